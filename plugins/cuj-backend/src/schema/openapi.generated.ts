/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// Made from plugins/cuj-backend/src/schema/openapi.yaml by `yarn generate`.

export const spec = {
  "openapi": "3.0.3",
  "info": {
    "title": "cuj",
    "version": "1",
    "description": "SLOs of Critical User Journeys and scorecards of catalog entities, read from the last known copy in the plugin's database. Percentages are 0 to 100, times are ISO 8601. A value that is absent is not known; 0 is a value."
  },
  "servers": [
    {
      "url": "/"
    }
  ],
  "paths": {
    "/entities/by-name/{kind}/{namespace}/{name}/overview": {
      "get": {
        "operationId": "getEntityOverview",
        "summary": "Everything that the cards of one entity show",
        "description": "For a Component, the journeys that it carries with their SLOs, and its scorecard; for a Journey, its own SLOs. An entity that does not exist and one that the caller may not read are the same 404.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "The overview of the entity.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityOverview"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/sync/sources": {
      "get": {
        "operationId": "getSyncSources",
        "summary": "The last sync run of each source and kind of item",
        "responses": {
          "200": {
            "description": "All sources, in the order of their names.",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "sources"
                  ],
                  "properties": {
                    "sources": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/SyncSource"
                      }
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/sync/sources/{source}/kinds/{syncKind}/run": {
      "post": {
        "operationId": "startSyncRun",
        "summary": "Reads a kind of item from a source as soon as possible",
        "description": "Also where a scope was missing the last time. Needs the permission cuj.sync.run.",
        "parameters": [
          {
            "name": "source",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          {
            "name": "syncKind",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "enum": [
                "slos",
                "statuses",
                "monitors",
                "corrections",
                "synthetics",
                "alerts",
                "incidents",
                "services",
                "telemetry"
              ]
            }
          }
        ],
        "responses": {
          "202": {
            "description": "It begins soon, on any replica."
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    }
  },
  "components": {
    "parameters": {
      "kind": {
        "name": "kind",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 63
        }
      },
      "namespace": {
        "name": "namespace",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 63
        }
      },
      "name": {
        "name": "name",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 63
        }
      }
    },
    "responses": {
      "Error": {
        "description": "An error.",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      }
    },
    "schemas": {
      "ErrorBody": {
        "type": "object",
        "required": [
          "error",
          "response"
        ],
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              }
            },
            "additionalProperties": true
          },
          "response": {
            "type": "object",
            "required": [
              "statusCode"
            ],
            "properties": {
              "statusCode": {
                "type": "integer"
              }
            },
            "additionalProperties": true
          }
        },
        "additionalProperties": true
      },
      "EntityOverview": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "journeys",
          "otherSlos",
          "sources",
          "conventions"
        ],
        "properties": {
          "entityRef": {
            "type": "string",
            "description": "Full and in lower case."
          },
          "journeys": {
            "type": "array",
            "description": "For a Component the journeys whose steps it carries, by reference; for a Journey itself.",
            "items": {
              "$ref": "#/components/schemas/JourneyOverview"
            }
          },
          "otherSlos": {
            "type": "array",
            "description": "SLOs of the entity that belong to none of the journeys.",
            "items": {
              "$ref": "#/components/schemas/SloOverview"
            }
          },
          "scorecard": {
            "$ref": "#/components/schemas/Scorecard"
          },
          "sources": {
            "type": "array",
            "description": "How current the copy of each source is. Empty where no source is set up.",
            "items": {
              "$ref": "#/components/schemas/SourceFreshness"
            }
          },
          "conventions": {
            "$ref": "#/components/schemas/SloConventions"
          }
        }
      },
      "SloConventions": {
        "type": "object",
        "description": "How an SLO says that it belongs to a service and a journey.",
        "additionalProperties": false,
        "required": [
          "sloName"
        ],
        "properties": {
          "sloName": {
            "type": "string",
            "description": "The form of a name, with the placeholders [service], [journey] and [env]."
          },
          "serviceTagKey": {
            "type": "string",
            "description": "Absent, as the next ones, where the configuration names none."
          },
          "journeyTagKey": {
            "type": "string"
          },
          "environmentTagKey": {
            "type": "string"
          },
          "productionEnvironment": {
            "type": "string"
          }
        }
      },
      "JourneyOverview": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "title",
          "outcome",
          "start",
          "end",
          "measurement",
          "steps",
          "slos"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "outcome": {
            "type": "string"
          },
          "start": {
            "type": "string"
          },
          "end": {
            "type": "string"
          },
          "criticality": {
            "type": "string",
            "enum": [
              "critical",
              "important"
            ]
          },
          "measurement": {
            "type": "string",
            "enum": [
              "end-to-end",
              "proxy"
            ]
          },
          "measurementRationale": {
            "type": "string"
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/JourneyStep"
            }
          },
          "slos": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SloOverview"
            }
          }
        }
      },
      "JourneyStep": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name",
          "dependency"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "service": {
            "type": "string",
            "description": "Full entity reference of the Component that carries the step; as written where it can't be read."
          },
          "serviceOwner": {
            "type": "string",
            "description": "Full entity reference of the owner; absent where there is none or the caller may not read the Component."
          },
          "serviceOwnerExists": {
            "type": "boolean",
            "description": "Whether there is such an owner, as far as the caller may know."
          },
          "serviceExists": {
            "type": "boolean",
            "description": "Whether there is such a Component, as far as the caller may know."
          },
          "boundary": {
            "type": "string"
          },
          "dependency": {
            "type": "string",
            "enum": [
              "hard",
              "soft",
              "redundant"
            ]
          }
        }
      },
      "SloOverview": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "source",
          "id",
          "name",
          "type",
          "tags",
          "services",
          "environments",
          "isProduction",
          "matchProblems",
          "timeframes",
          "definitionAsOf"
        ],
        "properties": {
          "source": {
            "type": "string",
            "description": "The name of the source in the configuration."
          },
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "indicator": {
            "type": "string",
            "description": "What is measured, such as availability or latency."
          },
          "type": {
            "type": "string",
            "enum": [
              "metric",
              "monitor",
              "time_slice",
              "unknown"
            ]
          },
          "description": {
            "type": "string"
          },
          "tags": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "services": {
            "type": "array",
            "description": "Full references of the Components that the SLO measures.",
            "items": {
              "type": "string"
            }
          },
          "matchedBy": {
            "type": "string",
            "enum": [
              "reference",
              "tag",
              "name"
            ],
            "description": "How we know that the SLO belongs here."
          },
          "environments": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "isProduction": {
            "type": "boolean",
            "description": "Only SLOs of production count for a journey."
          },
          "matchProblems": {
            "type": "array",
            "description": "Why the SLO could not be matched without doubt.",
            "items": {
              "type": "string"
            }
          },
          "primaryTimeframe": {
            "type": "string"
          },
          "timeframes": {
            "type": "array",
            "description": "By length, the shortest first.",
            "items": {
              "$ref": "#/components/schemas/SloTimeframeOverview"
            }
          },
          "url": {
            "type": "string",
            "description": "The SLO in its source."
          },
          "definitionAsOf": {
            "type": "string",
            "format": "date-time",
            "description": "When the definition was last read from its source."
          },
          "missingSince": {
            "type": "string",
            "format": "date-time",
            "description": "Since when a complete listing of the source no longer holds the SLO."
          },
          "skippedBecause": {
            "type": "string",
            "description": "Why the newest answer of the source could not be read."
          }
        }
      },
      "SloTimeframeOverview": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "timeframe",
          "state",
          "reportedState"
        ],
        "properties": {
          "timeframe": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "ok",
              "warning",
              "breached",
              "no_data",
              "unknown",
              "stale"
            ]
          },
          "reportedState": {
            "type": "string",
            "enum": [
              "ok",
              "warning",
              "breached",
              "no_data",
              "unknown"
            ],
            "description": "The last known state, whatever its age."
          },
          "stateReason": {
            "type": "string",
            "enum": [
              "not-fetched",
              "not-indexed",
              "never-fetched",
              "not-recognised"
            ],
            "description": "Why the state is stale or unknown."
          },
          "targetPercent": {
            "type": "number"
          },
          "warningPercent": {
            "type": "number"
          },
          "sliPercent": {
            "type": "number"
          },
          "sliDecimals": {
            "type": "integer"
          },
          "budgetRemainingPercent": {
            "type": "number",
            "description": "0 is spent, negative is overspent."
          },
          "budgetOrigin": {
            "type": "string",
            "enum": [
              "reported",
              "computed"
            ]
          },
          "budgetRemaining": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "value",
              "unit"
            ],
            "properties": {
              "value": {
                "type": "number"
              },
              "unit": {
                "type": "string"
              }
            }
          },
          "error": {
            "type": "string",
            "description": "Why the source could not compute the values."
          },
          "indexedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the source computed the values."
          },
          "fetchedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the values were last read from the source."
          }
        }
      },
      "Scorecard": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "level",
          "highestLevel",
          "missingForNextLevel",
          "counts",
          "results",
          "evaluatedAt"
        ],
        "properties": {
          "level": {
            "type": "integer"
          },
          "highestLevel": {
            "type": "integer"
          },
          "missingForNextLevel": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "counts": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "pass",
              "fail",
              "unknown",
              "waived"
            ],
            "properties": {
              "pass": {
                "type": "integer"
              },
              "fail": {
                "type": "integer"
              },
              "unknown": {
                "type": "integer"
              },
              "waived": {
                "type": "integer"
              }
            }
          },
          "results": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RequirementResult"
            }
          },
          "evaluatedAt": {
            "type": "string",
            "format": "date",
            "description": "The day for which exemptions were looked up. The verdicts themselves are made anew from the entity for each answer."
          }
        }
      },
      "RequirementResult": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "requirementId",
          "title",
          "why",
          "passes",
          "level",
          "mode",
          "verdict",
          "code",
          "message",
          "evidence"
        ],
        "properties": {
          "requirementId": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "why": {
            "type": "string"
          },
          "passes": {
            "type": "string"
          },
          "level": {
            "type": "integer"
          },
          "mode": {
            "type": "string",
            "enum": [
              "inform",
              "enforce",
              "reject"
            ]
          },
          "verdict": {
            "type": "string",
            "enum": [
              "pass",
              "fail",
              "unknown",
              "waived"
            ]
          },
          "code": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "evidence": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "path",
                "value"
              ],
              "properties": {
                "path": {
                  "type": "string"
                },
                "value": {
                  "type": "string"
                }
              }
            }
          },
          "remediation": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "text"
            ],
            "properties": {
              "text": {
                "type": "string"
              },
              "example": {
                "type": "string"
              }
            }
          },
          "waiver": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "reason",
              "until"
            ],
            "properties": {
              "reason": {
                "type": "string"
              },
              "until": {
                "type": "string",
                "format": "date"
              },
              "approvedBy": {
                "type": "string"
              }
            }
          }
        }
      },
      "SourceFreshness": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "source",
          "type",
          "state"
        ],
        "properties": {
          "source": {
            "type": "string"
          },
          "type": {
            "type": "string",
            "description": "What kind of system it is, such as datadog."
          },
          "state": {
            "type": "string",
            "enum": [
              "current",
              "stale",
              "never-read"
            ],
            "description": "Whether all statuses were read within the last two intervals."
          },
          "readAt": {
            "type": "string",
            "format": "date-time",
            "description": "When all statuses of the source were last read."
          },
          "problem": {
            "type": "string",
            "description": "Why the last run was not complete."
          }
        }
      },
      "SyncSource": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "source",
          "type",
          "kinds",
          "mayRun"
        ],
        "properties": {
          "source": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "mayRun": {
            "type": "boolean",
            "description": "Whether the caller may start a run."
          },
          "kinds": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SyncKind"
            }
          }
        }
      },
      "SyncKind": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kind",
          "items",
          "staleAfterSeconds"
        ],
        "properties": {
          "kind": {
            "type": "string"
          },
          "items": {
            "type": "integer",
            "description": "How many items of this kind are known."
          },
          "staleAfterSeconds": {
            "type": "integer",
            "description": "From when on a listing is too old: twice the interval at which the kind is read."
          },
          "enumeratedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When all items were last listed without a gap."
          },
          "lastRun": {
            "$ref": "#/components/schemas/SyncRun"
          }
        }
      },
      "SyncRun": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "state",
          "startedAt",
          "pages",
          "items",
          "skipped",
          "calls",
          "rateLimited",
          "retries",
          "waitedMs",
          "quotas",
          "changes"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "running",
              "complete",
              "partial"
            ]
          },
          "reason": {
            "type": "string",
            "description": "Why the run was not complete."
          },
          "startedAt": {
            "type": "string",
            "format": "date-time"
          },
          "endedAt": {
            "type": "string",
            "format": "date-time"
          },
          "pages": {
            "type": "integer"
          },
          "items": {
            "type": "integer"
          },
          "skipped": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "reason"
              ],
              "properties": {
                "itemId": {
                  "type": "string"
                },
                "reason": {
                  "type": "string"
                }
              }
            }
          },
          "missingScope": {
            "type": "string",
            "description": "What the credentials lack for this kind."
          },
          "waitedMs": {
            "type": "integer",
            "description": "How long requests were held back."
          },
          "quotas": {
            "type": "array",
            "description": "What was left of each limit at the last call against it.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "name",
                "limit",
                "remaining",
                "resetsAt"
              ],
              "properties": {
                "name": {
                  "type": "string"
                },
                "limit": {
                  "type": "number"
                },
                "remaining": {
                  "type": "number"
                },
                "resetsAt": {
                  "type": "string",
                  "format": "date-time"
                }
              }
            }
          },
          "calls": {
            "type": "integer"
          },
          "rateLimited": {
            "type": "integer"
          },
          "retries": {
            "type": "integer"
          },
          "changes": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "added",
              "updated",
              "missing",
              "removed"
            ],
            "properties": {
              "added": {
                "type": "integer"
              },
              "updated": {
                "type": "integer"
              },
              "missing": {
                "type": "integer"
              },
              "removed": {
                "type": "integer"
              }
            }
          }
        }
      }
    }
  }
} as const;
