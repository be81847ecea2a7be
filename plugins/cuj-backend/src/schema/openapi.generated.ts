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
        "description": "Asked of the sources, and of other systems that the entity or its owner names a rotation of, when a person wants to know, and kept in a cache for a minute, or up to a day for the time when one is down. Needs the permission cuj.slo.read. An entity that does not exist and one that the caller may not read are the same 404.",
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
    "/journeys": {
      "get": {
        "operationId": "getJourneys",
        "summary": "How journeys stand, the worst first",
        "description": "Only of journeys that the caller may read; all numbers are made of those alone. What a step is carried by is left out where the caller may not read it. Needs the permission cuj.slo.read. A list parameter is given once for each value, of which any may hold. With an ETag.",
        "parameters": [
          {
            "$ref": "#/components/parameters/owners"
          },
          {
            "$ref": "#/components/parameters/systems"
          },
          {
            "$ref": "#/components/parameters/services"
          },
          {
            "$ref": "#/components/parameters/throughServices"
          },
          {
            "$ref": "#/components/parameters/states"
          },
          {
            "$ref": "#/components/parameters/criticalities"
          },
          {
            "$ref": "#/components/parameters/journeyRefs"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "One page.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/JourneyList"
                }
              }
            }
          },
          "304": {
            "description": "Nothing has changed since the answer with that ETag."
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/by-name/{kind}/{namespace}/{name}/journey": {
      "get": {
        "operationId": "getJourney",
        "summary": "Everything that the page of one journey shows",
        "description": "Computed from the last known copy, without asking a source. Needs the permission cuj.slo.read. An entity that does not exist, one that the caller may not read, and one that is no journey are the same 404. With an ETag.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "name": "window",
            "in": "query",
            "description": "The time that the numbers are about, up to now; that of the list where absent.",
            "schema": {
              "type": "string",
              "enum": [
                "7d",
                "30d",
                "90d"
              ]
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The journey.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/JourneyDetail"
                }
              }
            }
          },
          "304": {
            "description": "Nothing has changed since the answer with that ETag."
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/slos/index": {
      "get": {
        "operationId": "getSloIndex",
        "summary": "What the search backend has to know of SLOs",
        "description": "For services only, which see all SLOs that belong to a service or a journey, by source and id.",
        "parameters": [
          {
            "name": "cursor",
            "in": "query",
            "description": "The nextCursor of the page before.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 2000
            }
          },
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000,
              "default": 500
            }
          }
        ],
        "responses": {
          "200": {
            "description": "One page.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/SloIndexPage"
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
    "/scorecards": {
      "get": {
        "operationId": "getScorecards",
        "summary": "The matrix of entities and requirements",
        "description": "Only of entities that the caller may read; all numbers are made of those alone. Needs the permission cuj.scorecard.read. A list parameter is given once for each value, of which any may hold.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kinds"
          },
          {
            "$ref": "#/components/parameters/entityRefs"
          },
          {
            "$ref": "#/components/parameters/owners"
          },
          {
            "$ref": "#/components/parameters/systems"
          },
          {
            "$ref": "#/components/parameters/levels"
          },
          {
            "$ref": "#/components/parameters/requirements"
          },
          {
            "$ref": "#/components/parameters/verdicts"
          },
          {
            "$ref": "#/components/parameters/lifecycles"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/scorecardSort"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "One page.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardMatrix"
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
    "/scorecards/mirror": {
      "get": {
        "operationId": "getScorecardMirror",
        "summary": "What the catalog's own scorecard processor has to know",
        "description": "For services only, which see all entities. With an ETag, since it changes only when a verdict does.",
        "responses": {
          "200": {
            "description": "All entities that were evaluated.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardMirror"
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
    "/scorecards.csv": {
      "get": {
        "operationId": "exportScorecards",
        "summary": "All entities of the matrix as CSV",
        "description": "By RFC 4180, in UTF-8, with the same filters and the same permission as the matrix. A cell that a spreadsheet would take for a formula begins with an apostrophe.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kinds"
          },
          {
            "$ref": "#/components/parameters/entityRefs"
          },
          {
            "$ref": "#/components/parameters/owners"
          },
          {
            "$ref": "#/components/parameters/systems"
          },
          {
            "$ref": "#/components/parameters/levels"
          },
          {
            "$ref": "#/components/parameters/requirements"
          },
          {
            "$ref": "#/components/parameters/verdicts"
          },
          {
            "$ref": "#/components/parameters/lifecycles"
          },
          {
            "$ref": "#/components/parameters/text"
          },
          {
            "$ref": "#/components/parameters/scorecardSort"
          },
          {
            "name": "layout",
            "in": "query",
            "description": "matrix, which is the default, is one line for each entity; list is one line for each entity and requirement, with the message.",
            "schema": {
              "type": "string",
              "enum": [
                "matrix",
                "list"
              ]
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The file.",
            "content": {
              "text/csv": {
                "schema": {
                  "type": "string"
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
    "/scorecards/summary": {
      "get": {
        "operationId": "getScorecardSummary",
        "summary": "How owners or systems stand, with their trend",
        "description": "Made of the entities that the caller may read alone. Needs the permission cuj.scorecard.read.",
        "parameters": [
          {
            "name": "by",
            "in": "query",
            "required": true,
            "description": "all is one row for all entities.",
            "schema": {
              "type": "string",
              "enum": [
                "owner",
                "system",
                "all"
              ]
            }
          },
          {
            "$ref": "#/components/parameters/kinds"
          },
          {
            "$ref": "#/components/parameters/lifecycles"
          },
          {
            "name": "days",
            "in": "query",
            "description": "How many days of the trend are given; 30 where absent.",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 90
            }
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "One page; the smallest share of passes first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ScorecardSummary"
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
    "/requirements": {
      "get": {
        "operationId": "getRequirements",
        "summary": "All requirements that are switched on, with their modes",
        "description": "The numbers are made of the entities that the caller may read alone. Needs the permission cuj.scorecard.read.",
        "responses": {
          "200": {
            "description": "By level, then in the order of the catalogue.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RequirementList"
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
    "/requirements/{requirementId}/dry-run": {
      "get": {
        "operationId": "dryRunRequirement",
        "summary": "What the gate would say of entities if a requirement had another mode",
        "description": "Changes nothing. Only of entities that the caller may read. Needs the permission cuj.scorecard.read.",
        "parameters": [
          {
            "$ref": "#/components/parameters/requirementId"
          },
          {
            "name": "mode",
            "in": "query",
            "required": true,
            "schema": {
              "type": "string",
              "enum": [
                "inform",
                "enforce"
              ]
            }
          },
          {
            "name": "limit",
            "in": "query",
            "description": "How many entities each list holds at the most; 200 where absent. The numbers are always of all.",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The entities that the mode makes a difference for.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RequirementDryRun"
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
    "/requirements/{requirementId}/mode": {
      "put": {
        "operationId": "setRequirementMode",
        "summary": "Sets the mode of a requirement",
        "description": "Needs the permission cuj.scorecard.manage. The mode reject is set by configuration only.",
        "parameters": [
          {
            "$ref": "#/components/parameters/requirementId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "mode"
                ],
                "properties": {
                  "mode": {
                    "$ref": "#/components/schemas/RequirementMode"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The requirement with its new mode.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/RequirementOverview"
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
    "/entities/by-name/{kind}/{namespace}/{name}/error-budget-policy": {
      "get": {
        "operationId": "getErrorBudgetPolicy",
        "summary": "What of an error-budget policy is in force",
        "description": "Of a Journey its own policy; of anything else whether the policies of journeys freeze it. Needs the permission cuj.slo.read. An entity that does not exist and one that the caller may not read are the same 404.",
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
            "description": "As it was last evaluated.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityErrorBudgetPolicy"
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
    "/entities/by-name/{kind}/{namespace}/{name}/error-budget-policy/acknowledgements": {
      "post": {
        "operationId": "acknowledgeErrorBudgetPolicy",
        "summary": "Records that somebody did what the policy of a journey asks for",
        "description": "Needs the permissions cuj.slo.read and cuj.policy.acknowledge, and a person. 409 where the policy does not ask for that.",
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
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/PolicyAcknowledgementRequest"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "It is on record.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PolicyAcknowledgement"
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
    "/entities/by-name/{kind}/{namespace}/{name}/error-budget-policy/exceptions": {
      "post": {
        "operationId": "exceptFromErrorBudgetPolicy",
        "summary": "Lifts the freeze of a journey for a time",
        "description": "Needs the permissions cuj.slo.read and cuj.policy.except, and a person. 409 where the policy does not freeze anything.",
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
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/PolicyExceptionRequest"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "It holds from now on.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PolicyException"
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
    "/entities/by-name/{kind}/{namespace}/{name}/error-budget-policy/exceptions/{exceptionId}/revoke": {
      "post": {
        "operationId": "revokePolicyException",
        "summary": "Ends an exception, so that the freeze holds again",
        "description": "Needs the permissions cuj.slo.read and cuj.policy.except, and a person. 409 where it has ended already.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/exceptionId"
          }
        ],
        "responses": {
          "200": {
            "description": "The exception as it is then.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PolicyException"
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
    "/entities/by-name/{kind}/{namespace}/{name}/scorecard": {
      "get": {
        "operationId": "getEntityScorecard",
        "summary": "The scorecard of one entity, with its history and exemptions",
        "description": "Needs the permission cuj.scorecard.read. An entity that does not exist and one that the caller may not read are the same 404.",
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
            "description": "The scorecard.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityScorecard"
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
    "/entities/by-name/{kind}/{namespace}/{name}/scorecard/evaluate": {
      "post": {
        "operationId": "evaluateEntity",
        "summary": "Evaluates the scorecard of one entity now",
        "description": "An entity that was evaluated less than ten seconds ago is not evaluated again. Needs the permission cuj.scorecard.read.",
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
            "description": "The scorecard as it is then.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityScorecard"
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
    "/entities/by-name/{kind}/{namespace}/{name}/gate": {
      "get": {
        "operationId": "getGate",
        "summary": "Whether an entity passes everything that is enforced, and is not frozen",
        "description": "Needs the permission cuj.scorecard.read. An entity that does not exist and one that the caller may not read are the same 404.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/gateStatus"
          },
          {
            "$ref": "#/components/parameters/gateFreeze"
          },
          {
            "$ref": "#/components/parameters/gateUnknown"
          }
        ],
        "responses": {
          "200": {
            "description": "The answer, whatever it is.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GateResult"
                }
              }
            }
          },
          "409": {
            "description": "The same answer, where it is fail and status was asked for.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GateResult"
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
    "/gate": {
      "post": {
        "operationId": "checkGate",
        "summary": "Whether a changed entity passes everything that is enforced, and is not frozen",
        "description": "For a change before it is merged. What the text of the entity decides is judged by the entity that is sent; what else decides is taken from the last evaluation of the entity of that name, if there is one and the caller may read it. Nothing is stored. Needs the permission cuj.scorecard.read.",
        "parameters": [
          {
            "$ref": "#/components/parameters/gateStatus"
          },
          {
            "$ref": "#/components/parameters/gateFreeze"
          },
          {
            "$ref": "#/components/parameters/gateUnknown"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "entity"
                ],
                "properties": {
                  "entity": {
                    "$ref": "#/components/schemas/SentEntity"
                  }
                }
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The answer, whatever it is.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GateResult"
                }
              }
            }
          },
          "409": {
            "description": "The same answer, where it is fail and status was asked for.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/GateResult"
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
    "/exemptions": {
      "get": {
        "operationId": "getExemptions",
        "summary": "Exemptions of the portal and of the configuration",
        "description": "Only of entities that the caller may read. Needs the permission cuj.scorecard.read.",
        "parameters": [
          {
            "name": "state",
            "in": "query",
            "explode": true,
            "schema": {
              "type": "array",
              "maxItems": 10,
              "items": {
                "$ref": "#/components/schemas/ExemptionState"
              }
            }
          },
          {
            "name": "entityRef",
            "in": "query",
            "allowReserved": true,
            "description": "The full reference of the entity.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 200
            }
          },
          {
            "$ref": "#/components/parameters/owners"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/offset"
          }
        ],
        "responses": {
          "200": {
            "description": "One page; what waits for a decision first, then what ends first.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExemptionList"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "post": {
        "operationId": "requestExemption",
        "summary": "Asks to exempt an entity from a requirement for a time",
        "description": "Needs the permission cuj.exemption.request, and a person who asks. It takes effect once somebody else has approved it. 409 where one is asked for already.",
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ExemptionRequest"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "It waits for a decision.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExemptionOverview"
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
    "/exemptions/{exemptionId}/decision": {
      "post": {
        "operationId": "decideExemption",
        "summary": "Approves or rejects an exemption",
        "description": "Needs the permission cuj.exemption.approve, and a person other than the one who asked. 409 where it was decided already.",
        "parameters": [
          {
            "$ref": "#/components/parameters/exemptionId"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/ExemptionDecision"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The exemption as it is then.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExemptionOverview"
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
    "/exemptions/{exemptionId}/revoke": {
      "post": {
        "operationId": "revokeExemption",
        "summary": "Ends an exemption, or takes back what was asked for",
        "description": "For the person who asked, and for who has the permission cuj.exemption.approve.",
        "parameters": [
          {
            "$ref": "#/components/parameters/exemptionId"
          }
        ],
        "responses": {
          "200": {
            "description": "The exemption as it is then.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ExemptionOverview"
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
    "/lookup": {
      "get": {
        "operationId": "lookup",
        "summary": "What breaks, why, and who can help, for anything that an alert names",
        "description": "Takes a monitor, SLO, incident, synthetic test, service or journey as URL, id, name, tag or pasted alert text. Answers from the last known copy in the plugin's database, so also while a source is down, and says how old that is. Only who is on call is asked of the sources, for no longer than a second. Names only what the caller may read. Needs the permission cuj.slo.read.",
        "parameters": [
          {
            "name": "q",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "description": "What was pasted or typed, with its lines, or the query of a subject or candidate. Encoded it has to fit into an address that every server takes, so about 2 kB.",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 4000
            }
          },
          {
            "name": "onCall",
            "in": "query",
            "description": "quick, which it is where absent, waits a second at most for who is on call, and says pending where that did not suffice; wait waits for up to 15 seconds.",
            "schema": {
              "type": "string",
              "enum": [
                "quick",
                "wait"
              ]
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The answer, also where nothing was found.",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Lookup"
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
      },
      "requirementId": {
        "name": "requirementId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 100
        }
      },
      "exceptionId": {
        "name": "exceptionId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 100
        }
      },
      "exemptionId": {
        "name": "exemptionId",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 100
        }
      },
      "kinds": {
        "name": "kind",
        "in": "query",
        "explode": true,
        "description": "Kinds of entities, in any case.",
        "schema": {
          "type": "array",
          "maxItems": 20,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 63
          }
        }
      },
      "entityRefs": {
        "name": "entityRef",
        "in": "query",
        "explode": true,
        "allowReserved": true,
        "description": "Full references of entities.",
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        }
      },
      "owners": {
        "name": "owner",
        "in": "query",
        "explode": true,
        "allowReserved": true,
        "description": "Full references of owners; none stands for entities without one.",
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        }
      },
      "systems": {
        "name": "system",
        "in": "query",
        "explode": true,
        "allowReserved": true,
        "description": "Full references of systems; none stands for entities without one.",
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        }
      },
      "services": {
        "name": "service",
        "in": "query",
        "explode": true,
        "allowReserved": true,
        "description": "Full references of Components, Resources and APIs: journeys with a step that one of them carries.",
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        }
      },
      "throughServices": {
        "name": "throughServices",
        "in": "query",
        "description": "Whether journeys count too with a step that needs one of the services through others, up to three, as the catalog says it, by relations between entities that the caller may read. An API is none between who provides it and who consumes it.",
        "schema": {
          "type": "boolean"
        }
      },
      "states": {
        "name": "state",
        "in": "query",
        "explode": true,
        "schema": {
          "type": "array",
          "maxItems": 6,
          "items": {
            "$ref": "#/components/schemas/SloState"
          }
        }
      },
      "criticalities": {
        "name": "criticality",
        "in": "query",
        "explode": true,
        "description": "none stands for journeys without one.",
        "schema": {
          "type": "array",
          "maxItems": 3,
          "items": {
            "type": "string",
            "enum": [
              "critical",
              "important",
              "none"
            ]
          }
        }
      },
      "journeyRefs": {
        "name": "ref",
        "in": "query",
        "explode": true,
        "allowReserved": true,
        "description": "Full references of journeys, to ask for these alone.",
        "schema": {
          "type": "array",
          "maxItems": 100,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          }
        }
      },
      "levels": {
        "name": "level",
        "in": "query",
        "explode": true,
        "description": "The levels that entities hold; 0 is none.",
        "schema": {
          "type": "array",
          "maxItems": 20,
          "items": {
            "type": "integer",
            "minimum": 0,
            "maximum": 100
          }
        }
      },
      "requirements": {
        "name": "requirement",
        "in": "query",
        "explode": true,
        "description": "Ids of requirements: only entities that one of them is for, where verdict is given with one of those verdicts. Columns, verdicts and the counts of the whole list are then of these requirements alone, and verdicts come with their messages; the level, score and counts of an entity are always of all.",
        "schema": {
          "type": "array",
          "maxItems": 50,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 100
          }
        }
      },
      "verdicts": {
        "name": "verdict",
        "in": "query",
        "explode": true,
        "description": "Only entities of which any requirement has such a verdict.",
        "schema": {
          "type": "array",
          "maxItems": 4,
          "items": {
            "$ref": "#/components/schemas/Verdict"
          }
        }
      },
      "lifecycles": {
        "name": "lifecycle",
        "in": "query",
        "explode": true,
        "description": "Lifecycles, in any case; none stands for entities without one.",
        "schema": {
          "type": "array",
          "maxItems": 20,
          "items": {
            "type": "string",
            "minLength": 1,
            "maxLength": 100
          }
        }
      },
      "text": {
        "name": "text",
        "in": "query",
        "allowReserved": true,
        "description": "Part of the title or the reference, in any case.",
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      },
      "scorecardSort": {
        "name": "sort",
        "in": "query",
        "description": "What is sorted by, downwards with a minus; score, the worst first, where absent. Who has no score comes last. What is equal is sorted by title.",
        "schema": {
          "type": "string",
          "enum": [
            "score",
            "-score",
            "title",
            "-title",
            "level",
            "-level",
            "owner",
            "-owner",
            "system",
            "-system"
          ]
        }
      },
      "limit": {
        "name": "limit",
        "in": "query",
        "description": "50 where absent.",
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 200
        }
      },
      "offset": {
        "name": "offset",
        "in": "query",
        "schema": {
          "type": "integer",
          "minimum": 0,
          "maximum": 1000000
        }
      },
      "gateStatus": {
        "name": "status",
        "in": "query",
        "description": "Whether the HTTP status is 409 where the result is fail; it is 200 otherwise.",
        "schema": {
          "type": "boolean"
        }
      },
      "gateUnknown": {
        "name": "unknown",
        "in": "query",
        "description": "What follows where it is not known whether something that is enforced is met: report, which is so where it is absent, only tells of it; fail makes the result fail, so that nothing passes but what is known to be met.",
        "schema": {
          "type": "string",
          "enum": [
            "fail",
            "report"
          ]
        }
      },
      "gateFreeze": {
        "name": "freeze",
        "in": "query",
        "description": "What follows where the error-budget policy of a journey freezes the entity: block, which is so where it is absent, makes the result fail; report tells of it and lets it pass, for a change that releases nothing.",
        "schema": {
          "type": "string",
          "enum": [
            "block",
            "report"
          ]
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
          "freeze": {
            "$ref": "#/components/schemas/PolicyFreeze"
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
          },
          "standing": {
            "$ref": "#/components/schemas/JourneyStanding"
          }
        }
      },
      "JourneyStanding": {
        "type": "object",
        "additionalProperties": false,
        "description": "How a journey stands, the same as everywhere else. Absent where that has not been computed yet.",
        "required": [
          "state",
          "why",
          "timeframe",
          "availability",
          "errorBudget",
          "coverage"
        ],
        "properties": {
          "state": {
            "$ref": "#/components/schemas/SloState"
          },
          "lastState": {
            "type": "string",
            "enum": [
              "ok",
              "warning",
              "breached",
              "no_data",
              "unknown"
            ],
            "description": "As in JourneyStatus."
          },
          "why": {
            "$ref": "#/components/schemas/JourneyStateReasons"
          },
          "timeframe": {
            "type": "string"
          },
          "target": {
            "$ref": "#/components/schemas/JourneyTarget"
          },
          "availability": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/JourneyAvailability"
              },
              {
                "$ref": "#/components/schemas/JourneyUnknown"
              }
            ]
          },
          "errorBudget": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/JourneyErrorBudget"
              },
              {
                "$ref": "#/components/schemas/JourneyUnknown"
              }
            ]
          },
          "coverage": {
            "$ref": "#/components/schemas/JourneyCoverage"
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
      "SloState": {
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
      "JourneyStateReasons": {
        "type": "array",
        "description": "What the state is the worst of, the worst first; without those that are ok.",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "part",
            "state",
            "steps"
          ],
          "properties": {
            "part": {
              "type": "string",
              "enum": [
                "budget",
                "slos",
                "coverage",
                "unmeasured-steps",
                "burn-rate",
                "no-slos",
                "age"
              ]
            },
            "state": {
              "$ref": "#/components/schemas/SloState"
            },
            "steps": {
              "type": "array",
              "items": {
                "type": "string"
              }
            }
          }
        }
      },
      "JourneyTarget": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "percent",
          "origin"
        ],
        "properties": {
          "percent": {
            "type": "number"
          },
          "warningPercent": {
            "type": "number"
          },
          "origin": {
            "type": "string",
            "enum": [
              "journey-slo",
              "lowest-step",
              "alternatives",
              "sla"
            ]
          }
        }
      },
      "JourneyCoverage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "knownSeconds",
          "noDataSeconds",
          "excludedSeconds",
          "badSeconds",
          "basis"
        ],
        "properties": {
          "percent": {
            "type": "number"
          },
          "knownSeconds": {
            "type": "number"
          },
          "noDataSeconds": {
            "type": "number"
          },
          "excludedSeconds": {
            "type": "number",
            "description": "What corrections took out."
          },
          "badSeconds": {
            "type": "number",
            "description": "The most that agrees with what is known."
          },
          "basis": {
            "type": "string",
            "enum": [
              "alerts",
              "percentages",
              "both",
              "none"
            ],
            "description": "Whether it is known when it was bad, or only how much of it."
          }
        }
      },
      "JourneyStatus": {
        "type": "object",
        "additionalProperties": false,
        "description": "How a journey stands, made of what is known of its SLOs.",
        "required": [
          "entityRef",
          "title",
          "outcome",
          "measurement",
          "state",
          "why",
          "timeframe",
          "availability",
          "errorBudget",
          "burnRates",
          "exhaustion",
          "coverage",
          "steps",
          "targetTooLow",
          "unmeasuredSteps",
          "duplicates",
          "computedAt"
        ],
        "properties": {
          "entityRef": {
            "type": "string",
            "description": "Full and in lower case, as all references."
          },
          "title": {
            "type": "string"
          },
          "ownerRef": {
            "type": "string",
            "description": "Absent where none exists, or the caller may not read it."
          },
          "systemRef": {
            "type": "string",
            "description": "Absent where none exists, or the caller may not read it."
          },
          "criticality": {
            "type": "string",
            "enum": [
              "critical",
              "important"
            ]
          },
          "lifecycle": {
            "type": "string"
          },
          "outcome": {
            "type": "string"
          },
          "measurement": {
            "type": "string",
            "enum": [
              "end-to-end",
              "proxy"
            ]
          },
          "state": {
            "$ref": "#/components/schemas/SloState"
          },
          "lastState": {
            "type": "string",
            "enum": [
              "ok",
              "warning",
              "breached",
              "no_data",
              "unknown"
            ],
            "description": "Where values are too old to rely on, what the state was by them; absent where it was the same."
          },
          "why": {
            "$ref": "#/components/schemas/JourneyStateReasons"
          },
          "timeframe": {
            "type": "string",
            "description": "What the numbers are about, up to computedAt."
          },
          "target": {
            "$ref": "#/components/schemas/JourneyTarget"
          },
          "sla": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "targetPercent",
              "timeframe"
            ],
            "properties": {
              "targetPercent": {
                "type": "number"
              },
              "timeframe": {
                "type": "string"
              }
            }
          },
          "availability": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/JourneyAvailability"
              },
              {
                "$ref": "#/components/schemas/JourneyUnknown"
              }
            ]
          },
          "errorBudget": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/JourneyErrorBudget"
              },
              {
                "$ref": "#/components/schemas/JourneyUnknown"
              }
            ]
          },
          "burnRates": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/BurnRateEvaluation"
            }
          },
          "exhaustion": {
            "oneOf": [
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "state",
                  "seconds"
                ],
                "properties": {
                  "state": {
                    "type": "string",
                    "enum": [
                      "exhausts"
                    ]
                  },
                  "seconds": {
                    "type": "number",
                    "description": "0 where it is spent already."
                  }
                }
              },
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "state"
                ],
                "properties": {
                  "state": {
                    "type": "string",
                    "enum": [
                      "not-at-this-rate"
                    ]
                  }
                }
              },
              {
                "type": "object",
                "additionalProperties": false,
                "required": [
                  "state"
                ],
                "properties": {
                  "state": {
                    "type": "string",
                    "enum": [
                      "unknown"
                    ]
                  }
                }
              }
            ]
          },
          "coverage": {
            "$ref": "#/components/schemas/JourneyCoverage"
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/JourneyStepStatus"
            }
          },
          "softState": {
            "$ref": "#/components/schemas/SloState"
          },
          "weakLink": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "steps",
              "exclusivePercent"
            ],
            "properties": {
              "steps": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "exclusivePercent": {
                "type": "number"
              }
            }
          },
          "targetTooLow": {
            "type": "array",
            "description": "Hard steps within budgets of their own, while the journey is not.",
            "items": {
              "type": "string"
            }
          },
          "unmeasuredSteps": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "duplicates": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/JourneyDuplicate"
            }
          },
          "overlaps": {
            "type": "array",
            "description": "SLOs that both count, and have something in common; absent where there are none.",
            "items": {
              "$ref": "#/components/schemas/JourneyOverlap"
            }
          },
          "targetAdvice": {
            "type": "object",
            "description": "That the target, where somebody chose it, is hardly to be met with those of the hard steps: it is above the lowest of them, or above their product.",
            "additionalProperties": false,
            "required": [
              "verdict",
              "minimumPercent",
              "productPercent"
            ],
            "properties": {
              "verdict": {
                "type": "string",
                "enum": [
                  "above-minimum",
                  "above-product"
                ]
              },
              "minimumPercent": {
                "type": "number"
              },
              "productPercent": {
                "type": "number"
              }
            }
          },
          "asOf": {
            "type": "string",
            "format": "date-time",
            "description": "When the oldest of the values that it is made of was read; absent without any."
          },
          "computedAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "JourneyAvailability": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "known",
          "percent",
          "atMostPercent"
        ],
        "properties": {
          "known": {
            "type": "boolean",
            "enum": [
              true
            ]
          },
          "percent": {
            "type": "number",
            "description": "As bad as it can be; the number to show."
          },
          "atMostPercent": {
            "type": "number",
            "description": "As good as it can be; the same where it is exact."
          }
        }
      },
      "JourneyErrorBudget": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "known",
          "remainingPercent",
          "allowedSeconds",
          "leftSeconds"
        ],
        "properties": {
          "known": {
            "type": "boolean",
            "enum": [
              true
            ]
          },
          "remainingPercent": {
            "type": "number",
            "description": "0 is spent, negative is overspent."
          },
          "allowedSeconds": {
            "type": "number"
          },
          "leftSeconds": {
            "type": "number"
          }
        }
      },
      "JourneyUnknown": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "known",
          "because"
        ],
        "properties": {
          "known": {
            "type": "boolean",
            "enum": [
              false
            ]
          },
          "because": {
            "type": "string",
            "enum": [
              "no-slos",
              "no-data",
              "low-coverage",
              "no-target",
              "no-budget"
            ]
          },
          "atMostPercent": {
            "type": "number",
            "description": "The number is this at most, whatever was not measured; absent where nothing is known of it."
          }
        }
      },
      "BurnRateEvaluation": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "alert",
          "state"
        ],
        "properties": {
          "alert": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "threshold",
              "longWindow",
              "shortWindow",
              "budgetSpentPercent",
              "kind"
            ],
            "properties": {
              "threshold": {
                "type": "number"
              },
              "longWindow": {
                "type": "string"
              },
              "shortWindow": {
                "type": "string"
              },
              "budgetSpentPercent": {
                "type": "number"
              },
              "kind": {
                "type": "string",
                "enum": [
                  "page",
                  "ticket"
                ]
              }
            }
          },
          "longBurnRate": {
            "type": "number",
            "description": "The most that it can be where there are bounds."
          },
          "longBurnRateAtLeast": {
            "type": "number",
            "description": "Absent where it is exact, or nothing can be told."
          },
          "shortBurnRate": {
            "type": "number",
            "description": "The most that it can be where there are bounds."
          },
          "shortBurnRateAtLeast": {
            "type": "number",
            "description": "Absent where it is exact, or nothing can be told."
          },
          "state": {
            "type": "string",
            "enum": [
              "firing",
              "quiet",
              "low-traffic",
              "unknown"
            ],
            "description": "`low-traffic` where it would fire, but for too few events to go by."
          },
          "because": {
            "type": "string",
            "enum": [
              "percentages-only",
              "record-too-short",
              "readings-too-far-apart",
              "readings-too-old",
              "no-events",
              "no-data",
              "window-too-short",
              "no-budget",
              "bounds",
              "few-events",
              "few-bad-events"
            ],
            "description": "Why the state is `unknown` or `low-traffic`; absent otherwise."
          }
        }
      },
      "JourneyStepStatus": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name",
          "dependency",
          "serviceExists",
          "state",
          "slos"
        ],
        "properties": {
          "name": {
            "type": "string"
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
          },
          "group": {
            "type": "string",
            "description": "Of a redundant step: those of the same group, or of none, stand in for each other."
          },
          "serviceRef": {
            "type": "string",
            "description": "Absent where none is named, or the caller may not read it."
          },
          "serviceExists": {
            "type": "boolean",
            "description": "As far as the caller may know."
          },
          "serviceTitle": {
            "type": "string"
          },
          "ownerRef": {
            "type": "string",
            "description": "Absent where the Component has no owner that exists, or the caller may not read it."
          },
          "state": {
            "$ref": "#/components/schemas/SloState"
          },
          "slos": {
            "type": "integer",
            "description": "How many SLOs measure it."
          },
          "sliPercent": {
            "type": "number"
          },
          "budgetRemainingPercent": {
            "type": "number"
          },
          "badTime": {
            "type": "object",
            "description": "Its part in the bad time of the journey; absent where the step does not count, or too little was measured to say that there was none.",
            "additionalProperties": false,
            "required": [
              "percent",
              "seconds",
              "exclusivePercent"
            ],
            "properties": {
              "percent": {
                "type": "number"
              },
              "seconds": {
                "type": "number"
              },
              "exclusivePercent": {
                "type": "number"
              }
            }
          }
        }
      },
      "JourneyOverlap": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "between",
          "reason"
        ],
        "properties": {
          "between": {
            "type": "array",
            "description": "Without those that the caller may not see.",
            "maxItems": 2,
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "source",
                "id"
              ],
              "properties": {
                "source": {
                  "type": "string"
                },
                "id": {
                  "type": "string"
                },
                "step": {
                  "type": "string"
                }
              }
            }
          },
          "hidden": {
            "type": "integer",
            "description": "How many of the two the caller may not see; absent where none."
          },
          "reason": {
            "type": "string",
            "enum": [
              "same-slo",
              "shared-monitors",
              "same-query"
            ]
          }
        }
      },
      "JourneyDuplicate": {
        "type": "object",
        "description": "SLOs that count once; slo is the one that does, and absent where the caller may not see it.",
        "additionalProperties": false,
        "required": [
          "aliases"
        ],
        "properties": {
          "slo": {
            "$ref": "#/components/schemas/SloRef"
          },
          "step": {
            "type": "string"
          },
          "hiddenAliases": {
            "type": "integer",
            "description": "How many aliases the caller may not see; absent where none."
          },
          "aliases": {
            "type": "array",
            "description": "Without those that the caller may not see.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "source",
                "id",
                "reason"
              ],
              "properties": {
                "source": {
                  "type": "string"
                },
                "id": {
                  "type": "string"
                },
                "step": {
                  "type": "string"
                },
                "reason": {
                  "type": "string",
                  "enum": [
                    "same-slo",
                    "inside-entry-point",
                    "shared-monitors",
                    "same-query"
                  ]
                }
              }
            }
          }
        }
      },
      "SloRef": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "source",
          "id"
        ],
        "properties": {
          "source": {
            "type": "string"
          },
          "id": {
            "type": "string"
          }
        }
      },
      "JourneyList": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems",
          "unfilteredItems",
          "facets",
          "sources"
        ],
        "properties": {
          "items": {
            "type": "array",
            "description": "The worst state first, then the least budget, then by title.",
            "items": {
              "$ref": "#/components/schemas/JourneyStatus"
            }
          },
          "through": {
            "type": "array",
            "description": "By which steps journeys among the items need the services through others; present where that was asked for.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "entityRef",
                "steps"
              ],
              "properties": {
                "entityRef": {
                  "type": "string",
                  "description": "Of the journey."
                },
                "steps": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": [
                      "name",
                      "distance"
                    ],
                    "properties": {
                      "name": {
                        "type": "string"
                      },
                      "distance": {
                        "type": "integer",
                        "description": "1 where the service of the step needs one of those that are asked about itself, or consumes an API of it; one more for each service between."
                      }
                    }
                  }
                }
              }
            }
          },
          "totalItems": {
            "type": "integer",
            "description": "How many the filters leave."
          },
          "unfilteredItems": {
            "type": "integer",
            "description": "How many there are without filters."
          },
          "facets": {
            "type": "object",
            "description": "The values that each filter may have and how many journeys each leaves, together with all the other filters.",
            "additionalProperties": false,
            "required": [
              "owners",
              "systems",
              "states",
              "criticalities"
            ],
            "properties": {
              "owners": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/FacetValue"
                }
              },
              "systems": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/FacetValue"
                }
              },
              "states": {
                "type": "array",
                "description": "The worst first.",
                "items": {
                  "$ref": "#/components/schemas/FacetValue"
                }
              },
              "criticalities": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/FacetValue"
                }
              }
            }
          },
          "computedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When all statuses were last computed; absent where they never were."
          },
          "sources": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SourceFreshness"
            }
          }
        }
      },
      "JourneyDetail": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "status",
          "window",
          "slos",
          "hiddenSlos",
          "monitors",
          "outdatedMonitors",
          "hiddenMonitors",
          "synthetics",
          "burnDown",
          "trend",
          "events",
          "hiddenEvents",
          "people",
          "sources"
        ],
        "properties": {
          "status": {
            "$ref": "#/components/schemas/JourneyStatus"
          },
          "window": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "timeframe",
              "from",
              "to"
            ],
            "properties": {
              "timeframe": {
                "type": "string"
              },
              "from": {
                "type": "string",
                "format": "date-time"
              },
              "to": {
                "type": "string",
                "format": "date-time"
              }
            }
          },
          "slos": {
            "type": "array",
            "description": "By step, in the order of the steps, then by name.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "slo",
                "steps",
                "isCounted",
                "basis"
              ],
              "properties": {
                "slo": {
                  "$ref": "#/components/schemas/SloOverview"
                },
                "steps": {
                  "type": "array",
                  "description": "The steps that it measures; empty where it measures the journey as a whole.",
                  "items": {
                    "type": "string"
                  }
                },
                "isCounted": {
                  "type": "boolean",
                  "description": "False for other environments than production, and where another SLO stands for it."
                },
                "aliasOf": {
                  "type": "object",
                  "description": "The SLO that stands for it; without source and id where the caller may not see that.",
                  "additionalProperties": false,
                  "required": [
                    "reason"
                  ],
                  "properties": {
                    "source": {
                      "type": "string"
                    },
                    "id": {
                      "type": "string"
                    },
                    "reason": {
                      "type": "string",
                      "enum": [
                        "same-slo",
                        "inside-entry-point",
                        "shared-monitors",
                        "same-query"
                      ]
                    }
                  }
                },
                "basis": {
                  "type": "string",
                  "enum": [
                    "alerts",
                    "percentages",
                    "both",
                    "none"
                  ],
                  "description": "What its bad time is known from."
                },
                "basisReason": {
                  "type": "string",
                  "enum": [
                    "not-monitors",
                    "alerts-not-read",
                    "monitors-missing",
                    "missing-data-is-not-told",
                    "no-reported-value",
                    "corrections-not-placed",
                    "disagrees"
                  ],
                  "description": "Why its alerts do not tell when it was bad; absent where they do."
                },
                "eventBudget": {
                  "type": "object",
                  "additionalProperties": false,
                  "required": [
                    "allowed",
                    "left",
                    "total",
                    "unit"
                  ],
                  "description": "Its error budget in what it counts; absent where it counts no events, or how many is not known.",
                  "properties": {
                    "allowed": {
                      "type": "number",
                      "description": "How many of those that were counted may be bad."
                    },
                    "left": {
                      "type": "number",
                      "description": "Negative where it is overspent."
                    },
                    "total": {
                      "type": "number",
                      "description": "How many were counted over the timeframe."
                    },
                    "unit": {
                      "type": "string",
                      "description": "As its source calls them, such as `requests`."
                    }
                  }
                }
              }
            }
          },
          "hiddenSlos": {
            "type": "integer",
            "description": "How many are left out because the caller may not read what they tell of."
          },
          "outdatedMonitors": {
            "type": "array",
            "description": "The sources whose monitors were read too long ago to rely on their states.",
            "items": {
              "type": "string"
            }
          },
          "hiddenMonitors": {
            "type": "integer",
            "description": "How many monitors and synthetic tests are left out because the caller may not read what they tell of; besides those of hidden SLOs."
          },
          "hiddenEvents": {
            "type": "integer",
            "description": "How many alerts and incidents are left out because the caller may not read what they tell of."
          },
          "monitors": {
            "type": "array",
            "description": "The worst state first.",
            "items": {
              "$ref": "#/components/schemas/JourneyMonitor"
            }
          },
          "synthetics": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/JourneySynthetic"
            }
          },
          "burnDown": {
            "$ref": "#/components/schemas/JourneyBurnDown"
          },
          "trend": {
            "type": "array",
            "description": "The budget over the rolling timeframe on each day that is known, the oldest first.",
            "items": {
              "$ref": "#/components/schemas/JourneyTrendDay"
            }
          },
          "events": {
            "type": "array",
            "description": "The newest first, at most 200.",
            "items": {
              "$ref": "#/components/schemas/JourneyEvent"
            }
          },
          "people": {
            "type": "array",
            "description": "Owners of the journey and of its steps, as far as the caller may read them.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "entityRef",
                "title",
                "steps",
                "isJourneyOwner"
              ],
              "properties": {
                "entityRef": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "steps": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "isJourneyOwner": {
                  "type": "boolean"
                }
              }
            }
          },
          "sources": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SourceFreshness"
            }
          }
        }
      },
      "JourneyMonitor": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "source",
          "id",
          "name",
          "state",
          "isMuted",
          "steps",
          "slos"
        ],
        "properties": {
          "source": {
            "type": "string"
          },
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "alert",
              "warn",
              "no_data",
              "ok",
              "ignored",
              "skipped",
              "unknown"
            ]
          },
          "stateSince": {
            "type": "string",
            "format": "date-time"
          },
          "isMuted": {
            "type": "boolean"
          },
          "steps": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "slos": {
            "type": "array",
            "description": "Ids of the SLOs that it belongs to or watches.",
            "items": {
              "type": "string"
            }
          },
          "openSince": {
            "type": "string",
            "format": "date-time",
            "description": "When its open alert began."
          },
          "url": {
            "type": "string"
          }
        }
      },
      "JourneySynthetic": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "source",
          "id",
          "name",
          "type",
          "status"
        ],
        "properties": {
          "source": {
            "type": "string"
          },
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "status": {
            "type": "string",
            "enum": [
              "live",
              "paused",
              "unknown"
            ]
          },
          "everySeconds": {
            "type": "number"
          },
          "monitorId": {
            "type": "string"
          },
          "monitorState": {
            "type": "string",
            "enum": [
              "alert",
              "warn",
              "no_data",
              "ok",
              "ignored",
              "skipped",
              "unknown"
            ]
          },
          "url": {
            "type": "string"
          }
        }
      },
      "JourneyBurnDown": {
        "type": "object",
        "description": "How the budget of the window was spent, from its beginning; a line from 100 to 0 would be spending it evenly.",
        "additionalProperties": false,
        "required": [
          "points",
          "corrections",
          "breaches",
          "noData",
          "isSpread"
        ],
        "properties": {
          "points": {
            "type": "array",
            "description": "The oldest first, at most 200; none without a budget.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "at",
                "remainingPercent",
                "atMostPercent"
              ],
              "properties": {
                "at": {
                  "type": "string",
                  "format": "date-time"
                },
                "remainingPercent": {
                  "type": "number"
                },
                "atMostPercent": {
                  "type": "number",
                  "description": "With the least bad time that agrees with what is known."
                }
              }
            }
          },
          "spentAt": {
            "type": "string",
            "format": "date-time",
            "description": "When nothing was left of it."
          },
          "corrections": {
            "type": "array",
            "description": "The oldest first, at most 200.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "from",
                "to",
                "category"
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
                "category": {
                  "type": "string"
                },
                "description": {
                  "type": "string"
                }
              }
            }
          },
          "unplacedCorrections": {
            "type": "object",
            "description": "How many corrections may apply within the window, at times or to SLOs that nobody knows; absent where there are none.",
            "additionalProperties": false,
            "required": [
              "recurring",
              "bySearch"
            ],
            "properties": {
              "recurring": {
                "type": "integer",
                "description": "Those of the SLOs that recur."
              },
              "bySearch": {
                "type": "integer",
                "description": "Those that name SLOs by a search which only the source can answer."
              },
              "unread": {
                "type": "integer",
                "description": "Those that name SLOs by tags or by a search, and were not looked at since their source has too many, at most; the last to end were. Absent where there are none."
              }
            }
          },
          "breaches": {
            "type": "array",
            "description": "When it was bad, where that is known; the longest 100, the oldest first.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "from",
                "to",
                "steps"
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
                "steps": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                }
              }
            }
          },
          "noData": {
            "type": "array",
            "description": "The longest 100, the oldest first.",
            "items": {
              "type": "object",
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
                }
              }
            }
          },
          "isSpread": {
            "type": "boolean",
            "description": "Whether some bad time is spread evenly, its moments not being known."
          }
        }
      },
      "JourneyTrendDay": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "day",
          "state",
          "availabilityPercent",
          "budgetRemainingPercent"
        ],
        "properties": {
          "day": {
            "type": "string",
            "format": "date"
          },
          "state": {
            "$ref": "#/components/schemas/SloState"
          },
          "availabilityPercent": {
            "type": "number",
            "nullable": true
          },
          "budgetRemainingPercent": {
            "type": "number",
            "nullable": true
          }
        }
      },
      "JourneyEvent": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "kind",
          "id",
          "source",
          "at",
          "title",
          "steps"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "episode",
              "incident",
              "correction"
            ]
          },
          "id": {
            "type": "string"
          },
          "source": {
            "type": "string"
          },
          "at": {
            "type": "string",
            "format": "date-time"
          },
          "endedAt": {
            "type": "string",
            "format": "date-time",
            "description": "Absent while it lasts, and where the end was never told."
          },
          "isOver": {
            "type": "boolean",
            "description": "True for an alert that is over though its end was never told, since its monitor was seen to be fine afterwards; absent otherwise."
          },
          "lastedAt": {
            "type": "string",
            "format": "date-time",
            "description": "Of what was not over when its source was last read, where that is too long ago to say that it lasts, when that was."
          },
          "title": {
            "type": "string",
            "description": "The name of the monitor, the title of the incident, or the category of the correction."
          },
          "severity": {
            "type": "string",
            "description": "alert, warning or no_data of an episode; SEV-0 to SEV-5 of an incident."
          },
          "state": {
            "type": "string",
            "description": "Of an incident."
          },
          "group": {
            "type": "string",
            "description": "Of an episode."
          },
          "monitorId": {
            "type": "string"
          },
          "publicId": {
            "type": "string"
          },
          "steps": {
            "type": "array",
            "description": "The steps that it is about; empty for the journey as a whole.",
            "items": {
              "type": "string"
            }
          },
          "url": {
            "type": "string"
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
            "$ref": "#/components/schemas/VerdictCounts"
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
            "description": "When it was evaluated, ISO 8601; a day where evaluatedFrom is text."
          },
          "evaluatedFrom": {
            "type": "string",
            "enum": [
              "facts",
              "text"
            ],
            "description": "Whether it is the last evaluation of everything that is known of the entity, or, for one that was never evaluated, of its own text, made anew for this answer."
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
          "decidedBy",
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
            "$ref": "#/components/schemas/RequirementMode"
          },
          "decidedBy": {
            "type": "string",
            "enum": [
              "text",
              "facts"
            ],
            "description": "Whether the entity's own text decided, or something known from elsewhere."
          },
          "verdict": {
            "$ref": "#/components/schemas/Verdict"
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
            "$ref": "#/components/schemas/Remediation"
          },
          "waiver": {
            "$ref": "#/components/schemas/Waiver"
          },
          "since": {
            "type": "string",
            "format": "date-time",
            "description": "When the verdict last changed; absent, as the next one, where the entity was never evaluated."
          },
          "failingSince": {
            "type": "string",
            "format": "date-time",
            "description": "Since when it was not met; not knowing for a while, or an exemption, does not begin that anew."
          },
          "enforced": {
            "$ref": "#/components/schemas/Enforcement"
          },
          "docsAnchor": {
            "type": "string",
            "description": "Its place in the project's docs, such as requirements.md#owner."
          },
          "hiddenEvidence": {
            "type": "integer",
            "description": "How many pieces of evidence and items are left out because they tell of entities that the caller may not read; absent where none are."
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
      "ScorecardMirror": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entities"
        ],
        "properties": {
          "evaluatedOn": {
            "type": "string",
            "format": "date",
            "description": "The day on which all entities were last evaluated, UTC; absent where they never were."
          },
          "entities": {
            "type": "object",
            "description": "By full entity reference in lower case.",
            "additionalProperties": {
              "$ref": "#/components/schemas/MirroredVerdicts"
            }
          }
        }
      },
      "MirroredVerdicts": {
        "type": "object",
        "description": "What an entity's own text does not tell of its scorecard.",
        "additionalProperties": false,
        "properties": {
          "failing": {
            "type": "array",
            "description": "Requirements that facts decide against it.",
            "items": {
              "type": "string"
            }
          },
          "madeGood": {
            "type": "array",
            "description": "Requirements for which facts make good what the text lacks.",
            "items": {
              "type": "string"
            }
          },
          "waived": {
            "type": "array",
            "description": "Requirements that it is let off.",
            "items": {
              "type": "string"
            }
          },
          "isUnknown": {
            "type": "boolean",
            "description": "Whether something could not be judged."
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
      "Verdict": {
        "type": "string",
        "enum": [
          "pass",
          "fail",
          "unknown",
          "waived"
        ]
      },
      "RequirementMode": {
        "type": "string",
        "enum": [
          "inform",
          "enforce",
          "reject"
        ]
      },
      "VerdictCounts": {
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
      "Enforcement": {
        "type": "object",
        "description": "What follows from a verdict. grace is a failure that blocks from graceUntil on; blocking is one for which the gate says no.",
        "additionalProperties": false,
        "required": [
          "state"
        ],
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "none",
              "grace",
              "blocking"
            ]
          },
          "graceUntil": {
            "type": "string",
            "format": "date-time",
            "description": "Present where the state is grace."
          },
          "blockedSince": {
            "type": "string",
            "format": "date-time",
            "description": "Present where the state is blocking."
          }
        }
      },
      "SloIndexPage": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SloIndexItem"
            }
          },
          "nextCursor": {
            "type": "string",
            "description": "Absent on the last page."
          }
        }
      },
      "SloIndexItem": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "source",
          "id",
          "name",
          "tags",
          "environments",
          "services",
          "journeys",
          "tellsOf"
        ],
        "properties": {
          "source": {
            "type": "string"
          },
          "id": {
            "type": "string",
            "description": "In its source."
          },
          "name": {
            "type": "string"
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
          "environments": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "services": {
            "type": "array",
            "description": "Full references in lower case.",
            "items": {
              "type": "string"
            }
          },
          "journeys": {
            "type": "array",
            "description": "Full references in lower case.",
            "items": {
              "type": "string"
            }
          },
          "tellsOf": {
            "type": "array",
            "description": "The entities that its name and tags tell of: who may not read all of them is not to see it. Full references in lower case.",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "ScorecardMatrix": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems",
          "unfilteredItems",
          "requirements",
          "counts",
          "facets"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardRow"
            }
          },
          "totalItems": {
            "type": "integer",
            "description": "How many entities the filters leave."
          },
          "unfilteredItems": {
            "type": "integer",
            "description": "How many there are without any filter."
          },
          "requirements": {
            "type": "array",
            "description": "The columns, of all pages.",
            "items": {
              "$ref": "#/components/schemas/ScorecardColumn"
            }
          },
          "counts": {
            "$ref": "#/components/schemas/VerdictCounts"
          },
          "facets": {
            "$ref": "#/components/schemas/ScorecardFacets"
          },
          "evaluatedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When all entities were last evaluated; absent where they never were."
          },
          "stale": {
            "type": "boolean",
            "description": "Whether that is more than two intervals ago, so that the verdicts are those of then."
          }
        }
      },
      "ScorecardRow": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "kind",
          "title",
          "level",
          "highestLevel",
          "counts",
          "verdicts",
          "evaluatedAt"
        ],
        "properties": {
          "entityRef": {
            "type": "string",
            "description": "Full and in lower case."
          },
          "kind": {
            "type": "string",
            "description": "In lower case."
          },
          "title": {
            "type": "string"
          },
          "ownerRef": {
            "type": "string",
            "description": "Absent where nobody is named."
          },
          "systemRef": {
            "type": "string"
          },
          "lifecycle": {
            "type": "string",
            "description": "In lower case."
          },
          "level": {
            "type": "integer"
          },
          "highestLevel": {
            "type": "integer"
          },
          "scorePercent": {
            "type": "number",
            "minimum": 0,
            "maximum": 100,
            "description": "Absent where nothing passes or fails."
          },
          "counts": {
            "$ref": "#/components/schemas/VerdictCounts"
          },
          "verdicts": {
            "type": "object",
            "description": "By requirement; one that is not for the entity, or has nothing to look at, is absent.",
            "additionalProperties": {
              "$ref": "#/components/schemas/ScorecardCell"
            }
          },
          "evaluatedAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "ScorecardCell": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "verdict",
          "since"
        ],
        "properties": {
          "verdict": {
            "$ref": "#/components/schemas/Verdict"
          },
          "since": {
            "type": "string",
            "format": "date-time",
            "description": "When the verdict last changed."
          },
          "enforced": {
            "type": "string",
            "enum": [
              "grace",
              "blocking"
            ],
            "description": "Absent where nothing follows."
          },
          "message": {
            "type": "string",
            "description": "Present where its requirement was asked for."
          }
        }
      },
      "ScorecardColumn": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "level",
          "mode",
          "subject"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "level": {
            "type": "integer"
          },
          "mode": {
            "$ref": "#/components/schemas/RequirementMode"
          },
          "subject": {
            "$ref": "#/components/schemas/RequirementSubject"
          }
        }
      },
      "RequirementSubject": {
        "type": "string",
        "enum": [
          "service",
          "journey",
          "slo",
          "monitor"
        ]
      },
      "ScorecardFacets": {
        "type": "object",
        "description": "The values that each filter may have and how many entities each leaves, together with all the other filters; the greatest number first, at most 200 of each.",
        "additionalProperties": false,
        "required": [
          "kinds",
          "owners",
          "systems",
          "levels",
          "lifecycles"
        ],
        "properties": {
          "kinds": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "owners": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "systems": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "levels": {
            "type": "array",
            "description": "The lowest level first.",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          },
          "lifecycles": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/FacetValue"
            }
          }
        }
      },
      "FacetValue": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "value",
          "count"
        ],
        "properties": {
          "value": {
            "type": "string",
            "description": "As the filter takes it; none where there is no value."
          },
          "count": {
            "type": "integer"
          }
        }
      },
      "ScorecardSummary": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "by",
          "rows",
          "totalRows",
          "days"
        ],
        "properties": {
          "by": {
            "type": "string",
            "enum": [
              "owner",
              "system",
              "all"
            ]
          },
          "rows": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ScorecardSummaryRow"
            }
          },
          "totalRows": {
            "type": "integer"
          },
          "days": {
            "type": "integer",
            "description": "How many days the trends reach back."
          },
          "evaluatedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When all entities were last evaluated; absent where they never were."
          }
        }
      },
      "ScorecardSummaryRow": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "ref",
          "entities",
          "counts"
        ],
        "properties": {
          "ref": {
            "type": "string",
            "description": "The full reference of the owner or system; none for entities without one, all for all."
          },
          "entities": {
            "type": "integer"
          },
          "counts": {
            "$ref": "#/components/schemas/VerdictCounts"
          },
          "scorePercent": {
            "type": "number",
            "minimum": 0,
            "maximum": 100,
            "description": "The share of passes in passes and failures, without weights; absent where there are neither."
          },
          "worst": {
            "type": "object",
            "description": "The entity with the lowest score.",
            "additionalProperties": false,
            "required": [
              "entityRef",
              "title",
              "scorePercent"
            ],
            "properties": {
              "entityRef": {
                "type": "string"
              },
              "title": {
                "type": "string"
              },
              "scorePercent": {
                "type": "number"
              }
            }
          },
          "trend": {
            "type": "array",
            "description": "The oldest day first; a day on which nothing was evaluated is absent.",
            "items": {
              "$ref": "#/components/schemas/ScorecardTrendDay"
            }
          },
          "trendWithheld": {
            "type": "string",
            "enum": [
              "access",
              "filters"
            ],
            "description": "Why there is no trend: the days were counted over all entities of the scope, which the caller may not all read, or the filters do not all leave. Absent where there is one."
          }
        }
      },
      "ScorecardTrendDay": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "day",
          "entities",
          "pass",
          "fail",
          "unknown",
          "waived"
        ],
        "properties": {
          "day": {
            "type": "string",
            "format": "date"
          },
          "entities": {
            "type": "integer"
          },
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
      "RequirementList": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "requirements",
          "enforcement",
          "mayManage"
        ],
        "properties": {
          "requirements": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/RequirementOverview"
            }
          },
          "enforcement": {
            "type": "object",
            "description": "When enforce takes effect.",
            "additionalProperties": false,
            "required": [
              "graceDays",
              "lifecycles"
            ],
            "properties": {
              "graceDays": {
                "type": "number",
                "description": "For how long a failure is only shown, in days."
              },
              "lifecycles": {
                "type": "array",
                "description": "The lifecycles for which it does; all where empty.",
                "items": {
                  "type": "string"
                }
              }
            }
          },
          "mayManage": {
            "type": "boolean",
            "description": "Whether the caller may set modes."
          }
        }
      },
      "RequirementOverview": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "title",
          "why",
          "passes",
          "level",
          "weight",
          "subject",
          "mode",
          "modeFrom",
          "configuredMode",
          "docsAnchor",
          "counts"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "why": {
            "type": "string",
            "description": "Why it matters."
          },
          "passes": {
            "type": "string",
            "description": "What passes."
          },
          "level": {
            "type": "integer"
          },
          "weight": {
            "type": "number"
          },
          "subject": {
            "$ref": "#/components/schemas/RequirementSubject"
          },
          "mode": {
            "$ref": "#/components/schemas/RequirementMode"
          },
          "modeFrom": {
            "type": "string",
            "enum": [
              "config",
              "portal"
            ]
          },
          "configuredMode": {
            "$ref": "#/components/schemas/RequirementMode"
          },
          "modeChangedBy": {
            "type": "string",
            "description": "Present, as the next one, where modeFrom is portal."
          },
          "modeChangedAt": {
            "type": "string",
            "format": "date-time"
          },
          "docsAnchor": {
            "type": "string",
            "description": "Its place in the project's docs, such as requirements.md#owner."
          },
          "counts": {
            "$ref": "#/components/schemas/VerdictCounts"
          }
        }
      },
      "RequirementDryRun": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "requirementId",
          "mode",
          "currentMode",
          "counts",
          "blocked",
          "blockedTotal",
          "inGrace",
          "inGraceTotal",
          "released",
          "releasedTotal",
          "otherLifecycles"
        ],
        "properties": {
          "requirementId": {
            "type": "string"
          },
          "mode": {
            "type": "string",
            "enum": [
              "inform",
              "enforce"
            ]
          },
          "currentMode": {
            "$ref": "#/components/schemas/RequirementMode"
          },
          "counts": {
            "$ref": "#/components/schemas/VerdictCounts"
          },
          "blocked": {
            "type": "array",
            "description": "Entities for which the gate would say no at once.",
            "items": {
              "$ref": "#/components/schemas/DryRunEntity"
            }
          },
          "blockedTotal": {
            "type": "integer"
          },
          "inGrace": {
            "type": "array",
            "description": "Entities for which it would say no later, unless they are mended.",
            "items": {
              "$ref": "#/components/schemas/DryRunEntity"
            }
          },
          "inGraceTotal": {
            "type": "integer"
          },
          "released": {
            "type": "array",
            "description": "Entities for which it says no now, and would no longer.",
            "items": {
              "$ref": "#/components/schemas/DryRunEntity"
            }
          },
          "releasedTotal": {
            "type": "integer"
          },
          "otherLifecycles": {
            "type": "integer",
            "description": "Entities that fail, but are of a lifecycle for which nothing follows."
          }
        }
      },
      "DryRunEntity": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "title",
          "failingSince",
          "message"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "ownerRef": {
            "type": "string"
          },
          "lifecycle": {
            "type": "string"
          },
          "failingSince": {
            "type": "string",
            "format": "date-time"
          },
          "blockedFrom": {
            "type": "string",
            "format": "date-time",
            "description": "From when on the gate would say no; absent where it would not."
          },
          "message": {
            "type": "string"
          }
        }
      },
      "EntityScorecard": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "kind",
          "title",
          "history",
          "exemptions",
          "may"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "description": "In lower case."
          },
          "title": {
            "type": "string"
          },
          "ownerRef": {
            "type": "string"
          },
          "systemRef": {
            "type": "string"
          },
          "lifecycle": {
            "type": "string",
            "description": "In lower case."
          },
          "scorecard": {
            "$ref": "#/components/schemas/Scorecard"
          },
          "stale": {
            "type": "boolean",
            "description": "Whether all entities were last evaluated more than two intervals ago."
          },
          "history": {
            "type": "array",
            "description": "The last 50 changes of verdicts, the newest first.",
            "items": {
              "$ref": "#/components/schemas/VerdictChange"
            }
          },
          "exemptions": {
            "type": "array",
            "description": "Of this entity, in any state; what waits for a decision first.",
            "items": {
              "$ref": "#/components/schemas/ExemptionOverview"
            }
          },
          "may": {
            "type": "object",
            "description": "What the caller may do.",
            "additionalProperties": false,
            "required": [
              "requestExemption",
              "approveExemption"
            ],
            "properties": {
              "requestExemption": {
                "type": "boolean"
              },
              "approveExemption": {
                "type": "boolean",
                "description": "Those of others, that is."
              }
            }
          }
        }
      },
      "VerdictChange": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "requirementId",
          "title",
          "at",
          "previous",
          "verdict",
          "code"
        ],
        "properties": {
          "requirementId": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "at": {
            "type": "string",
            "format": "date-time"
          },
          "previous": {
            "$ref": "#/components/schemas/Verdict"
          },
          "verdict": {
            "$ref": "#/components/schemas/Verdict"
          },
          "code": {
            "type": "string",
            "description": "In which way it passed or failed."
          }
        }
      },
      "SentEntity": {
        "type": "object",
        "description": "An entity as in its descriptor file; at most 64 kB.",
        "required": [
          "apiVersion",
          "kind",
          "metadata"
        ],
        "properties": {
          "apiVersion": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200
          },
          "kind": {
            "type": "string",
            "minLength": 1,
            "maxLength": 63
          },
          "metadata": {
            "type": "object",
            "required": [
              "name"
            ],
            "properties": {
              "name": {
                "type": "string",
                "minLength": 1,
                "maxLength": 63
              },
              "namespace": {
                "type": "string",
                "minLength": 1,
                "maxLength": 63
              }
            },
            "additionalProperties": true
          },
          "spec": {
            "type": "object",
            "additionalProperties": true
          }
        },
        "additionalProperties": true
      },
      "GateResult": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "result",
          "message",
          "reasons",
          "inGrace",
          "unknown",
          "waived",
          "stale"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "result": {
            "type": "string",
            "enum": [
              "pass",
              "fail",
              "unknown"
            ],
            "description": "fail where an enforced requirement fails and its grace is over, or, unless a freeze is only to be reported, where the error-budget policy of a journey freezes the entity. unknown where no scorecard applies to the entity, or where nothing fails and that is not known for sure: the entity was never evaluated or too long ago, or it is not known whether it is frozen."
          },
          "message": {
            "type": "string",
            "description": "One sentence for the log of a pipeline."
          },
          "reasons": {
            "type": "array",
            "description": "Why the result is fail.",
            "items": {
              "$ref": "#/components/schemas/GateReason"
            }
          },
          "inGrace": {
            "type": "array",
            "description": "What fails and will block from blockedFrom on.",
            "items": {
              "$ref": "#/components/schemas/GateReason"
            }
          },
          "unknown": {
            "type": "array",
            "description": "Enforced requirements of which nothing is known; they do not block, unless that was asked for.",
            "items": {
              "$ref": "#/components/schemas/GateReason"
            }
          },
          "waived": {
            "type": "array",
            "description": "Enforced requirements that an exemption lets the entity off.",
            "items": {
              "$ref": "#/components/schemas/GateReason"
            }
          },
          "freeze": {
            "$ref": "#/components/schemas/PolicyFreeze"
          },
          "evaluatedAt": {
            "type": "string",
            "format": "date-time",
            "description": "Absent where the entity was never evaluated."
          },
          "stale": {
            "type": "boolean",
            "description": "Whether the entity was last evaluated more than two intervals ago, so that the answer is that of then."
          }
        }
      },
      "GateReason": {
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
          },
          "remediation": {
            "$ref": "#/components/schemas/Remediation"
          },
          "waiver": {
            "$ref": "#/components/schemas/Waiver"
          },
          "since": {
            "type": "string",
            "format": "date-time",
            "description": "When the verdict last changed; absent where it was made now."
          },
          "failingSince": {
            "type": "string",
            "format": "date-time"
          },
          "blockedSince": {
            "type": "string",
            "format": "date-time",
            "description": "In reasons, where the entity failed before."
          },
          "blockedFrom": {
            "type": "string",
            "format": "date-time",
            "description": "In inGrace."
          }
        }
      },
      "ExemptionState": {
        "type": "string",
        "description": "An exemption that has reached its end is expired, whether it was approved or nobody decided.",
        "enum": [
          "requested",
          "approved",
          "rejected",
          "revoked",
          "expired"
        ]
      },
      "ExemptionOverview": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "from",
          "state",
          "requirementId",
          "requirementTitle",
          "entityRef",
          "reason",
          "until",
          "mayDecide",
          "mayRevoke"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "from": {
            "type": "string",
            "enum": [
              "config",
              "portal"
            ],
            "description": "One of the configuration can't be changed here."
          },
          "state": {
            "$ref": "#/components/schemas/ExemptionState"
          },
          "requirementId": {
            "type": "string"
          },
          "requirementTitle": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "entityTitle": {
            "type": "string"
          },
          "ownerRef": {
            "type": "string",
            "description": "The owner of the entity."
          },
          "reason": {
            "type": "string"
          },
          "until": {
            "type": "string",
            "format": "date",
            "description": "The last day on which it holds; UTC."
          },
          "requestedBy": {
            "type": "string",
            "description": "The full reference of a User; absent where from is config."
          },
          "requestedAt": {
            "type": "string",
            "format": "date-time"
          },
          "decidedBy": {
            "type": "string",
            "description": "Who approved, rejected or revoked it."
          },
          "decidedAt": {
            "type": "string",
            "format": "date-time"
          },
          "decisionReason": {
            "type": "string"
          },
          "mayDecide": {
            "type": "boolean",
            "description": "Whether the caller may approve or reject it now."
          },
          "mayRevoke": {
            "type": "boolean"
          }
        }
      },
      "ExemptionList": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "items",
          "totalItems",
          "counts",
          "mayRequest",
          "mayApprove"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ExemptionOverview"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "counts": {
            "type": "object",
            "description": "By state, with all filters but that of the state.",
            "additionalProperties": false,
            "required": [
              "requested",
              "approved",
              "rejected",
              "revoked",
              "expired"
            ],
            "properties": {
              "requested": {
                "type": "integer"
              },
              "approved": {
                "type": "integer"
              },
              "rejected": {
                "type": "integer"
              },
              "revoked": {
                "type": "integer"
              },
              "expired": {
                "type": "integer"
              }
            }
          },
          "mayRequest": {
            "type": "boolean"
          },
          "mayApprove": {
            "type": "boolean"
          }
        }
      },
      "ExemptionRequest": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "requirementId",
          "reason",
          "until"
        ],
        "properties": {
          "entityRef": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "description": "Full."
          },
          "requirementId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 100
          },
          "reason": {
            "type": "string",
            "minLength": 10,
            "maxLength": 500
          },
          "until": {
            "type": "string",
            "format": "date",
            "description": "The last day on which it holds; neither past nor more than 365 days ahead; UTC."
          }
        }
      },
      "ExemptionDecision": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "decision"
        ],
        "properties": {
          "decision": {
            "type": "string",
            "enum": [
              "approve",
              "reject"
            ]
          },
          "reason": {
            "type": "string",
            "maxLength": 500
          }
        }
      },
      "Remediation": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "text"
        ],
        "properties": {
          "text": {
            "type": "string",
            "description": "One sentence."
          },
          "example": {
            "type": "string",
            "description": "To paste."
          }
        }
      },
      "Waiver": {
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
      "EntityErrorBudgetPolicy": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "stale",
          "may"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "policy": {
            "$ref": "#/components/schemas/ErrorBudgetPolicy"
          },
          "freeze": {
            "$ref": "#/components/schemas/PolicyFreeze"
          },
          "evaluatedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When all policies were last evaluated; absent where never."
          },
          "stale": {
            "type": "boolean",
            "description": "Whether that is longer ago than three intervals, so that the answer is that of then."
          },
          "may": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "acknowledge",
              "except"
            ],
            "properties": {
              "acknowledge": {
                "type": "boolean",
                "description": "Whether the caller may record what was done."
              },
              "except": {
                "type": "boolean",
                "description": "Whether the caller may lift a freeze, and end that again."
              }
            }
          }
        }
      },
      "ErrorBudgetPolicy": {
        "type": "object",
        "description": "Of a Journey only.",
        "additionalProperties": false,
        "required": [
          "state",
          "unreadable",
          "rules",
          "observation",
          "frozenServices",
          "hiddenServices",
          "acknowledgements",
          "exceptions",
          "history"
        ],
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "list",
              "missing",
              "malformed",
              "unread"
            ],
            "description": "missing where there is no policy; malformed where it is no list; unread where it stands in another file that was not read."
          },
          "unreadable": {
            "type": "array",
            "description": "Where rules stand that can't be read, such as spec.errorBudgetPolicy[0].",
            "items": {
              "type": "string"
            }
          },
          "rules": {
            "type": "array",
            "description": "What is in force first.",
            "items": {
              "$ref": "#/components/schemas/ErrorBudgetPolicyRule"
            }
          },
          "observation": {
            "$ref": "#/components/schemas/PolicyObservation"
          },
          "frozenServices": {
            "type": "array",
            "description": "Full references of those that the caller may read, sorted.",
            "items": {
              "type": "string"
            }
          },
          "hiddenServices": {
            "type": "integer",
            "description": "How many more are frozen."
          },
          "acknowledgements": {
            "type": "array",
            "description": "The newest first.",
            "items": {
              "$ref": "#/components/schemas/PolicyAcknowledgement"
            }
          },
          "exceptions": {
            "type": "array",
            "description": "What ends last first, also those that have ended.",
            "items": {
              "$ref": "#/components/schemas/PolicyException"
            }
          },
          "history": {
            "type": "array",
            "description": "The newest first.",
            "items": {
              "$ref": "#/components/schemas/PolicyChange"
            }
          }
        }
      },
      "PolicyConditions": {
        "type": "object",
        "additionalProperties": false,
        "description": "At least one; all have to hold.",
        "properties": {
          "budgetBelowPercent": {
            "type": "number",
            "description": "Less than this is left, in percent of the error budget."
          },
          "burnRateAbove": {
            "type": "number",
            "description": "The budget is spent faster than this multiple of the even rate."
          }
        }
      },
      "PolicyConsequence": {
        "type": "string",
        "enum": [
          "notify",
          "freeze",
          "postmortem",
          "escalate"
        ]
      },
      "ErrorBudgetPolicyRule": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "key",
          "when",
          "then",
          "isInPolicy",
          "assessment",
          "recovery"
        ],
        "properties": {
          "key": {
            "type": "string",
            "description": "Tells the rules of a policy apart."
          },
          "when": {
            "$ref": "#/components/schemas/PolicyConditions"
          },
          "then": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PolicyConsequence"
            }
          },
          "isInPolicy": {
            "type": "boolean",
            "description": "Whether the policy still says so. What it does not is in force until it is evaluated anew, or recovers where the policy can't be read."
          },
          "inForceSince": {
            "type": "string",
            "format": "date-time",
            "description": "Absent where the rule is not in force."
          },
          "assessment": {
            "type": "string",
            "enum": [
              "holds",
              "recovered",
              "between",
              "unknown"
            ],
            "description": "How it stands by what is known now, whatever was before; between the limit and what counts as recovered a rule stays what it was."
          },
          "recoveringSince": {
            "type": "string",
            "format": "date-time",
            "description": "Since when it is clearly recovered, less the time in which that could not be told; absent where it is not."
          },
          "leavesAt": {
            "type": "string",
            "format": "date-time",
            "description": "When it will cease to be in force if it stays recovered."
          },
          "isPaused": {
            "type": "boolean",
            "description": "Whether the recovery can't be told at the moment."
          },
          "recovery": {
            "type": "object",
            "additionalProperties": false,
            "description": "What it takes for the rule to cease to be in force; one of the two, where there are both.",
            "required": [
              "forSeconds"
            ],
            "properties": {
              "budgetFromPercent": {
                "type": "number",
                "description": "At least this has to be left, in percent of the budget."
              },
              "burnRateUpTo": {
                "type": "number"
              },
              "forSeconds": {
                "type": "number",
                "description": "For how long."
              }
            }
          }
        }
      },
      "PolicyRange": {
        "type": "object",
        "additionalProperties": false,
        "description": "A number as far as it is known; the same twice where it is exact.",
        "properties": {
          "atLeast": {
            "type": "number"
          },
          "atMost": {
            "type": "number"
          }
        }
      },
      "PolicyObservation": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "budgetRemainingPercent",
          "burnRate"
        ],
        "properties": {
          "budgetRemainingPercent": {
            "$ref": "#/components/schemas/PolicyRange"
          },
          "burnRate": {
            "$ref": "#/components/schemas/PolicyRange"
          },
          "doubt": {
            "type": "string",
            "enum": [
              "never-computed",
              "stale",
              "unknown",
              "no-data",
              "in-part",
              "no-slos",
              "no-target",
              "no-budget"
            ],
            "description": "Why not everything is known; absent where everything is."
          },
          "asOf": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "PolicyAcknowledgement": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "consequence",
          "by",
          "at"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "consequence": {
            "$ref": "#/components/schemas/PolicyConsequence"
          },
          "link": {
            "type": "string",
            "description": "Where it is described; http or https."
          },
          "note": {
            "type": "string"
          },
          "by": {
            "type": "string",
            "description": "The full reference of a User."
          },
          "at": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "PolicyAcknowledgementRequest": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "consequence"
        ],
        "properties": {
          "consequence": {
            "$ref": "#/components/schemas/PolicyConsequence"
          },
          "link": {
            "type": "string",
            "minLength": 1,
            "maxLength": 2000,
            "description": "Where it is described; http or https. A post-mortem needs one."
          },
          "note": {
            "type": "string",
            "minLength": 1,
            "maxLength": 500
          }
        }
      },
      "PolicyException": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "id",
          "state",
          "reason",
          "until",
          "grantedBy",
          "grantedAt"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "in-force",
              "ended",
              "revoked"
            ]
          },
          "serviceRef": {
            "type": "string",
            "description": "Absent where it is for all services of the journey."
          },
          "reason": {
            "type": "string"
          },
          "until": {
            "type": "string",
            "format": "date",
            "description": "The last day on which it holds; UTC."
          },
          "grantedBy": {
            "type": "string",
            "description": "The full reference of a User."
          },
          "grantedAt": {
            "type": "string",
            "format": "date-time"
          },
          "revokedBy": {
            "type": "string"
          },
          "revokedAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "PolicyExceptionRequest": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "reason",
          "until"
        ],
        "properties": {
          "serviceRef": {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "description": "The full reference of a service that the journey freezes; all of them where absent."
          },
          "reason": {
            "type": "string",
            "minLength": 10,
            "maxLength": 500
          },
          "until": {
            "type": "string",
            "format": "date",
            "description": "The last day on which it holds; neither past nor more than 365 days ahead; UTC."
          }
        }
      },
      "PolicyChange": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "at",
          "change",
          "when",
          "then",
          "observation"
        ],
        "properties": {
          "at": {
            "type": "string",
            "format": "date-time"
          },
          "change": {
            "type": "string",
            "enum": [
              "entered",
              "left",
              "withdrawn"
            ],
            "description": "entered where its conditions came to hold, left where they clearly ceased to, withdrawn where the policy did not say so any more."
          },
          "when": {
            "$ref": "#/components/schemas/PolicyConditions"
          },
          "then": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/PolicyConsequence"
            }
          },
          "observation": {
            "$ref": "#/components/schemas/PolicyObservation"
          }
        }
      },
      "PolicyFreeze": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "journeys",
          "hiddenJourneys",
          "stale"
        ],
        "properties": {
          "frozen": {
            "type": "boolean",
            "description": "Whether a journey freezes it, and no exception lifts that; absent where that is not known."
          },
          "unknownBecause": {
            "type": "string",
            "enum": [
              "never-evaluated",
              "journey-not-known"
            ],
            "description": "Why it is not known whether it is frozen; absent where it is. never-evaluated: not all policies have been evaluated yet. journey-not-known: nobody can tell whether the policy of a journey does, since what is left of its error budget is not known, or the policy can not be read."
          },
          "journeys": {
            "type": "array",
            "description": "Those that freeze it and that the caller may read, also where an exception lifts it.",
            "items": {
              "$ref": "#/components/schemas/FreezingJourney"
            }
          },
          "hiddenJourneys": {
            "type": "integer",
            "description": "How many more freeze it that the caller may not see; without those whose freeze is lifted."
          },
          "unknownJourneys": {
            "type": "array",
            "description": "Those of which nobody can tell whether they freeze it, and that the caller may read, also where an exception would lift that; present where there are any and no other journey freezes it.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "entityRef",
                "title"
              ],
              "properties": {
                "entityRef": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "exception": {
                  "type": "object",
                  "description": "Would lift the freeze; absent where nothing does.",
                  "additionalProperties": false,
                  "required": [
                    "reason",
                    "until",
                    "grantedBy"
                  ],
                  "properties": {
                    "reason": {
                      "type": "string"
                    },
                    "until": {
                      "type": "string",
                      "format": "date"
                    },
                    "grantedBy": {
                      "type": "string"
                    }
                  }
                }
              }
            }
          },
          "hiddenUnknownJourneys": {
            "type": "integer",
            "description": "How many more there are of those that the caller may not see, without those with an exception; present as they are."
          },
          "evaluatedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When all policies were last evaluated; absent where never, so that nothing is known."
          },
          "stale": {
            "type": "boolean"
          }
        }
      },
      "FreezingJourney": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "title",
          "since"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "since": {
            "type": "string",
            "format": "date-time"
          },
          "exception": {
            "type": "object",
            "description": "Lifts the freeze; absent where nothing does.",
            "additionalProperties": false,
            "required": [
              "reason",
              "until",
              "grantedBy"
            ],
            "properties": {
              "reason": {
                "type": "string"
              },
              "until": {
                "type": "string",
                "format": "date"
              },
              "grantedBy": {
                "type": "string"
              }
            }
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
          "sloTags": {
            "type": "array",
            "description": "What sloQuery asks for, where that is tags and nothing else; an SLO has to have all of them.",
            "items": {
              "type": "string"
            }
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
            "description": "The handle of the team, which is one of the candidates or what another system calls it; present, as the next ones, where the state is known."
          },
          "source": {
            "type": "string",
            "description": "The source or other system that knows the team."
          },
          "responders": {
            "type": "array",
            "description": "The first to be called. Empty where nobody is on call now, nor for another team or rotation that was asked for.",
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
      },
      "Lookup": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "query",
          "outcome",
          "tried",
          "candidates",
          "moreCandidates",
          "journeys",
          "hiddenJourneys",
          "cause",
          "services",
          "runbooks",
          "incidents",
          "changes",
          "notKnown",
          "sources",
          "asOf"
        ],
        "properties": {
          "query": {
            "type": "string",
            "description": "What was asked, without blanks around it."
          },
          "outcome": {
            "type": "string",
            "enum": [
              "found",
              "ambiguous",
              "not-found"
            ],
            "description": "found where one subject stands out; ambiguous where candidates are offered instead. Where it is not found, all that follows is empty."
          },
          "tried": {
            "type": "array",
            "description": "What the text was read as, the most certain first.",
            "items": {
              "$ref": "#/components/schemas/LookupClue"
            }
          },
          "subject": {
            "$ref": "#/components/schemas/LookupSubject"
          },
          "candidates": {
            "type": "array",
            "description": "What it may be as well, the most probable first; what there is to choose from where the outcome is ambiguous.",
            "items": {
              "$ref": "#/components/schemas/LookupSubject"
            }
          },
          "moreCandidates": {
            "type": "integer",
            "description": "How many more candidates there are than are listed."
          },
          "journeys": {
            "type": "array",
            "description": "Journeys that need what the subject is about, the worst first; all of these are journeys that the caller may read.",
            "items": {
              "$ref": "#/components/schemas/LookupJourney"
            }
          },
          "moreJourneys": {
            "type": "integer",
            "description": "How many more journeys there are than are listed; absent where there are none."
          },
          "hiddenJourneys": {
            "type": "integer",
            "description": "How many more journeys there are that the caller may not read."
          },
          "cause": {
            "$ref": "#/components/schemas/LookupCause"
          },
          "services": {
            "type": "array",
            "description": "Who owns and answers for each service: first those that the subject is about and the probable cause, then those of the steps of the journeys.",
            "items": {
              "$ref": "#/components/schemas/LookupService"
            }
          },
          "runbooks": {
            "type": "array",
            "description": "Of the subject itself and of the journeys.",
            "items": {
              "$ref": "#/components/schemas/LookupRunbook"
            }
          },
          "incidents": {
            "type": "array",
            "description": "Incidents that are not resolved and name the subject or one of the services; the newest first.",
            "items": {
              "$ref": "#/components/schemas/LookupIncident"
            }
          },
          "changes": {
            "type": "array",
            "description": "Verdicts of scorecards of these services and journeys that changed within the last seven days, the newest first. Empty for who may not read scorecards.",
            "items": {
              "$ref": "#/components/schemas/LookupChange"
            }
          },
          "notKnown": {
            "type": "array",
            "description": "What this answer lacks.",
            "items": {
              "$ref": "#/components/schemas/LookupGap"
            }
          },
          "sources": {
            "type": "array",
            "description": "How current the copy of each source is.",
            "items": {
              "$ref": "#/components/schemas/SourceFreshness"
            }
          },
          "asOf": {
            "type": "string",
            "format": "date-time",
            "description": "When this answer was made."
          }
        }
      },
      "LookupClue": {
        "type": "object",
        "description": "One reading of the text.",
        "additionalProperties": false,
        "required": [
          "type",
          "value"
        ],
        "properties": {
          "type": {
            "type": "string",
            "enum": [
              "url",
              "id",
              "entity",
              "tag",
              "name",
              "words"
            ]
          },
          "value": {
            "type": "string"
          },
          "subjectType": {
            "$ref": "#/components/schemas/LookupSubjectType"
          }
        }
      },
      "LookupSubjectType": {
        "type": "string",
        "enum": [
          "monitor",
          "slo",
          "incident",
          "synthetic",
          "service",
          "journey"
        ]
      },
      "LookupSubject": {
        "type": "object",
        "description": "Something that can be looked up.",
        "additionalProperties": false,
        "required": [
          "type",
          "title",
          "query",
          "matchedBy",
          "services",
          "environments"
        ],
        "properties": {
          "type": {
            "$ref": "#/components/schemas/LookupSubjectType"
          },
          "title": {
            "type": "string"
          },
          "query": {
            "type": "string",
            "description": "What to ask for to get this and nothing else."
          },
          "matchedBy": {
            "type": "string",
            "enum": [
              "url",
              "id",
              "entity",
              "name",
              "tag",
              "words"
            ]
          },
          "source": {
            "type": "string",
            "description": "The name of the source; absent for what is in the catalog, and as the next one."
          },
          "id": {
            "type": "string",
            "description": "The id in the source."
          },
          "publicId": {
            "type": "string",
            "description": "The number that people know an incident by."
          },
          "entityRef": {
            "type": "string",
            "description": "Of a service or journey in the catalog."
          },
          "services": {
            "type": "array",
            "description": "The services that it is about: full references where the catalog knows them, else the names that the source uses.",
            "items": {
              "type": "string"
            }
          },
          "environments": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "state": {
            "type": "string",
            "description": "Of a monitor, SLO, incident or journey as these spell it; live or paused of a synthetic test."
          },
          "stateSince": {
            "type": "string",
            "format": "date-time"
          },
          "isMuted": {
            "type": "boolean",
            "description": "Whether a downtime silences the monitor; absent where not."
          },
          "url": {
            "type": "string",
            "description": "Where people see it in its source."
          }
        }
      },
      "LookupJourney": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "title",
          "outcome",
          "measurement",
          "via",
          "state",
          "steps"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "outcome": {
            "type": "string",
            "description": "What customers do not get while it breaks."
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
          "ownerRef": {
            "type": "string"
          },
          "ownerTitle": {
            "type": "string"
          },
          "via": {
            "type": "string",
            "enum": [
              "itself",
              "slo",
              "step",
              "dependency"
            ],
            "description": "How the subject concerns it: it is the subject, the subject measures it, a step rests on a service of the subject, or a service of a step needs one."
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
          "lastState": {
            "type": "string",
            "enum": [
              "ok",
              "warning",
              "breached",
              "no_data",
              "unknown"
            ],
            "description": "Where values are too old to rely on, what the state was by them; absent where it was the same."
          },
          "timeframe": {
            "type": "string",
            "description": "What state and budget are about, such as 30d."
          },
          "availabilityPercent": {
            "type": "number",
            "description": "As bad as it can be; absent where it is not known."
          },
          "availabilityAtMostPercent": {
            "type": "number",
            "description": "As good as it can be; the same where it is exact."
          },
          "targetPercent": {
            "type": "number"
          },
          "budgetRemainingPercent": {
            "type": "number",
            "description": "0 is spent, negative is overspent; absent where not known."
          },
          "budgetAtMostPercent": {
            "type": "number",
            "description": "What is left of the budget at best, where it is not known how much is; absent where nothing is known of it."
          },
          "exhaustedInSeconds": {
            "type": "number",
            "description": "When the budget is spent at the present rate."
          },
          "asOf": {
            "type": "string",
            "format": "date-time",
            "description": "From when the state is; absent where it was never computed."
          },
          "freeze": {
            "$ref": "#/components/schemas/JourneyFreeze"
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LookupStep"
            }
          }
        }
      },
      "JourneyFreeze": {
        "type": "object",
        "description": "Whether the error-budget policy of a journey freezes releases of its services.",
        "additionalProperties": false,
        "required": [
          "rules",
          "stale"
        ],
        "properties": {
          "frozen": {
            "type": "boolean",
            "description": "Whether a rule that freezes is in force, and no exception for all services lifts that; absent where that is not known."
          },
          "unknownBecause": {
            "type": "string",
            "enum": [
              "never-evaluated",
              "journey-not-known"
            ],
            "description": "Why that is not known, as in PolicyFreeze; absent where it is."
          },
          "rules": {
            "type": "array",
            "description": "The rules that freeze and are in force, also where an exception lifts that, the oldest first.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "when",
                "since"
              ],
              "properties": {
                "when": {
                  "$ref": "#/components/schemas/PolicyConditions"
                },
                "since": {
                  "type": "string",
                  "format": "date-time"
                }
              }
            }
          },
          "exception": {
            "type": "object",
            "description": "Lifts the freeze of all services; absent where nothing does.",
            "additionalProperties": false,
            "required": [
              "reason",
              "until",
              "grantedBy"
            ],
            "properties": {
              "reason": {
                "type": "string"
              },
              "until": {
                "type": "string",
                "format": "date",
                "description": "The last day, UTC."
              },
              "grantedBy": {
                "type": "string"
              }
            }
          },
          "evaluatedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When all policies were last evaluated; absent where never."
          },
          "stale": {
            "type": "boolean",
            "description": "Whether that is too long ago, so that the answer is that of then."
          }
        }
      },
      "LookupStep": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name",
          "dependency",
          "isAffected"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "service": {
            "type": "string",
            "description": "As in JourneyStep."
          },
          "dependency": {
            "type": "string",
            "enum": [
              "hard",
              "soft",
              "redundant"
            ]
          },
          "isAffected": {
            "type": "boolean",
            "description": "Whether the subject is about its service, or that needs one that it is about."
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
          }
        }
      },
      "LookupCause": {
        "type": "object",
        "description": "The probable cause of what fires, and what only echoes it.",
        "additionalProperties": false,
        "required": [
          "state",
          "candidates",
          "echoes",
          "unexplained"
        ],
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "known",
              "not-known",
              "nothing-fires"
            ],
            "description": "nothing-fires where no alert of the subject or of what it needs is known, and alerts were read lately."
          },
          "reason": {
            "type": "string",
            "description": "Why it is not known. several-causes: two that are needed fail, and neither explains the other. unrelated: nothing explains all that is asked about. no-direction: it often fires together with another, now one and now the other first. everything-fires: too much fires that nothing explains. close-call: the first candidate does not stand out. not-readable: the caller may not read it. alerts-unknown: alerts were never read, or not lately.",
            "enum": [
              "several-causes",
              "unrelated",
              "no-direction",
              "everything-fires",
              "close-call",
              "not-readable",
              "alerts-unknown"
            ]
          },
          "overSince": {
            "type": "string",
            "format": "date-time",
            "description": "Since when nothing of what is asked about fires any more; absent while anything does, and where nothing did."
          },
          "candidates": {
            "type": "array",
            "description": "The most probable first; only the first is the cause, and only where the state is known.",
            "items": {
              "$ref": "#/components/schemas/LookupCauseCandidate"
            }
          },
          "echoes": {
            "type": "array",
            "description": "What the first candidate explains, by time.",
            "items": {
              "$ref": "#/components/schemas/LookupEcho"
            }
          },
          "unexplained": {
            "type": "array",
            "description": "What else fires around that time, by time.",
            "items": {
              "$ref": "#/components/schemas/LookupUnexplained"
            }
          },
          "asOf": {
            "type": "string",
            "format": "date-time",
            "description": "Up to when alerts were read."
          },
          "stale": {
            "type": "boolean",
            "description": "Whether that is too long ago to say what fires now; absent where it is not."
          }
        }
      },
      "LookupAlert": {
        "type": "object",
        "description": "One alert of one group of a monitor.",
        "additionalProperties": false,
        "required": [
          "source",
          "monitorId",
          "name",
          "group",
          "severity",
          "startedAt",
          "query"
        ],
        "properties": {
          "source": {
            "type": "string"
          },
          "monitorId": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "group": {
            "type": "string"
          },
          "severity": {
            "type": "string",
            "enum": [
              "alert",
              "warning",
              "no_data"
            ]
          },
          "startedAt": {
            "type": "string",
            "format": "date-time"
          },
          "endedAt": {
            "type": "string",
            "format": "date-time",
            "description": "Absent while it lasts."
          },
          "url": {
            "type": "string"
          },
          "query": {
            "type": "string",
            "description": "What to ask for to look the monitor up."
          }
        }
      },
      "LookupCauseCandidate": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "service",
          "state",
          "scoreRatio",
          "alerts",
          "evidence"
        ],
        "properties": {
          "service": {
            "type": "string",
            "description": "As in LookupSubject; the reference of a journey for what measures that as a whole."
          },
          "title": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "firing",
              "over",
              "unwatched"
            ],
            "description": "Whether an alert of it lasts, all of them are over, or nobody watches it."
          },
          "overSince": {
            "type": "string",
            "format": "date-time",
            "description": "When the last of its alerts was over; absent unless all are."
          },
          "scoreRatio": {
            "type": "number",
            "minimum": 0,
            "maximum": 1,
            "description": "Its weight among all candidates; not a probability."
          },
          "alerts": {
            "type": "array",
            "description": "Its own alerts, the first first; none where nobody watches it.",
            "items": {
              "$ref": "#/components/schemas/LookupAlert"
            }
          },
          "evidence": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LookupEvidence"
            }
          }
        }
      },
      "LookupEvidence": {
        "type": "object",
        "description": "What speaks for or against a candidate. Which numbers there are depends on the kind.",
        "additionalProperties": false,
        "required": [
          "kind"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "no-failing-dependency",
              "explains",
              "started-first",
              "noticed-late",
              "co-fires-often",
              "followed-before",
              "alerts-often",
              "not-monitored"
            ]
          },
          "dependencies": {
            "type": "integer",
            "description": "no-failing-dependency, how many services it needs directly."
          },
          "unmonitored": {
            "type": "integer",
            "description": "no-failing-dependency, how many of these no monitor watches."
          },
          "services": {
            "type": "integer",
            "description": "explains, how many services that fire it explains."
          },
          "of": {
            "type": "integer",
            "description": "explains, of how many other services that fire; followed-before, of how many of its alerts."
          },
          "leadSeconds": {
            "type": "number",
            "description": "started-first, by how much before the next."
          },
          "lateSeconds": {
            "type": "number",
            "description": "noticed-late, by how much after the first."
          },
          "toleranceSeconds": {
            "type": "number",
            "description": "noticed-late, by how much its monitors may be late."
          },
          "service": {
            "type": "string",
            "description": "co-fires-often, the service that followed."
          },
          "support": {
            "type": "integer",
            "description": "co-fires-often, how often both fired."
          },
          "lift": {
            "type": "number",
            "description": "co-fires-often, how much more often than by chance."
          },
          "medianLagSeconds": {
            "type": "number",
            "description": "co-fires-often, negative where it fired later."
          },
          "followed": {
            "type": "integer",
            "description": "followed-before, how many of its alerts others followed."
          },
          "perDay": {
            "type": "number",
            "description": "alerts-often, alerts a day of its quietest monitor."
          },
          "callers": {
            "type": "integer",
            "description": "not-monitored, services that need it directly and fire."
          }
        }
      },
      "LookupEcho": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "service",
          "alert",
          "path"
        ],
        "properties": {
          "service": {
            "type": "string"
          },
          "alert": {
            "$ref": "#/components/schemas/LookupAlert"
          },
          "lagSeconds": {
            "type": "number",
            "description": "After the cause; negative where it was noticed earlier. Absent for a cause that is not monitored."
          },
          "path": {
            "type": "array",
            "description": "From the service to the cause, each needs the next. Empty where it holds something that the caller may not read.",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "LookupUnexplained": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "alert",
          "reason"
        ],
        "properties": {
          "service": {
            "type": "string"
          },
          "alert": {
            "$ref": "#/components/schemas/LookupAlert"
          },
          "reason": {
            "type": "string",
            "description": "no-path: nothing says that it needs the cause. not-in-time: it began too early or too late. long-open: it was open long before. unknown-monitor: its monitor or its service is not known.",
            "enum": [
              "no-path",
              "not-in-time",
              "long-open",
              "unknown-monitor"
            ]
          }
        }
      },
      "LookupService": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "service",
          "exists",
          "isAffected",
          "isCause",
          "steps",
          "runbooks",
          "onCall"
        ],
        "properties": {
          "service": {
            "type": "string",
            "description": "As in LookupSubject."
          },
          "title": {
            "type": "string"
          },
          "exists": {
            "type": "boolean",
            "description": "Whether the catalog has it, as far as the caller may know."
          },
          "isAffected": {
            "type": "boolean",
            "description": "Whether the subject is about it."
          },
          "isCause": {
            "type": "boolean",
            "description": "Whether it is the probable cause."
          },
          "steps": {
            "type": "array",
            "description": "The steps of the journeys that it carries.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "journeyRef",
                "name",
                "dependency"
              ],
              "properties": {
                "journeyRef": {
                  "type": "string"
                },
                "name": {
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
            }
          },
          "ownerRef": {
            "type": "string",
            "description": "Absent where nobody is named."
          },
          "ownerTitle": {
            "type": "string"
          },
          "ownerExists": {
            "type": "boolean",
            "description": "Whether there is such an owner, as far as the caller may know."
          },
          "escalateTo": {
            "type": "array",
            "description": "Whom to turn to next, in this order.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "entityRef",
                "via"
              ],
              "properties": {
                "entityRef": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "via": {
                  "type": "string",
                  "enum": [
                    "parent-of-owner",
                    "journey-owner"
                  ]
                },
                "email": {
                  "type": "string",
                  "description": "Of the Group, as its profile says."
                }
              }
            }
          },
          "contacts": {
            "type": "array",
            "description": "How the owner is reached, as the Group says itself.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "type",
                "value"
              ],
              "properties": {
                "type": {
                  "type": "string"
                },
                "value": {
                  "type": "string"
                }
              }
            }
          },
          "onCall": {
            "$ref": "#/components/schemas/LookupOnCall"
          },
          "runbooks": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/LookupRunbook"
            }
          }
        }
      },
      "LookupOnCall": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "state",
          "stale",
          "links"
        ],
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "known",
              "unknown",
              "pending"
            ],
            "description": "pending where a source did not answer in time and may still do so; with people where an earlier answer is known."
          },
          "unknownBecause": {
            "type": "string",
            "enum": [
              "no-team",
              "no-source",
              "team-not-found",
              "missing-scope",
              "unavailable",
              "too-many"
            ],
            "description": "Present where the state is unknown."
          },
          "reason": {
            "type": "string",
            "description": "The same in one sentence."
          },
          "team": {
            "type": "string"
          },
          "source": {
            "type": "string",
            "description": "The source or provider that knows the team."
          },
          "responders": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OnCallPerson"
            }
          },
          "escalations": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OnCallPerson"
            }
          },
          "asOf": {
            "type": "string",
            "format": "date-time",
            "description": "When people were last known to be on call."
          },
          "stale": {
            "type": "boolean",
            "description": "Whether this is the last answer that is known, not one of now."
          },
          "links": {
            "type": "array",
            "description": "Where other systems say who is on call.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "provider",
                "title",
                "url"
              ],
              "properties": {
                "provider": {
                  "type": "string",
                  "description": "Such as pagerduty."
                },
                "title": {
                  "type": "string"
                },
                "url": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "LookupRunbook": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "title",
          "url",
          "from",
          "of"
        ],
        "properties": {
          "title": {
            "type": "string"
          },
          "url": {
            "type": "string"
          },
          "from": {
            "type": "string",
            "enum": [
              "journey",
              "service",
              "service-definition",
              "monitor",
              "slo"
            ]
          },
          "of": {
            "type": "string",
            "description": "The title of what names it."
          }
        }
      },
      "LookupIncident": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "source",
          "id",
          "title",
          "severity",
          "state",
          "hasCustomerImpact",
          "services",
          "query"
        ],
        "properties": {
          "source": {
            "type": "string"
          },
          "id": {
            "type": "string"
          },
          "publicId": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "severity": {
            "type": "string"
          },
          "state": {
            "type": "string"
          },
          "hasCustomerImpact": {
            "type": "boolean"
          },
          "services": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "declaredAt": {
            "type": "string",
            "format": "date-time"
          },
          "url": {
            "type": "string"
          },
          "query": {
            "type": "string"
          }
        }
      },
      "LookupChange": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "entityRef",
          "entityTitle",
          "requirementId",
          "title",
          "at",
          "previous",
          "verdict",
          "code"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "entityTitle": {
            "type": "string"
          },
          "requirementId": {
            "type": "string"
          },
          "title": {
            "type": "string",
            "description": "Of the requirement."
          },
          "at": {
            "type": "string",
            "format": "date-time"
          },
          "previous": {
            "$ref": "#/components/schemas/Verdict"
          },
          "verdict": {
            "$ref": "#/components/schemas/Verdict"
          },
          "code": {
            "type": "string"
          }
        }
      },
      "LookupGap": {
        "type": "object",
        "description": "Something that is not known.",
        "additionalProperties": false,
        "required": [
          "code"
        ],
        "properties": {
          "code": {
            "type": "string",
            "description": "source-stale, source-never-read: about a source. kind-never-read: a kind of item of a source, such as monitors. kind-stale: such a kind was not read lately. no-journey: no journey needs it. service-not-in-catalog: what the source names is not there. no-service: nothing says which service it is about. no-owner, no-runbook, no-on-call: of a service. on-call-pending: of a service. journey-state: of a journey. hidden-journeys: there are some that the caller may not read. cause: see its reason.",
            "enum": [
              "source-stale",
              "source-never-read",
              "kind-never-read",
              "kind-stale",
              "no-journey",
              "no-service",
              "service-not-in-catalog",
              "no-owner",
              "no-runbook",
              "no-on-call",
              "on-call-pending",
              "journey-state",
              "hidden-journeys",
              "cause"
            ]
          },
          "subject": {
            "type": "string",
            "description": "The source, service or journey."
          },
          "detail": {
            "type": "string",
            "description": "The kind of item, or what a source said; not made to be translated."
          },
          "since": {
            "type": "string",
            "format": "date-time",
            "description": "When a kind of item was last read."
          }
        }
      }
    }
  }
} as const;
