/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// Made from plugins/cuj-backend/src/schema/openapi.yaml by `yarn generate`.

export type paths = {
    "/entities/by-name/{kind}/{namespace}/{name}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that the cards of one entity show
         * For a Component, the journeys that it carries with their SLOs, and its scorecard; for a Journey, its own SLOs. An entity that does not exist and one that the caller may not read are the same 404.
         */
        get: operations["getEntityOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/by-name/{kind}/{namespace}/{name}/on-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is on call now for the owner of an entity
         * Asked of the sources when a person wants to know, and kept in a cache for a minute, or up to a day for the time when a source is down. Needs the permission cuj.slo.read. An entity that does not exist and one that the caller may not read are the same 404.
         */
        get: operations["getOnCall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{source}/slos/{sloId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How an SLO went over a window of time
         * Asked of the source when a person opens the SLO, and kept in a cache for five minutes, or up to a day for the time when the source is down; without such a copy the answer is then 503. 501 where the source tells no histories. An SLO that does not exist and one that the caller may not see are the same 404.
         */
        get: operations["getSloHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{source}/slos/{sloId}/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One status of an SLO for each of the last 90 days
         * From the plugin's database, without asking the source. An SLO that does not exist and one that the caller may not see are the same 404.
         */
        get: operations["getSloTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sync/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last sync run of each source and kind of item */
        get: operations["getSyncSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sync/sources/{source}/kinds/{syncKind}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reads a kind of item from a source as soon as possible
         * Also where a scope was missing the last time. Needs the permission cuj.sync.run.
         */
        post: operations["startSyncRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
};
export type webhooks = Record<string, never>;
/**
 * The schemas of the REST API.
 *
 * @public
 */
export type components = {
    schemas: {
        ErrorBody: {
            error: {
                name: string;
                message: string;
            } & {
                [key: string]: unknown;
            };
            response: {
                statusCode: number;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        EntityOverview: {
            /** Full and in lower case. */
            entityRef: string;
            /** For a Component the journeys whose steps it carries, by reference; for a Journey itself. */
            journeys: components["schemas"]["JourneyOverview"][];
            /** SLOs of the entity that belong to none of the journeys. */
            otherSlos: components["schemas"]["SloOverview"][];
            scorecard?: components["schemas"]["Scorecard"];
            /** How current the copy of each source is. Empty where no source is set up. */
            sources: components["schemas"]["SourceFreshness"][];
            conventions: components["schemas"]["SloConventions"];
        };
        /** How an SLO says that it belongs to a service and a journey. */
        SloConventions: {
            /** The form of a name, with the placeholders [service], [journey] and [env]. */
            sloName: string;
            /** Absent, as the next ones, where the configuration names none. */
            serviceTagKey?: string;
            journeyTagKey?: string;
            environmentTagKey?: string;
            productionEnvironment?: string;
        };
        JourneyOverview: {
            entityRef: string;
            title: string;
            outcome: string;
            start: string;
            end: string;
            criticality?: "critical" | "important";
            measurement: "end-to-end" | "proxy";
            measurementRationale?: string;
            steps: components["schemas"]["JourneyStep"][];
            slos: components["schemas"]["SloOverview"][];
        };
        JourneyStep: {
            name: string;
            /** Full entity reference of the Component that carries the step; as written where it can't be read. */
            service?: string;
            /** Full entity reference of the owner; absent where there is none or the caller may not read the Component. */
            serviceOwner?: string;
            /** Whether there is such an owner, as far as the caller may know. */
            serviceOwnerExists?: boolean;
            /** Whether there is such a Component, as far as the caller may know. */
            serviceExists?: boolean;
            boundary?: string;
            dependency: "hard" | "soft" | "redundant";
        };
        SloOverview: {
            /** The name of the source in the configuration. */
            source: string;
            id: string;
            name: string;
            /** What is measured, such as availability or latency. */
            indicator?: string;
            type: "metric" | "monitor" | "time_slice" | "unknown";
            description?: string;
            tags: string[];
            /** Full references of the Components that the SLO measures. */
            services: string[];
            /**
             * How we know that the SLO belongs here.
             */
            matchedBy?: "reference" | "tag" | "name";
            environments: string[];
            /** Only SLOs of production count for a journey. */
            isProduction: boolean;
            /** Why the SLO could not be matched without doubt. */
            matchProblems: string[];
            primaryTimeframe?: string;
            /** By length, the shortest first. */
            timeframes: components["schemas"]["SloTimeframeOverview"][];
            /** The SLO in its source. */
            url?: string;
            /**
             * Format: date-time
             * When the definition was last read from its source.
             */
            definitionAsOf: string;
            /**
             * Format: date-time
             * Since when a complete listing of the source no longer holds the SLO.
             */
            missingSince?: string;
            /** Why the newest answer of the source could not be read. */
            skippedBecause?: string;
        };
        SloTimeframeOverview: {
            timeframe: string;
            state: "ok" | "warning" | "breached" | "no_data" | "unknown" | "stale";
            /**
             * The last known state, whatever its age.
             */
            reportedState: "ok" | "warning" | "breached" | "no_data" | "unknown";
            /**
             * Why the state is stale or unknown.
             */
            stateReason?: "not-fetched" | "not-indexed" | "never-fetched" | "not-recognised";
            targetPercent?: number;
            warningPercent?: number;
            sliPercent?: number;
            sliDecimals?: number;
            /** 0 is spent, negative is overspent. */
            budgetRemainingPercent?: number;
            budgetOrigin?: "reported" | "computed";
            budgetRemaining?: {
                value: number;
                unit: string;
            };
            /** Why the source could not compute the values. */
            error?: string;
            /**
             * Format: date-time
             * When the source computed the values.
             */
            indexedAt?: string;
            /**
             * Format: date-time
             * When the values were last read from the source.
             */
            fetchedAt?: string;
        };
        Scorecard: {
            level: number;
            highestLevel: number;
            missingForNextLevel: string[];
            counts: {
                pass: number;
                fail: number;
                unknown: number;
                waived: number;
            };
            results: components["schemas"]["RequirementResult"][];
            notApplicable: components["schemas"]["InapplicableRequirement"][];
            scorePercent?: number;
            /**
             * Format: date
             * The day for which exemptions were looked up. The verdicts themselves are made anew from the entity for each answer.
             */
            evaluatedAt: string;
        };
        RequirementResult: {
            requirementId: string;
            version: number;
            title: string;
            why: string;
            passes: string;
            level: number;
            weight: number;
            mode: "inform" | "enforce" | "reject";
            verdict: "pass" | "fail" | "unknown" | "waived";
            code: string;
            message: string;
            evidence: {
                path: string;
                value: string;
                entityRef?: string;
            }[];
            items?: components["schemas"]["RequirementItem"][];
            measured?: {
                value: number;
                threshold: number;
                unit: "percent" | "count" | "seconds";
            };
            remediation?: {
                text: string;
                example?: string;
            };
            waiver?: {
                reason: string;
                /** Format: date */
                until: string;
                approvedBy?: string;
            };
        };
        RequirementItem: {
            id: string;
            name: string;
            verdict: "pass" | "fail" | "unknown";
            code: string;
            message: string;
            url?: string;
            entityRefs?: string[];
        };
        InapplicableRequirement: {
            requirementId: string;
            title: string;
            message: string;
        };
        SourceFreshness: {
            source: string;
            /** What kind of system it is, such as datadog. */
            type: string;
            /**
             * Whether all statuses were read within the last two intervals.
             */
            state: "current" | "stale" | "never-read";
            /**
             * Format: date-time
             * When all statuses of the source were last read.
             */
            readAt?: string;
            /** Why the last run was not complete. */
            problem?: string;
        };
        SyncSource: {
            source: string;
            type: string;
            /** Whether the caller may start a run. */
            mayRun: boolean;
            kinds: components["schemas"]["SyncKind"][];
        };
        SyncKind: {
            kind: string;
            /** How many items of this kind are known. */
            items: number;
            /** From when on a listing is too old: twice the interval at which the kind is read. */
            staleAfterSeconds: number;
            /**
             * Format: date-time
             * When all items were last listed without a gap.
             */
            enumeratedAt?: string;
            lastRun?: components["schemas"]["SyncRun"];
            lastEndedRun?: components["schemas"]["SyncRun"];
        };
        /** A run that reads one kind from a source. `lastRun` is the newest one, which may be under way; `lastEndedRun` is the newest one that has ended, so that both are the same in between. */
        SyncRun: {
            id: string;
            /**
             * One that is interrupted has not ended within the time that its task may take, so that its process has probably died. The next run takes its place, and it is partial then.
             */
            state: "running" | "interrupted" | "complete" | "partial";
            /** Why the run was not complete. */
            reason?: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            endedAt?: string;
            pages: number;
            items: number;
            /** The first 200 of the items that could not be read. */
            skipped: {
                itemId?: string;
                reason: string;
            }[];
            /** How many items could not be read in all. */
            skippedCount: number;
            /** What the credentials lack for this kind. */
            missingScope?: string;
            /** How long requests were held back. */
            waitedMs: number;
            /** What was left of each limit at the last call against it. */
            quotas: {
                name: string;
                limit: number;
                remaining: number;
                /** Format: date-time */
                resetsAt: string;
            }[];
            calls: number;
            rateLimited: number;
            retries: number;
            changes: {
                added: number;
                updated: number;
                missing: number;
                removed: number;
            };
        };
        SloHistoryAnswer: {
            source: string;
            sloId: string;
            name: string;
            /** What was asked of the source. */
            window: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
                /** Present where the window was asked for by it. */
                timeframe?: string;
            };
            /** What the budget of the history was computed for; absent where the SLO has no target. */
            targetPercent?: number;
            /** The timeframe whose target that is; the window may be of another length. */
            targetTimeframe?: string;
            /**
             * Format: date-time
             * When the source was asked.
             */
            asOf: string;
            /** Whether an earlier answer of the source was used again. */
            fromCache: boolean;
            /** Whether the source gave no answer now, so that this is the last one that is known, asOf its own time. */
            stale: boolean;
            /** Why the source gave no answer; present where that is stale. */
            error?: string;
            history: components["schemas"]["SloHistory"];
            /** Corrections of this SLO, by its id, that overlap the window, from the plugin's copy. What the source left out of the window by any correction is in the history itself. */
            corrections: components["schemas"]["SloCorrection"][];
            /**
             * Format: date-time
             * When all corrections of the source were last read; where absent they never were, and an empty list says nothing.
             */
            correctionsAsOf?: string;
            /** How many corrections of that time name their SLOs by a query, which only the source can answer: this SLO may be among them. */
            correctionsByQuery: number;
        };
        SloHistory: {
            sloId: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            /** Over the whole window; absent where there is no data. */
            sliPercent?: number;
            sliDecimals?: number;
            /** 0 is spent, negative is overspent. */
            budgetRemainingPercent?: number;
            /** Whether corrections were applied. */
            isCorrected: boolean;
            /** Whether the source still computes, so that values may change. */
            isPreliminary: boolean;
            /** The SLI of slices of the window, the oldest first; metric and time-slice SLOs. */
            points: {
                /**
                 * Format: date-time
                 * When the slice begins.
                 */
                at: string;
                /** Absent where there was no data. */
                sliPercent?: number;
            }[];
            /** When the state changed, the oldest first; monitor SLOs. */
            transitions: {
                /** Format: date-time */
                at: string;
                /**
                 * The state from then on.
                 */
                state: "up" | "down" | "no_data";
            }[];
            /** What corrections leave out of the window. */
            corrections: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                category?: string;
            }[];
            /** Why the source could not compute it. */
            errors: string[];
        };
        SloCorrection: {
            id: string;
            sloId?: string;
            sloQuery?: string;
            category: string;
            description?: string;
            /** Format: date-time */
            startsAt: string;
            /**
             * Format: date-time
             * Absent where it recurs, or never ends.
             */
            endsAt?: string;
            /** How long each recurrence lasts. */
            durationSeconds?: number;
            /** RFC 5545; where present, it is not looked into whether one of the recurrences falls into the window. */
            recurrenceRule?: string;
            timezone?: string;
        };
        SloTrend: {
            source: string;
            sloId: string;
            name: string;
            timeframe: string;
            /**
             * Format: date
             * The first day that was looked for; UTC.
             */
            from: string;
            /**
             * Format: date
             * Today; UTC.
             */
            to: string;
            /** The oldest first. A day of which nothing is known is absent. */
            days: components["schemas"]["SloTrendDay"][];
        };
        /** The first status that was read on a day. */
        SloTrendDay: {
            /** Format: date */
            day: string;
            state: "ok" | "warning" | "breached" | "no_data" | "unknown";
            targetPercent: number | null;
            sliPercent: number | null;
            /** 0 is spent, negative is overspent. */
            budgetRemainingPercent: number | null;
            budgetOrigin?: "reported" | "computed";
            /**
             * Why sliPercent is null: the source had no data, or sent no value.
             */
            missingBecause?: "no-data" | "not-reported";
        };
        EntityOnCall: {
            entityRef: string;
            state: "known" | "unknown";
            /**
             * Present where the state is unknown.
             */
            unknownBecause?: "no-team" | "no-source" | "team-not-found" | "missing-scope" | "unavailable";
            /** The same in one sentence. */
            reason?: string;
            /** The handle of the team, which is one of the candidates; present, as the next ones, where the state is known. */
            team?: string;
            /** The source that knows the team. */
            source?: string;
            /** The first to be called. Empty where nobody is on call now. */
            responders?: components["schemas"]["OnCallPerson"][];
            /** Who is called next, in their order. */
            escalations?: components["schemas"]["OnCallPerson"][];
            /**
             * Format: date-time
             * When the source was asked.
             */
            asOf?: string;
            /** Whether the source gave no answer now, so that this is the last one that is known, asOf its own time. */
            stale: boolean;
            /** The teams that may be meant, in the order in which they were asked for. */
            candidates: components["schemas"]["OnCallCandidate"][];
            /** What sources could not answer. */
            problems: {
                source: string;
                team: string;
                message: string;
                /** What the credentials of the source lack. */
                missingScope?: string;
            }[];
        };
        OnCallPerson: {
            /** Their name or, where they have none, their e-mail address. */
            displayName: string;
        };
        /** A team, and where it is named. */
        OnCallCandidate: {
            team: string;
            origin: "entity-annotation" | "owner-annotation" | "service-definition" | "owner-name";
            /** The entity or its owner, where that names the team. */
            entityRef?: string;
            /** The annotation that does. */
            annotation?: string;
            /** The source whose service definition does. */
            source?: string;
        };
    };
    responses: {
        /** An error. */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: {
        kind: string;
        namespace: string;
        name: string;
        source: string;
        sloId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    getEntityOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The overview of the entity. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityOverview"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getOnCall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Who is on call, or why that is not known. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityOnCall"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getSloHistory: {
        parameters: {
            query?: {
                /** A window that ends now, of 1d to 90d; 30d where neither this nor from and to are given. */
                timeframe?: string;
                /** The begin of the window, together with to, in ISO 8601 with a zone; both are rounded down to five minutes. */
                from?: string;
                /** At most 90 days after from, and not in the future. */
                to?: string;
                /** Whether corrections are applied; they are where this is absent. */
                corrected?: boolean;
            };
            header?: never;
            path: {
                source: components["parameters"]["source"];
                sloId: components["parameters"]["sloId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The history, or the last copy of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SloHistoryAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getSloTrend: {
        parameters: {
            query?: {
                /** The timeframe that each status is about; where absent, the one that the source shows first. */
                timeframe?: string;
            };
            header?: never;
            path: {
                source: components["parameters"]["source"];
                sloId: components["parameters"]["sloId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The days that are known, the oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SloTrend"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getSyncSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** All sources, in the order of their names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sources: components["schemas"]["SyncSource"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    startSyncRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                source: components["parameters"]["source"];
                syncKind: "slos" | "statuses" | "monitors" | "corrections" | "synthetics" | "alerts" | "incidents" | "services" | "telemetry";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** It begins soon, on any replica. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
}
