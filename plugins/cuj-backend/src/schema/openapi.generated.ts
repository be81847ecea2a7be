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
    "description": "SLOs of Critical User Journeys and scorecards of catalog entities, read from the last known copy in the plugin's database; histories and who is on call are asked of the sources on demand. Percentages are 0 to 100, times are ISO 8601. A value that is absent is not known; 0 is a value."
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
    "/entities/by-name/{kind}/{namespace}/{name}/on-call": {
      "get": {
        "operationId": "getOnCall",
        "summary": "Who is on call now for the owner of an entity",
        "description": "Asked of the sources when a person wants to know, and kept in a cache for a minute, or up to a day for the time when a source is down. Needs the permission cuj.slo.read. An entity that does not exist and one that the caller may not read are the same 404.",
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
            "description": "Who is on call, or why that is not known.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityOnCall"
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
    "/sources/{source}/slos/{sloId}/history": {
      "get": {
        "operationId": "getSloHistory",
        "summary": "How an SLO went over a window of time",
        "description": "Asked of the source when a person opens the SLO, and kept in a cache for five minutes, or up to a day for the time when the source is down; without such a copy the answer is then 503. 501 where the source tells no histories. An SLO that does not exist and one that the caller may not see are the same 404.",
        "parameters": [
          {
            "$ref": "#/components/parameters/source"
          },
          {
            "$ref": "#/components/parameters/sloId"
          },
          {
            "name": "timeframe",
            "in": "query",
            "description": "A window that ends now, of 1d to 90d; 30d where neither this nor from and to are given.",
            "schema": {
              "type": "string",
              "pattern": "^[1-9][0-9]?d$"
            }
          },
          {
            "name": "from",
            "in": "query",
            "allowReserved": true,
            "description": "The begin of the window, together with to, in ISO 8601 with a zone; both are rounded down to five minutes.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 40
            }
          },
          {
            "name": "to",
            "in": "query",
            "allowReserved": true,
            "description": "At most 90 days after from, and not in the future.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 40
            }
          },
          {
            "name": "corrected",
            "in": "query",
            "description": "Whether corrections are applied; they are where this is absent.",
            "schema": {
              "type": "boolean"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The history, or the last copy of it.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SloHistoryAnswer"
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
    "/sources/{source}/slos/{sloId}/trend": {
      "get": {
        "operationId": "getSloTrend",
        "summary": "One status of an SLO for each of the last 90 days",
        "description": "From the plugin's database, without asking the source. An SLO that does not exist and one that the caller may not see are the same 404.",
        "parameters": [
          {
            "$ref": "#/components/parameters/source"
          },
          {
            "$ref": "#/components/parameters/sloId"
          },
          {
            "name": "timeframe",
            "in": "query",
            "description": "The timeframe that each status is about; where absent, the one that the source shows first.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 40
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The days that are known, the oldest first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SloTrend"
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
            "$ref": "#/components/parameters/source"
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
      },
      "source": {
        "name": "source",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "sloId": {
        "name": "sloId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
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
          "notApplicable",
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
          "notApplicable": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/InapplicableRequirement"
            }
          },
          "scorePercent": {
            "type": "number",
            "minimum": 0,
            "maximum": 100
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
          "version",
          "title",
          "why",
          "passes",
          "level",
          "weight",
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
          "version": {
            "type": "integer"
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
          "weight": {
            "type": "number"
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
                },
                "entityRef": {
                  "type": "string"
                }
              }
            }
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RequirementItem"
            }
          },
          "measured": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "value",
              "threshold",
              "unit"
            ],
            "properties": {
              "value": {
                "type": "number"
              },
              "threshold": {
                "type": "number"
              },
              "unit": {
                "type": "string",
                "enum": [
                  "percent",
                  "count",
                  "seconds"
                ]
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
      "RequirementItem": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "name",
          "verdict",
          "code",
          "message"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "verdict": {
            "type": "string",
            "enum": [
              "pass",
              "fail",
              "unknown"
            ]
          },
          "code": {
            "type": "string"
          },
          "message": {
            "type": "string"
          },
          "url": {
            "type": "string"
          },
          "entityRefs": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "InapplicableRequirement": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "requirementId",
          "title",
          "message"
        ],
        "properties": {
          "requirementId": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "message": {
            "type": "string"
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
          },
          "lastEndedRun": {
            "$ref": "#/components/schemas/SyncRun"
          }
        }
      },
      "SyncRun": {
        "description": "A run that reads one kind from a source. `lastRun` is the newest one, which may be under way; `lastEndedRun` is the newest one that has ended, so that both are the same in between.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "state",
          "startedAt",
          "pages",
          "items",
          "skipped",
          "skippedCount",
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
              "interrupted",
              "complete",
              "partial"
            ],
            "description": "One that is interrupted has not ended within the time that its task may take, so that its process has probably died. The next run takes its place, and it is partial then."
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
            "description": "The first 200 of the items that could not be read.",
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
          "skippedCount": {
            "type": "integer",
            "description": "How many items could not be read in all."
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
      },
      "SloHistoryAnswer": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "source",
          "sloId",
          "name",
          "window",
          "asOf",
          "fromCache",
          "stale",
          "history",
          "corrections",
          "correctionsByQuery"
        ],
        "properties": {
          "source": {
            "type": "string"
          },
          "sloId": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "window": {
            "type": "object",
            "description": "What was asked of the source.",
            "additionalProperties": false,
            "required": [
              "from",
              "to"
            ],
            "properties": {
              "from": {
                "type": "string",
                "format": "date-time"
              },
              "to": {
                "type": "string",
                "format": "date-time"
              },
              "timeframe": {
                "type": "string",
                "description": "Present where the window was asked for by it."
              }
            }
          },
          "targetPercent": {
            "type": "number",
            "description": "What the budget of the history was computed for; absent where the SLO has no target."
          },
          "targetTimeframe": {
            "type": "string",
            "description": "The timeframe whose target that is; the window may be of another length."
          },
          "asOf": {
            "type": "string",
            "format": "date-time",
            "description": "When the source was asked."
          },
          "fromCache": {
            "type": "boolean",
            "description": "Whether an earlier answer of the source was used again."
          },
          "stale": {
            "type": "boolean",
            "description": "Whether the source gave no answer now, so that this is the last one that is known, asOf its own time."
          },
          "error": {
            "type": "string",
            "description": "Why the source gave no answer; present where that is stale."
          },
          "history": {
            "$ref": "#/components/schemas/SloHistory"
          },
          "corrections": {
            "type": "array",
            "description": "Corrections of this SLO, by its id, that overlap the window, from the plugin's copy. What the source left out of the window by any correction is in the history itself.",
            "items": {
              "$ref": "#/components/schemas/SloCorrection"
            }
          },
          "correctionsAsOf": {
            "type": "string",
            "format": "date-time",
            "description": "When all corrections of the source were last read; where absent they never were, and an empty list says nothing."
          },
          "correctionsByQuery": {
            "type": "integer",
            "description": "How many corrections of that time name their SLOs by a query, which only the source can answer: this SLO may be among them."
          }
        }
      },
      "SloHistory": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "sloId",
          "from",
          "to",
          "isCorrected",
          "isPreliminary",
          "points",
          "transitions",
          "corrections",
          "errors"
        ],
        "properties": {
          "sloId": {
            "type": "string"
          },
          "from": {
            "type": "string",
            "format": "date-time"
          },
          "to": {
            "type": "string",
            "format": "date-time"
          },
          "sliPercent": {
            "type": "number",
            "description": "Over the whole window; absent where there is no data."
          },
          "sliDecimals": {
            "type": "integer"
          },
          "budgetRemainingPercent": {
            "type": "number",
            "description": "0 is spent, negative is overspent."
          },
          "isCorrected": {
            "type": "boolean",
            "description": "Whether corrections were applied."
          },
          "isPreliminary": {
            "type": "boolean",
            "description": "Whether the source still computes, so that values may change."
          },
          "points": {
            "type": "array",
            "description": "The SLI of slices of the window, the oldest first; metric and time-slice SLOs.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "at"
              ],
              "properties": {
                "at": {
                  "type": "string",
                  "format": "date-time",
                  "description": "When the slice begins."
                },
                "sliPercent": {
                  "type": "number",
                  "description": "Absent where there was no data."
                }
              }
            }
          },
          "transitions": {
            "type": "array",
            "description": "When the state changed, the oldest first; monitor SLOs.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "at",
                "state"
              ],
              "properties": {
                "at": {
                  "type": "string",
                  "format": "date-time"
                },
                "state": {
                  "type": "string",
                  "enum": [
                    "up",
                    "down",
                    "no_data"
                  ],
                  "description": "The state from then on."
                }
              }
            }
          },
          "corrections": {
            "type": "array",
            "description": "What corrections leave out of the window.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "startsAt",
                "endsAt"
              ],
              "properties": {
                "startsAt": {
                  "type": "string",
                  "format": "date-time"
                },
                "endsAt": {
                  "type": "string",
                  "format": "date-time"
                },
                "category": {
                  "type": "string"
                }
              }
            }
          },
          "errors": {
            "type": "array",
            "description": "Why the source could not compute it.",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "SloCorrection": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "category",
          "startsAt"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "sloId": {
            "type": "string"
          },
          "sloQuery": {
            "type": "string"
          },
          "category": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "startsAt": {
            "type": "string",
            "format": "date-time"
          },
          "endsAt": {
            "type": "string",
            "format": "date-time",
            "description": "Absent where it recurs, or never ends."
          },
          "durationSeconds": {
            "type": "number",
            "description": "How long each recurrence lasts."
          },
          "recurrenceRule": {
            "type": "string",
            "description": "RFC 5545; where present, it is not looked into whether one of the recurrences falls into the window."
          },
          "timezone": {
            "type": "string"
          }
        }
      },
      "SloTrend": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "source",
          "sloId",
          "name",
          "timeframe",
          "from",
          "to",
          "days"
        ],
        "properties": {
          "source": {
            "type": "string"
          },
          "sloId": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "timeframe": {
            "type": "string"
          },
          "from": {
            "type": "string",
            "format": "date",
            "description": "The first day that was looked for; UTC."
          },
          "to": {
            "type": "string",
            "format": "date",
            "description": "Today; UTC."
          },
          "days": {
            "type": "array",
            "description": "The oldest first. A day of which nothing is known is absent.",
            "items": {
              "$ref": "#/components/schemas/SloTrendDay"
            }
          }
        }
      },
      "SloTrendDay": {
        "type": "object",
        "description": "The first status that was read on a day.",
        "additionalProperties": false,
        "required": [
          "day",
          "state",
          "targetPercent",
          "sliPercent",
          "budgetRemainingPercent"
        ],
        "properties": {
          "day": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "type": "string",
            "enum": [
              "ok",
              "warning",
              "breached",
              "no_data",
              "unknown"
            ]
          },
          "targetPercent": {
            "type": "number",
            "nullable": true
          },
          "sliPercent": {
            "type": "number",
            "nullable": true
          },
          "budgetRemainingPercent": {
            "type": "number",
            "nullable": true,
            "description": "0 is spent, negative is overspent."
          },
          "budgetOrigin": {
            "type": "string",
            "enum": [
              "reported",
              "computed"
            ]
          },
          "missingBecause": {
            "type": "string",
            "enum": [
              "no-data",
              "not-reported"
            ],
            "description": "Why sliPercent is null: the source had no data, or sent no value."
          }
        }
      },
      "EntityOnCall": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "state",
          "stale",
          "candidates",
          "problems"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "known",
              "unknown"
            ]
          },
          "unknownBecause": {
            "type": "string",
            "enum": [
              "no-team",
              "no-source",
              "team-not-found",
              "missing-scope",
              "unavailable"
            ],
            "description": "Present where the state is unknown."
          },
          "reason": {
            "type": "string",
            "description": "The same in one sentence."
          },
          "team": {
            "type": "string",
            "description": "The handle of the team, which is one of the candidates; present, as the next ones, where the state is known."
          },
          "source": {
            "type": "string",
            "description": "The source that knows the team."
          },
          "responders": {
            "type": "array",
            "description": "The first to be called. Empty where nobody is on call now.",
            "items": {
              "$ref": "#/components/schemas/OnCallPerson"
            }
          },
          "escalations": {
            "type": "array",
            "description": "Who is called next, in their order.",
            "items": {
              "$ref": "#/components/schemas/OnCallPerson"
            }
          },
          "asOf": {
            "type": "string",
            "format": "date-time",
            "description": "When the source was asked."
          },
          "stale": {
            "type": "boolean",
            "description": "Whether the source gave no answer now, so that this is the last one that is known, asOf its own time."
          },
          "candidates": {
            "type": "array",
            "description": "The teams that may be meant, in the order in which they were asked for.",
            "items": {
              "$ref": "#/components/schemas/OnCallCandidate"
            }
          },
          "problems": {
            "type": "array",
            "description": "What sources could not answer.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "source",
                "team",
                "message"
              ],
              "properties": {
                "source": {
                  "type": "string"
                },
                "team": {
                  "type": "string"
                },
                "message": {
                  "type": "string"
                },
                "missingScope": {
                  "type": "string",
                  "description": "What the credentials of the source lack."
                }
              }
            }
          }
        }
      },
      "OnCallPerson": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "displayName"
        ],
        "properties": {
          "displayName": {
            "type": "string",
            "description": "Their name or, where they have none, their e-mail address."
          }
        }
      },
      "OnCallCandidate": {
        "type": "object",
        "description": "A team, and where it is named.",
        "additionalProperties": false,
        "required": [
          "team",
          "origin"
        ],
        "properties": {
          "team": {
            "type": "string"
          },
          "origin": {
            "type": "string",
            "enum": [
              "entity-annotation",
              "owner-annotation",
              "service-definition",
              "owner-name"
            ]
          },
          "entityRef": {
            "type": "string",
            "description": "The entity or its owner, where that names the team."
          },
          "annotation": {
            "type": "string",
            "description": "The annotation that does."
          },
          "source": {
            "type": "string",
            "description": "The source whose service definition does."
          }
        }
      }
    }
  }
} as const;
