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
            /**
             * Format: date
             * The day for which exemptions were looked up. The verdicts themselves are made anew from the entity for each answer.
             */
            evaluatedAt: string;
        };
        RequirementResult: {
            requirementId: string;
            title: string;
            why: string;
            passes: string;
            level: number;
            mode: "inform" | "enforce" | "reject";
            verdict: "pass" | "fail" | "unknown" | "waived";
            code: string;
            message: string;
            evidence: {
                path: string;
                value: string;
            }[];
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
        };
        SyncRun: {
            id: string;
            state: "running" | "complete" | "partial";
            /** Why the run was not complete. */
            reason?: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            endedAt?: string;
            pages: number;
            items: number;
            skipped: {
                itemId?: string;
                reason: string;
            }[];
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
                source: string;
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
