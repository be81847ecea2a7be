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
         * Asked of the sources, and of other systems that the entity or its owner names a rotation of, when a person wants to know, and kept in a cache for a minute, or up to a day for the time when one is down. Needs the permission cuj.slo.read. An entity that does not exist and one that the caller may not read are the same 404.
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
    "/journeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How journeys stand, the worst first
         * Only of journeys that the caller may read; all numbers are made of those alone. What a step is carried by is left out where the caller may not read it. Needs the permission cuj.slo.read. A list parameter is given once for each value, of which any may hold. With an ETag.
         */
        get: operations["getJourneys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/by-name/{kind}/{namespace}/{name}/journey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that the page of one journey shows
         * Computed from the last known copy, without asking a source. Needs the permission cuj.slo.read. An entity that does not exist, one that the caller may not read, and one that is no journey are the same 404. With an ETag.
         */
        get: operations["getJourney"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/slos/index": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the search backend has to know of SLOs
         * For services only, which see all SLOs that belong to a service or a journey, by source and id.
         */
        get: operations["getSloIndex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The matrix of entities and requirements
         * Only of entities that the caller may read; all numbers are made of those alone. Needs the permission cuj.scorecard.read. A list parameter is given once for each value, of which any may hold.
         */
        get: operations["getScorecards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scorecards/mirror": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the catalog's own scorecard processor has to know
         * For services only, which see all entities. With an ETag, since it changes only when a verdict does.
         */
        get: operations["getScorecardMirror"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scorecards.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All entities of the matrix as CSV
         * By RFC 4180, in UTF-8, with the same filters and the same permission as the matrix. A cell that a spreadsheet would take for a formula begins with an apostrophe.
         */
        get: operations["exportScorecards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scorecards/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How owners or systems stand, with their trend
         * Made of the entities that the caller may read alone. Needs the permission cuj.scorecard.read.
         */
        get: operations["getScorecardSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All requirements that are switched on, with their modes
         * The numbers are made of the entities that the caller may read alone. Needs the permission cuj.scorecard.read.
         */
        get: operations["getRequirements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requirements/{requirementId}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the gate would say of entities if a requirement had another mode
         * Changes nothing. Only of entities that the caller may read. Needs the permission cuj.scorecard.read.
         */
        get: operations["dryRunRequirement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/requirements/{requirementId}/mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets the mode of a requirement
         * Needs the permission cuj.scorecard.manage. The mode reject is set by configuration only.
         */
        put: operations["setRequirementMode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/by-name/{kind}/{namespace}/{name}/error-budget-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What of an error-budget policy is in force
         * Of a Journey its own policy; of anything else whether the policies of journeys freeze it. Needs the permission cuj.slo.read. An entity that does not exist and one that the caller may not read are the same 404.
         */
        get: operations["getErrorBudgetPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/by-name/{kind}/{namespace}/{name}/error-budget-policy/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that somebody did what the policy of a journey asks for
         * Needs the permissions cuj.slo.read and cuj.policy.acknowledge, and a person. 409 where the policy does not ask for that.
         */
        post: operations["acknowledgeErrorBudgetPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/by-name/{kind}/{namespace}/{name}/error-budget-policy/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lifts the freeze of a journey for a time
         * Needs the permissions cuj.slo.read and cuj.policy.except, and a person. 409 where the policy does not freeze anything.
         */
        post: operations["exceptFromErrorBudgetPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/by-name/{kind}/{namespace}/{name}/error-budget-policy/exceptions/{exceptionId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends an exception, so that the freeze holds again
         * Needs the permissions cuj.slo.read and cuj.policy.except, and a person. 409 where it has ended already.
         */
        post: operations["revokePolicyException"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/by-name/{kind}/{namespace}/{name}/scorecard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The scorecard of one entity, with its history and exemptions
         * Needs the permission cuj.scorecard.read. An entity that does not exist and one that the caller may not read are the same 404.
         */
        get: operations["getEntityScorecard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/by-name/{kind}/{namespace}/{name}/scorecard/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Evaluates the scorecard of one entity now
         * An entity that was evaluated less than ten seconds ago is not evaluated again. Needs the permission cuj.scorecard.read.
         */
        post: operations["evaluateEntity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/by-name/{kind}/{namespace}/{name}/gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether an entity passes everything that is enforced, and is not frozen
         * Needs the permission cuj.scorecard.read. An entity that does not exist and one that the caller may not read are the same 404.
         */
        get: operations["getGate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether a changed entity passes everything that is enforced, and is not frozen
         * For a change before it is merged. What the text of the entity decides is judged by the entity that is sent; what else decides is taken from the last evaluation of the entity of that name, if there is one and the caller may read it. Nothing is stored. Needs the permission cuj.scorecard.read.
         */
        post: operations["checkGate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exemptions of the portal and of the configuration
         * Only of entities that the caller may read. Needs the permission cuj.scorecard.read.
         */
        get: operations["getExemptions"];
        put?: never;
        /**
         * Asks to exempt an entity from a requirement for a time
         * Needs the permission cuj.exemption.request, and a person who asks. It takes effect once somebody else has approved it. 409 where one is asked for already.
         */
        post: operations["requestExemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exemptions/{exemptionId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves or rejects an exemption
         * Needs the permission cuj.exemption.approve, and a person other than the one who asked. 409 where it was decided already.
         */
        post: operations["decideExemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exemptions/{exemptionId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends an exemption, or takes back what was asked for
         * For the person who asked, and for who has the permission cuj.exemption.approve.
         */
        post: operations["revokeExemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What breaks, why, and who can help, for anything that an alert names
         * Takes a monitor, SLO, incident, synthetic test, service or journey as URL, id, name, tag or pasted alert text. Answers from the last known copy in the plugin's database, so also while a source is down, and says how old that is. Only who is on call is asked of the sources, for no longer than a second. Names only what the caller may read. Needs the permission cuj.slo.read.
         */
        get: operations["lookup"];
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
            freeze?: components["schemas"]["PolicyFreeze"];
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
            standing?: components["schemas"]["JourneyStanding"];
        };
        /** How a journey stands, the same as everywhere else. Absent where that has not been computed yet. */
        JourneyStanding: {
            state: components["schemas"]["SloState"];
            /**
             * As in JourneyStatus.
             */
            lastState?: "ok" | "warning" | "breached" | "no_data" | "unknown";
            why: components["schemas"]["JourneyStateReasons"];
            timeframe: string;
            target?: components["schemas"]["JourneyTarget"];
            availability: components["schemas"]["JourneyAvailability"] | components["schemas"]["JourneyUnknown"];
            errorBudget: components["schemas"]["JourneyErrorBudget"] | components["schemas"]["JourneyUnknown"];
            coverage: components["schemas"]["JourneyCoverage"];
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
        SloState: "ok" | "warning" | "breached" | "no_data" | "unknown" | "stale";
        /** What the state is the worst of, the worst first; without those that are ok. */
        JourneyStateReasons: {
            part: "budget" | "slos" | "coverage" | "unmeasured-steps" | "burn-rate" | "no-slos" | "age";
            state: components["schemas"]["SloState"];
            steps: string[];
        }[];
        JourneyTarget: {
            percent: number;
            warningPercent?: number;
            origin: "journey-slo" | "lowest-step" | "alternatives" | "sla";
        };
        JourneyCoverage: {
            percent?: number;
            knownSeconds: number;
            noDataSeconds: number;
            /** What corrections took out. */
            excludedSeconds: number;
            /** The most that agrees with what is known. */
            badSeconds: number;
            /**
             * Whether it is known when it was bad, or only how much of it.
             */
            basis: "alerts" | "percentages" | "both" | "none";
        };
        /** How a journey stands, made of what is known of its SLOs. */
        JourneyStatus: {
            /** Full and in lower case, as all references. */
            entityRef: string;
            title: string;
            /** Absent where none exists, or the caller may not read it. */
            ownerRef?: string;
            /** Absent where none exists, or the caller may not read it. */
            systemRef?: string;
            criticality?: "critical" | "important";
            lifecycle?: string;
            outcome: string;
            measurement: "end-to-end" | "proxy";
            state: components["schemas"]["SloState"];
            /**
             * Where values are too old to rely on, what the state was by them; absent where it was the same.
             */
            lastState?: "ok" | "warning" | "breached" | "no_data" | "unknown";
            why: components["schemas"]["JourneyStateReasons"];
            /** What the numbers are about, up to computedAt. */
            timeframe: string;
            target?: components["schemas"]["JourneyTarget"];
            sla?: {
                targetPercent: number;
                timeframe: string;
            };
            availability: components["schemas"]["JourneyAvailability"] | components["schemas"]["JourneyUnknown"];
            errorBudget: components["schemas"]["JourneyErrorBudget"] | components["schemas"]["JourneyUnknown"];
            burnRates: components["schemas"]["BurnRateEvaluation"][];
            exhaustion: {
                state: "exhausts";
                /** 0 where it is spent already. */
                seconds: number;
            } | {
                state: "not-at-this-rate";
            } | {
                state: "unknown";
            };
            coverage: components["schemas"]["JourneyCoverage"];
            steps: components["schemas"]["JourneyStepStatus"][];
            softState?: components["schemas"]["SloState"];
            weakLink?: {
                steps: string[];
                exclusivePercent: number;
            };
            /** Hard steps within budgets of their own, while the journey is not. */
            targetTooLow: string[];
            unmeasuredSteps: string[];
            duplicates: components["schemas"]["JourneyDuplicate"][];
            /** SLOs that both count, and have something in common; absent where there are none. */
            overlaps?: components["schemas"]["JourneyOverlap"][];
            /** That the target, where somebody chose it, is hardly to be met with those of the hard steps: it is above the lowest of them, or above their product. */
            targetAdvice?: {
                verdict: "above-minimum" | "above-product";
                minimumPercent: number;
                productPercent: number;
            };
            /**
             * Format: date-time
             * When the oldest of the values that it is made of was read; absent without any.
             */
            asOf?: string;
            /** Format: date-time */
            computedAt: string;
        };
        JourneyAvailability: {
            known: true;
            /** As bad as it can be; the number to show. */
            percent: number;
            /** As good as it can be; the same where it is exact. */
            atMostPercent: number;
        };
        JourneyErrorBudget: {
            known: true;
            /** 0 is spent, negative is overspent. */
            remainingPercent: number;
            allowedSeconds: number;
            leftSeconds: number;
        };
        JourneyUnknown: {
            known: false;
            because: "no-slos" | "no-data" | "low-coverage" | "no-target" | "no-budget";
            /** The number is this at most, whatever was not measured; absent where nothing is known of it. */
            atMostPercent?: number;
        };
        BurnRateEvaluation: {
            alert: {
                threshold: number;
                longWindow: string;
                shortWindow: string;
                budgetSpentPercent: number;
                kind: "page" | "ticket";
            };
            /** The most that it can be where there are bounds. */
            longBurnRate?: number;
            /** Absent where it is exact, or nothing can be told. */
            longBurnRateAtLeast?: number;
            /** The most that it can be where there are bounds. */
            shortBurnRate?: number;
            /** Absent where it is exact, or nothing can be told. */
            shortBurnRateAtLeast?: number;
            /**
             * `low-traffic` where it would fire, but for too few events to go by.
             */
            state: "firing" | "quiet" | "low-traffic" | "unknown";
            /**
             * Why the state is `unknown` or `low-traffic`; absent otherwise.
             */
            because?: "percentages-only" | "record-too-short" | "readings-too-far-apart" | "readings-too-old" | "no-events" | "no-data" | "window-too-short" | "no-budget" | "bounds" | "few-events" | "few-bad-events";
        };
        JourneyStepStatus: {
            name: string;
            boundary?: string;
            dependency: "hard" | "soft" | "redundant";
            /** Of a redundant step: those of the same group, or of none, stand in for each other. */
            group?: string;
            /** Absent where none is named, or the caller may not read it. */
            serviceRef?: string;
            /** As far as the caller may know. */
            serviceExists: boolean;
            serviceTitle?: string;
            /** Absent where the Component has no owner that exists, or the caller may not read it. */
            ownerRef?: string;
            state: components["schemas"]["SloState"];
            /** How many SLOs measure it. */
            slos: number;
            sliPercent?: number;
            budgetRemainingPercent?: number;
            /** Its part in the bad time of the journey; absent where the step does not count, or too little was measured to say that there was none. */
            badTime?: {
                percent: number;
                seconds: number;
                exclusivePercent: number;
            };
        };
        JourneyOverlap: {
            /** Without those that the caller may not see. */
            between: {
                source: string;
                id: string;
                step?: string;
            }[];
            /** How many of the two the caller may not see; absent where none. */
            hidden?: number;
            reason: "same-slo" | "shared-monitors" | "same-query";
        };
        /** SLOs that count once; slo is the one that does, and absent where the caller may not see it. */
        JourneyDuplicate: {
            slo?: components["schemas"]["SloRef"];
            step?: string;
            /** How many aliases the caller may not see; absent where none. */
            hiddenAliases?: number;
            /** Without those that the caller may not see. */
            aliases: {
                source: string;
                id: string;
                step?: string;
                reason: "same-slo" | "inside-entry-point" | "shared-monitors" | "same-query";
            }[];
        };
        SloRef: {
            source: string;
            id: string;
        };
        JourneyList: {
            /** The worst state first, then the least budget, then by title. */
            items: components["schemas"]["JourneyStatus"][];
            /** By which steps journeys among the items need the services through others; present where that was asked for. */
            through?: {
                /** Of the journey. */
                entityRef: string;
                steps: {
                    name: string;
                    /** 1 where the service of the step needs one of those that are asked about itself, or consumes an API of it; one more for each service between. */
                    distance: number;
                }[];
            }[];
            /** How many the filters leave. */
            totalItems: number;
            /** How many there are without filters. */
            unfilteredItems: number;
            /** The values that each filter may have and how many journeys each leaves, together with all the other filters. */
            facets: {
                owners: components["schemas"]["FacetValue"][];
                systems: components["schemas"]["FacetValue"][];
                /** The worst first. */
                states: components["schemas"]["FacetValue"][];
                criticalities: components["schemas"]["FacetValue"][];
            };
            /**
             * Format: date-time
             * When all statuses were last computed; absent where they never were.
             */
            computedAt?: string;
            sources: components["schemas"]["SourceFreshness"][];
        };
        JourneyDetail: {
            status: components["schemas"]["JourneyStatus"];
            window: {
                timeframe: string;
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
            };
            /** By step, in the order of the steps, then by name. */
            slos: {
                slo: components["schemas"]["SloOverview"];
                /** The steps that it measures; empty where it measures the journey as a whole. */
                steps: string[];
                /** False for other environments than production, and where another SLO stands for it. */
                isCounted: boolean;
                /** The SLO that stands for it; without source and id where the caller may not see that. */
                aliasOf?: {
                    source?: string;
                    id?: string;
                    reason: "same-slo" | "inside-entry-point" | "shared-monitors" | "same-query";
                };
                /**
                 * What its bad time is known from.
                 */
                basis: "alerts" | "percentages" | "both" | "none";
                /**
                 * Why its alerts do not tell when it was bad; absent where they do.
                 */
                basisReason?: "not-monitors" | "alerts-not-read" | "monitors-missing" | "missing-data-is-not-told" | "no-reported-value" | "corrections-not-placed" | "disagrees";
                /** Its error budget in what it counts; absent where it counts no events, or how many is not known. */
                eventBudget?: {
                    /** How many of those that were counted may be bad. */
                    allowed: number;
                    /** Negative where it is overspent. */
                    left: number;
                    /** How many were counted over the timeframe. */
                    total: number;
                    /** As its source calls them, such as `requests`. */
                    unit: string;
                };
            }[];
            /** How many are left out because the caller may not read what they tell of. */
            hiddenSlos: number;
            /** The sources whose monitors were read too long ago to rely on their states. */
            outdatedMonitors: string[];
            /** How many monitors and synthetic tests are left out because the caller may not read what they tell of; besides those of hidden SLOs. */
            hiddenMonitors: number;
            /** How many alerts and incidents are left out because the caller may not read what they tell of. */
            hiddenEvents: number;
            /** The worst state first. */
            monitors: components["schemas"]["JourneyMonitor"][];
            synthetics: components["schemas"]["JourneySynthetic"][];
            burnDown: components["schemas"]["JourneyBurnDown"];
            /** The budget over the rolling timeframe on each day that is known, the oldest first. */
            trend: components["schemas"]["JourneyTrendDay"][];
            /** The newest first, at most 200. */
            events: components["schemas"]["JourneyEvent"][];
            /** Owners of the journey and of its steps, as far as the caller may read them. */
            people: {
                entityRef: string;
                title: string;
                steps: string[];
                isJourneyOwner: boolean;
            }[];
            sources: components["schemas"]["SourceFreshness"][];
        };
        JourneyMonitor: {
            source: string;
            id: string;
            name: string;
            state: "alert" | "warn" | "no_data" | "ok" | "ignored" | "skipped" | "unknown";
            /** Format: date-time */
            stateSince?: string;
            isMuted: boolean;
            steps: string[];
            /** Ids of the SLOs that it belongs to or watches. */
            slos: string[];
            /**
             * Format: date-time
             * When its open alert began.
             */
            openSince?: string;
            url?: string;
        };
        JourneySynthetic: {
            source: string;
            id: string;
            name: string;
            type: string;
            status: "live" | "paused" | "unknown";
            everySeconds?: number;
            monitorId?: string;
            monitorState?: "alert" | "warn" | "no_data" | "ok" | "ignored" | "skipped" | "unknown";
            url?: string;
        };
        /** How the budget of the window was spent, from its beginning; a line from 100 to 0 would be spending it evenly. */
        JourneyBurnDown: {
            /** The oldest first, at most 200; none without a budget. */
            points: {
                /** Format: date-time */
                at: string;
                remainingPercent: number;
                /** With the least bad time that agrees with what is known. */
                atMostPercent: number;
            }[];
            /**
             * Format: date-time
             * When nothing was left of it.
             */
            spentAt?: string;
            /** The oldest first, at most 200. */
            corrections: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
                category: string;
                description?: string;
            }[];
            /** How many corrections may apply within the window, at times or to SLOs that nobody knows; absent where there are none. */
            unplacedCorrections?: {
                /** Those of the SLOs that recur. */
                recurring: number;
                /** Those that name SLOs by a search which only the source can answer. */
                bySearch: number;
                /** Those that name SLOs by tags or by a search, and were not looked at since their source has too many, at most; the last to end were. Absent where there are none. */
                unread?: number;
            };
            /** When it was bad, where that is known; the longest 100, the oldest first. */
            breaches: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
                steps: string[];
            }[];
            /** The longest 100, the oldest first. */
            noData: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
            }[];
            /** Whether some bad time is spread evenly, its moments not being known. */
            isSpread: boolean;
        };
        JourneyTrendDay: {
            /** Format: date */
            day: string;
            state: components["schemas"]["SloState"];
            availabilityPercent: number | null;
            budgetRemainingPercent: number | null;
        };
        JourneyEvent: {
            kind: "episode" | "incident" | "correction";
            id: string;
            source: string;
            /** Format: date-time */
            at: string;
            /**
             * Format: date-time
             * Absent while it lasts, and where the end was never told.
             */
            endedAt?: string;
            /** True for an alert that is over though its end was never told, since its monitor was seen to be fine afterwards; absent otherwise. */
            isOver?: boolean;
            /**
             * Format: date-time
             * Of what was not over when its source was last read, where that is too long ago to say that it lasts, when that was.
             */
            lastedAt?: string;
            /** The name of the monitor, the title of the incident, or the category of the correction. */
            title: string;
            /** alert, warning or no_data of an episode; SEV-0 to SEV-5 of an incident. */
            severity?: string;
            /** Of an incident. */
            state?: string;
            /** Of an episode. */
            group?: string;
            monitorId?: string;
            publicId?: string;
            /** The steps that it is about; empty for the journey as a whole. */
            steps: string[];
            url?: string;
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
            counts: components["schemas"]["VerdictCounts"];
            results: components["schemas"]["RequirementResult"][];
            notApplicable: components["schemas"]["InapplicableRequirement"][];
            scorePercent?: number;
            /** When it was evaluated, ISO 8601; a day where evaluatedFrom is text. */
            evaluatedAt: string;
            /**
             * Whether it is the last evaluation of everything that is known of the entity, or, for one that was never evaluated, of its own text, made anew for this answer.
             */
            evaluatedFrom?: "facts" | "text";
        };
        RequirementResult: {
            requirementId: string;
            version: number;
            title: string;
            why: string;
            passes: string;
            level: number;
            weight: number;
            mode: components["schemas"]["RequirementMode"];
            /**
             * Whether the entity's own text decided, or something known from elsewhere.
             */
            decidedBy: "text" | "facts";
            verdict: components["schemas"]["Verdict"];
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
            remediation?: components["schemas"]["Remediation"];
            waiver?: components["schemas"]["Waiver"];
            /**
             * Format: date-time
             * When the verdict last changed; absent, as the next one, where the entity was never evaluated.
             */
            since?: string;
            /**
             * Format: date-time
             * Since when it was not met; not knowing for a while, or an exemption, does not begin that anew.
             */
            failingSince?: string;
            enforced?: components["schemas"]["Enforcement"];
            /** Its place in the project's docs, such as requirements.md#owner. */
            docsAnchor?: string;
            /** How many pieces of evidence and items are left out because they tell of entities that the caller may not read; absent where none are. */
            hiddenEvidence?: number;
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
        ScorecardMirror: {
            /**
             * Format: date
             * The day on which all entities were last evaluated, UTC; absent where they never were.
             */
            evaluatedOn?: string;
            /** By full entity reference in lower case. */
            entities: {
                [key: string]: components["schemas"]["MirroredVerdicts"];
            };
        };
        /** What an entity's own text does not tell of its scorecard. */
        MirroredVerdicts: {
            /** Requirements that facts decide against it. */
            failing?: string[];
            /** Requirements for which facts make good what the text lacks. */
            madeGood?: string[];
            /** Requirements that it is let off. */
            waived?: string[];
            /** Whether something could not be judged. */
            isUnknown?: boolean;
        };
        InapplicableRequirement: {
            requirementId: string;
            title: string;
            message: string;
        };
        Verdict: "pass" | "fail" | "unknown" | "waived";
        RequirementMode: "inform" | "enforce" | "reject";
        VerdictCounts: {
            pass: number;
            fail: number;
            unknown: number;
            waived: number;
        };
        /** What follows from a verdict. grace is a failure that blocks from graceUntil on; blocking is one for which the gate says no. */
        Enforcement: {
            state: "none" | "grace" | "blocking";
            /**
             * Format: date-time
             * Present where the state is grace.
             */
            graceUntil?: string;
            /**
             * Format: date-time
             * Present where the state is blocking.
             */
            blockedSince?: string;
        };
        SloIndexPage: {
            items: components["schemas"]["SloIndexItem"][];
            /** Absent on the last page. */
            nextCursor?: string;
        };
        SloIndexItem: {
            source: string;
            /** In its source. */
            id: string;
            name: string;
            description?: string;
            tags: string[];
            environments: string[];
            /** Full references in lower case. */
            services: string[];
            /** Full references in lower case. */
            journeys: string[];
            /** The entities that its name and tags tell of: who may not read all of them is not to see it. Full references in lower case. */
            tellsOf: string[];
        };
        ScorecardMatrix: {
            items: components["schemas"]["ScorecardRow"][];
            /** How many entities the filters leave. */
            totalItems: number;
            /** How many there are without any filter. */
            unfilteredItems: number;
            /** The columns, of all pages. */
            requirements: components["schemas"]["ScorecardColumn"][];
            counts: components["schemas"]["VerdictCounts"];
            facets: components["schemas"]["ScorecardFacets"];
            /**
             * Format: date-time
             * When all entities were last evaluated; absent where they never were.
             */
            evaluatedAt?: string;
            /** Whether that is more than two intervals ago, so that the verdicts are those of then. */
            stale?: boolean;
        };
        ScorecardRow: {
            /** Full and in lower case. */
            entityRef: string;
            /** In lower case. */
            kind: string;
            title: string;
            /** Absent where nobody is named. */
            ownerRef?: string;
            systemRef?: string;
            /** In lower case. */
            lifecycle?: string;
            level: number;
            highestLevel: number;
            /** Absent where nothing passes or fails. */
            scorePercent?: number;
            counts: components["schemas"]["VerdictCounts"];
            /** By requirement; one that is not for the entity, or has nothing to look at, is absent. */
            verdicts: {
                [key: string]: components["schemas"]["ScorecardCell"];
            };
            /** Format: date-time */
            evaluatedAt: string;
        };
        ScorecardCell: {
            verdict: components["schemas"]["Verdict"];
            /**
             * Format: date-time
             * When the verdict last changed.
             */
            since: string;
            /**
             * Absent where nothing follows.
             */
            enforced?: "grace" | "blocking";
            /** Present where its requirement was asked for. */
            message?: string;
        };
        ScorecardColumn: {
            id: string;
            title: string;
            level: number;
            mode: components["schemas"]["RequirementMode"];
            subject: components["schemas"]["RequirementSubject"];
        };
        RequirementSubject: "service" | "journey" | "slo" | "monitor";
        /** The values that each filter may have and how many entities each leaves, together with all the other filters; the greatest number first, at most 200 of each. */
        ScorecardFacets: {
            kinds: components["schemas"]["FacetValue"][];
            owners: components["schemas"]["FacetValue"][];
            systems: components["schemas"]["FacetValue"][];
            /** The lowest level first. */
            levels: components["schemas"]["FacetValue"][];
            lifecycles: components["schemas"]["FacetValue"][];
        };
        FacetValue: {
            /** As the filter takes it; none where there is no value. */
            value: string;
            count: number;
        };
        ScorecardSummary: {
            by: "owner" | "system" | "all";
            rows: components["schemas"]["ScorecardSummaryRow"][];
            totalRows: number;
            /** How many days the trends reach back. */
            days: number;
            /**
             * Format: date-time
             * When all entities were last evaluated; absent where they never were.
             */
            evaluatedAt?: string;
        };
        ScorecardSummaryRow: {
            /** The full reference of the owner or system; none for entities without one, all for all. */
            ref: string;
            entities: number;
            counts: components["schemas"]["VerdictCounts"];
            /** The share of passes in passes and failures, without weights; absent where there are neither. */
            scorePercent?: number;
            /** The entity with the lowest score. */
            worst?: {
                entityRef: string;
                title: string;
                scorePercent: number;
            };
            /** The oldest day first; a day on which nothing was evaluated is absent. */
            trend?: components["schemas"]["ScorecardTrendDay"][];
            /**
             * Why there is no trend: the days were counted over all entities of the scope, which the caller may not all read, or the filters do not all leave. Absent where there is one.
             */
            trendWithheld?: "access" | "filters";
        };
        ScorecardTrendDay: {
            /** Format: date */
            day: string;
            entities: number;
            pass: number;
            fail: number;
            unknown: number;
            waived: number;
        };
        RequirementList: {
            requirements: components["schemas"]["RequirementOverview"][];
            /** When enforce takes effect. */
            enforcement: {
                /** For how long a failure is only shown, in days. */
                graceDays: number;
                /** The lifecycles for which it does; all where empty. */
                lifecycles: string[];
            };
            /** Whether the caller may set modes. */
            mayManage: boolean;
        };
        RequirementOverview: {
            id: string;
            title: string;
            /** Why it matters. */
            why: string;
            /** What passes. */
            passes: string;
            level: number;
            weight: number;
            subject: components["schemas"]["RequirementSubject"];
            mode: components["schemas"]["RequirementMode"];
            modeFrom: "config" | "portal";
            configuredMode: components["schemas"]["RequirementMode"];
            /** Present, as the next one, where modeFrom is portal. */
            modeChangedBy?: string;
            /** Format: date-time */
            modeChangedAt?: string;
            /** Its place in the project's docs, such as requirements.md#owner. */
            docsAnchor: string;
            counts: components["schemas"]["VerdictCounts"];
        };
        RequirementDryRun: {
            requirementId: string;
            mode: "inform" | "enforce";
            currentMode: components["schemas"]["RequirementMode"];
            counts: components["schemas"]["VerdictCounts"];
            /** Entities for which the gate would say no at once. */
            blocked: components["schemas"]["DryRunEntity"][];
            blockedTotal: number;
            /** Entities for which it would say no later, unless they are mended. */
            inGrace: components["schemas"]["DryRunEntity"][];
            inGraceTotal: number;
            /** Entities for which it says no now, and would no longer. */
            released: components["schemas"]["DryRunEntity"][];
            releasedTotal: number;
            /** Entities that fail, but are of a lifecycle for which nothing follows. */
            otherLifecycles: number;
        };
        DryRunEntity: {
            entityRef: string;
            title: string;
            ownerRef?: string;
            lifecycle?: string;
            /** Format: date-time */
            failingSince: string;
            /**
             * Format: date-time
             * From when on the gate would say no; absent where it would not.
             */
            blockedFrom?: string;
            message: string;
        };
        EntityScorecard: {
            entityRef: string;
            /** In lower case. */
            kind: string;
            title: string;
            ownerRef?: string;
            systemRef?: string;
            /** In lower case. */
            lifecycle?: string;
            scorecard?: components["schemas"]["Scorecard"];
            /** Whether all entities were last evaluated more than two intervals ago. */
            stale?: boolean;
            /** The last 50 changes of verdicts, the newest first. */
            history: components["schemas"]["VerdictChange"][];
            /** Of this entity, in any state; what waits for a decision first. */
            exemptions: components["schemas"]["ExemptionOverview"][];
            /** What the caller may do. */
            may: {
                requestExemption: boolean;
                /** Those of others, that is. */
                approveExemption: boolean;
            };
        };
        VerdictChange: {
            requirementId: string;
            title: string;
            /** Format: date-time */
            at: string;
            previous: components["schemas"]["Verdict"];
            verdict: components["schemas"]["Verdict"];
            /** In which way it passed or failed. */
            code: string;
        };
        /** An entity as in its descriptor file; at most 64 kB. */
        SentEntity: {
            apiVersion: string;
            kind: string;
            metadata: {
                name: string;
                namespace?: string;
            } & {
                [key: string]: unknown;
            };
            spec?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        GateResult: {
            entityRef: string;
            /**
             * fail where an enforced requirement fails and its grace is over, or, unless a freeze is only to be reported, where the error-budget policy of a journey freezes the entity. unknown where no scorecard applies to the entity, or where nothing fails and that is not known for sure: the entity was never evaluated or too long ago, or it is not known whether it is frozen.
             */
            result: "pass" | "fail" | "unknown";
            /** One sentence for the log of a pipeline. */
            message: string;
            /** Why the result is fail. */
            reasons: components["schemas"]["GateReason"][];
            /** What fails and will block from blockedFrom on. */
            inGrace: components["schemas"]["GateReason"][];
            /** Enforced requirements of which nothing is known; they do not block, unless that was asked for. */
            unknown: components["schemas"]["GateReason"][];
            /** Enforced requirements that an exemption lets the entity off. */
            waived: components["schemas"]["GateReason"][];
            freeze?: components["schemas"]["PolicyFreeze"];
            /**
             * Format: date-time
             * Absent where the entity was never evaluated.
             */
            evaluatedAt?: string;
            /** Whether the entity was last evaluated more than two intervals ago, so that the answer is that of then. */
            stale: boolean;
        };
        GateReason: {
            requirementId: string;
            title: string;
            message: string;
            remediation?: components["schemas"]["Remediation"];
            waiver?: components["schemas"]["Waiver"];
            /**
             * Format: date-time
             * When the verdict last changed; absent where it was made now.
             */
            since?: string;
            /** Format: date-time */
            failingSince?: string;
            /**
             * Format: date-time
             * In reasons, where the entity failed before.
             */
            blockedSince?: string;
            /**
             * Format: date-time
             * In inGrace.
             */
            blockedFrom?: string;
        };
        /**
         * An exemption that has reached its end is expired, whether it was approved or nobody decided.
         */
        ExemptionState: "requested" | "approved" | "rejected" | "revoked" | "expired";
        ExemptionOverview: {
            id: string;
            /**
             * One of the configuration can't be changed here.
             */
            from: "config" | "portal";
            state: components["schemas"]["ExemptionState"];
            requirementId: string;
            requirementTitle: string;
            entityRef: string;
            entityTitle?: string;
            /** The owner of the entity. */
            ownerRef?: string;
            reason: string;
            /**
             * Format: date
             * The last day on which it holds; UTC.
             */
            until: string;
            /** The full reference of a User; absent where from is config. */
            requestedBy?: string;
            /** Format: date-time */
            requestedAt?: string;
            /** Who approved, rejected or revoked it. */
            decidedBy?: string;
            /** Format: date-time */
            decidedAt?: string;
            decisionReason?: string;
            /** Whether the caller may approve or reject it now. */
            mayDecide: boolean;
            mayRevoke: boolean;
        };
        ExemptionList: {
            items: components["schemas"]["ExemptionOverview"][];
            totalItems: number;
            /** By state, with all filters but that of the state. */
            counts: {
                requested: number;
                approved: number;
                rejected: number;
                revoked: number;
                expired: number;
            };
            mayRequest: boolean;
            mayApprove: boolean;
        };
        ExemptionRequest: {
            /** Full. */
            entityRef: string;
            requirementId: string;
            reason: string;
            /**
             * Format: date
             * The last day on which it holds; neither past nor more than 365 days ahead; UTC.
             */
            until: string;
        };
        ExemptionDecision: {
            decision: "approve" | "reject";
            reason?: string;
        };
        Remediation: {
            /** One sentence. */
            text: string;
            /** To paste. */
            example?: string;
        };
        Waiver: {
            reason: string;
            /** Format: date */
            until: string;
            approvedBy?: string;
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
        EntityErrorBudgetPolicy: {
            entityRef: string;
            policy?: components["schemas"]["ErrorBudgetPolicy"];
            freeze?: components["schemas"]["PolicyFreeze"];
            /**
             * Format: date-time
             * When all policies were last evaluated; absent where never.
             */
            evaluatedAt?: string;
            /** Whether that is longer ago than three intervals, so that the answer is that of then. */
            stale: boolean;
            may: {
                /** Whether the caller may record what was done. */
                acknowledge: boolean;
                /** Whether the caller may lift a freeze, and end that again. */
                except: boolean;
            };
        };
        /** Of a Journey only. */
        ErrorBudgetPolicy: {
            /**
             * missing where there is no policy; malformed where it is no list; unread where it stands in another file that was not read.
             */
            state: "list" | "missing" | "malformed" | "unread";
            /** Where rules stand that can't be read, such as spec.errorBudgetPolicy[0]. */
            unreadable: string[];
            /** What is in force first. */
            rules: components["schemas"]["ErrorBudgetPolicyRule"][];
            observation: components["schemas"]["PolicyObservation"];
            /** Full references of those that the caller may read, sorted. */
            frozenServices: string[];
            /** How many more are frozen. */
            hiddenServices: number;
            /** The newest first. */
            acknowledgements: components["schemas"]["PolicyAcknowledgement"][];
            /** What ends last first, also those that have ended. */
            exceptions: components["schemas"]["PolicyException"][];
            /** The newest first. */
            history: components["schemas"]["PolicyChange"][];
        };
        /** At least one; all have to hold. */
        PolicyConditions: {
            /** Less than this is left, in percent of the error budget. */
            budgetBelowPercent?: number;
            /** The budget is spent faster than this multiple of the even rate. */
            burnRateAbove?: number;
        };
        PolicyConsequence: "notify" | "freeze" | "postmortem" | "escalate";
        ErrorBudgetPolicyRule: {
            /** Tells the rules of a policy apart. */
            key: string;
            when: components["schemas"]["PolicyConditions"];
            then: components["schemas"]["PolicyConsequence"][];
            /** Whether the policy still says so. What it does not is in force until it is evaluated anew, or recovers where the policy can't be read. */
            isInPolicy: boolean;
            /**
             * Format: date-time
             * Absent where the rule is not in force.
             */
            inForceSince?: string;
            /**
             * How it stands by what is known now, whatever was before; between the limit and what counts as recovered a rule stays what it was.
             */
            assessment: "holds" | "recovered" | "between" | "unknown";
            /**
             * Format: date-time
             * Since when it is clearly recovered, less the time in which that could not be told; absent where it is not.
             */
            recoveringSince?: string;
            /**
             * Format: date-time
             * When it will cease to be in force if it stays recovered.
             */
            leavesAt?: string;
            /** Whether the recovery can't be told at the moment. */
            isPaused?: boolean;
            /** What it takes for the rule to cease to be in force; one of the two, where there are both. */
            recovery: {
                /** At least this has to be left, in percent of the budget. */
                budgetFromPercent?: number;
                burnRateUpTo?: number;
                /** For how long. */
                forSeconds: number;
            };
        };
        /** A number as far as it is known; the same twice where it is exact. */
        PolicyRange: {
            atLeast?: number;
            atMost?: number;
        };
        PolicyObservation: {
            budgetRemainingPercent: components["schemas"]["PolicyRange"];
            burnRate: components["schemas"]["PolicyRange"];
            /**
             * Why not everything is known; absent where everything is.
             */
            doubt?: "never-computed" | "stale" | "unknown" | "no-data" | "in-part" | "no-slos" | "no-target" | "no-budget";
            /** Format: date-time */
            asOf?: string;
        };
        PolicyAcknowledgement: {
            id: string;
            consequence: components["schemas"]["PolicyConsequence"];
            /** Where it is described; http or https. */
            link?: string;
            note?: string;
            /** The full reference of a User. */
            by: string;
            /** Format: date-time */
            at: string;
        };
        PolicyAcknowledgementRequest: {
            consequence: components["schemas"]["PolicyConsequence"];
            /** Where it is described; http or https. A post-mortem needs one. */
            link?: string;
            note?: string;
        };
        PolicyException: {
            id: string;
            state: "in-force" | "ended" | "revoked";
            /** Absent where it is for all services of the journey. */
            serviceRef?: string;
            reason: string;
            /**
             * Format: date
             * The last day on which it holds; UTC.
             */
            until: string;
            /** The full reference of a User. */
            grantedBy: string;
            /** Format: date-time */
            grantedAt: string;
            revokedBy?: string;
            /** Format: date-time */
            revokedAt?: string;
        };
        PolicyExceptionRequest: {
            /** The full reference of a service that the journey freezes; all of them where absent. */
            serviceRef?: string;
            reason: string;
            /**
             * Format: date
             * The last day on which it holds; neither past nor more than 365 days ahead; UTC.
             */
            until: string;
        };
        PolicyChange: {
            /** Format: date-time */
            at: string;
            /**
             * entered where its conditions came to hold, left where they clearly ceased to, withdrawn where the policy did not say so any more.
             */
            change: "entered" | "left" | "withdrawn";
            when: components["schemas"]["PolicyConditions"];
            then: components["schemas"]["PolicyConsequence"][];
            observation: components["schemas"]["PolicyObservation"];
        };
        PolicyFreeze: {
            /** Whether a journey freezes it, and no exception lifts that; absent where that is not known. */
            frozen?: boolean;
            /**
             * Why it is not known whether it is frozen; absent where it is. never-evaluated: not all policies have been evaluated yet. journey-not-known: nobody can tell whether the policy of a journey does, since what is left of its error budget is not known, or the policy can not be read.
             */
            unknownBecause?: "never-evaluated" | "journey-not-known";
            /** Those that freeze it and that the caller may read, also where an exception lifts it. */
            journeys: components["schemas"]["FreezingJourney"][];
            /** How many more freeze it that the caller may not see; without those whose freeze is lifted. */
            hiddenJourneys: number;
            /** Those of which nobody can tell whether they freeze it, and that the caller may read, also where an exception would lift that; present where there are any and no other journey freezes it. */
            unknownJourneys?: {
                entityRef: string;
                title: string;
                /** Would lift the freeze; absent where nothing does. */
                exception?: {
                    reason: string;
                    /** Format: date */
                    until: string;
                    grantedBy: string;
                };
            }[];
            /** How many more there are of those that the caller may not see, without those with an exception; present as they are. */
            hiddenUnknownJourneys?: number;
            /**
             * Format: date-time
             * When all policies were last evaluated; absent where never, so that nothing is known.
             */
            evaluatedAt?: string;
            stale: boolean;
        };
        FreezingJourney: {
            entityRef: string;
            title: string;
            /** Format: date-time */
            since: string;
            /** Lifts the freeze; absent where nothing does. */
            exception?: {
                reason: string;
                /** Format: date */
                until: string;
                grantedBy: string;
            };
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
            /** What sloQuery asks for, where that is tags and nothing else; an SLO has to have all of them. */
            sloTags?: string[];
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
            /** The handle of the team, which is one of the candidates or what another system calls it; present, as the next ones, where the state is known. */
            team?: string;
            /** The source or other system that knows the team. */
            source?: string;
            /** The first to be called. Empty where nobody is on call now, nor for another team or rotation that was asked for. */
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
        Lookup: {
            /** What was asked, without blanks around it. */
            query: string;
            /**
             * found where one subject stands out; ambiguous where candidates are offered instead. Where it is not found, all that follows is empty.
             */
            outcome: "found" | "ambiguous" | "not-found";
            /** What the text was read as, the most certain first. */
            tried: components["schemas"]["LookupClue"][];
            subject?: components["schemas"]["LookupSubject"];
            /** What it may be as well, the most probable first; what there is to choose from where the outcome is ambiguous. */
            candidates: components["schemas"]["LookupSubject"][];
            /** How many more candidates there are than are listed. */
            moreCandidates: number;
            /** Journeys that need what the subject is about, the worst first; all of these are journeys that the caller may read. */
            journeys: components["schemas"]["LookupJourney"][];
            /** How many more journeys there are than are listed; absent where there are none. */
            moreJourneys?: number;
            /** How many more journeys there are that the caller may not read. */
            hiddenJourneys: number;
            cause: components["schemas"]["LookupCause"];
            /** Who owns and answers for each service: first those that the subject is about and the probable cause, then those of the steps of the journeys. */
            services: components["schemas"]["LookupService"][];
            /** Of the subject itself and of the journeys. */
            runbooks: components["schemas"]["LookupRunbook"][];
            /** Incidents that are not resolved and name the subject or one of the services; the newest first. */
            incidents: components["schemas"]["LookupIncident"][];
            /** Verdicts of scorecards of these services and journeys that changed within the last seven days, the newest first. Empty for who may not read scorecards. */
            changes: components["schemas"]["LookupChange"][];
            /** What this answer lacks. */
            notKnown: components["schemas"]["LookupGap"][];
            /** How current the copy of each source is. */
            sources: components["schemas"]["SourceFreshness"][];
            /**
             * Format: date-time
             * When this answer was made.
             */
            asOf: string;
        };
        /** One reading of the text. */
        LookupClue: {
            type: "url" | "id" | "entity" | "tag" | "name" | "words";
            value: string;
            subjectType?: components["schemas"]["LookupSubjectType"];
        };
        LookupSubjectType: "monitor" | "slo" | "incident" | "synthetic" | "service" | "journey";
        /** Something that can be looked up. */
        LookupSubject: {
            type: components["schemas"]["LookupSubjectType"];
            title: string;
            /** What to ask for to get this and nothing else. */
            query: string;
            matchedBy: "url" | "id" | "entity" | "name" | "tag" | "words";
            /** The name of the source; absent for what is in the catalog, and as the next one. */
            source?: string;
            /** The id in the source. */
            id?: string;
            /** The number that people know an incident by. */
            publicId?: string;
            /** Of a service or journey in the catalog. */
            entityRef?: string;
            /** The services that it is about: full references where the catalog knows them, else the names that the source uses. */
            services: string[];
            environments: string[];
            /** Of a monitor, SLO, incident or journey as these spell it; live or paused of a synthetic test. */
            state?: string;
            /** Format: date-time */
            stateSince?: string;
            /** Whether a downtime silences the monitor; absent where not. */
            isMuted?: boolean;
            /** Where people see it in its source. */
            url?: string;
        };
        LookupJourney: {
            entityRef: string;
            title: string;
            /** What customers do not get while it breaks. */
            outcome: string;
            criticality?: "critical" | "important";
            measurement: "end-to-end" | "proxy";
            ownerRef?: string;
            ownerTitle?: string;
            /**
             * How the subject concerns it: it is the subject, the subject measures it, a step rests on a service of the subject, or a service of a step needs one.
             */
            via: "itself" | "slo" | "step" | "dependency";
            state: "ok" | "warning" | "breached" | "no_data" | "unknown" | "stale";
            /**
             * Where values are too old to rely on, what the state was by them; absent where it was the same.
             */
            lastState?: "ok" | "warning" | "breached" | "no_data" | "unknown";
            /** What state and budget are about, such as 30d. */
            timeframe?: string;
            /** As bad as it can be; absent where it is not known. */
            availabilityPercent?: number;
            /** As good as it can be; the same where it is exact. */
            availabilityAtMostPercent?: number;
            targetPercent?: number;
            /** 0 is spent, negative is overspent; absent where not known. */
            budgetRemainingPercent?: number;
            /** What is left of the budget at best, where it is not known how much is; absent where nothing is known of it. */
            budgetAtMostPercent?: number;
            /** When the budget is spent at the present rate. */
            exhaustedInSeconds?: number;
            /**
             * Format: date-time
             * From when the state is; absent where it was never computed.
             */
            asOf?: string;
            freeze?: components["schemas"]["JourneyFreeze"];
            steps: components["schemas"]["LookupStep"][];
        };
        /** Whether the error-budget policy of a journey freezes releases of its services. */
        JourneyFreeze: {
            /** Whether a rule that freezes is in force, and no exception for all services lifts that; absent where that is not known. */
            frozen?: boolean;
            /**
             * Why that is not known, as in PolicyFreeze; absent where it is.
             */
            unknownBecause?: "never-evaluated" | "journey-not-known";
            /** The rules that freeze and are in force, also where an exception lifts that, the oldest first. */
            rules: {
                when: components["schemas"]["PolicyConditions"];
                /** Format: date-time */
                since: string;
            }[];
            /** Lifts the freeze of all services; absent where nothing does. */
            exception?: {
                reason: string;
                /**
                 * Format: date
                 * The last day, UTC.
                 */
                until: string;
                grantedBy: string;
            };
            /**
             * Format: date-time
             * When all policies were last evaluated; absent where never.
             */
            evaluatedAt?: string;
            /** Whether that is too long ago, so that the answer is that of then. */
            stale: boolean;
        };
        LookupStep: {
            name: string;
            /** As in JourneyStep. */
            service?: string;
            dependency: "hard" | "soft" | "redundant";
            /** Whether the subject is about its service, or that needs one that it is about. */
            isAffected: boolean;
            state?: "ok" | "warning" | "breached" | "no_data" | "unknown" | "stale";
        };
        /** The probable cause of what fires, and what only echoes it. */
        LookupCause: {
            /**
             * nothing-fires where no alert of the subject or of what it needs is known, and alerts were read lately.
             */
            state: "known" | "not-known" | "nothing-fires";
            /**
             * Why it is not known. several-causes: two that are needed fail, and neither explains the other. unrelated: nothing explains all that is asked about. no-direction: it often fires together with another, now one and now the other first. everything-fires: too much fires that nothing explains. close-call: the first candidate does not stand out. not-readable: the caller may not read it. alerts-unknown: alerts were never read, or not lately.
             */
            reason?: "several-causes" | "unrelated" | "no-direction" | "everything-fires" | "close-call" | "not-readable" | "alerts-unknown";
            /**
             * Format: date-time
             * Since when nothing of what is asked about fires any more; absent while anything does, and where nothing did.
             */
            overSince?: string;
            /** The most probable first; only the first is the cause, and only where the state is known. */
            candidates: components["schemas"]["LookupCauseCandidate"][];
            /** What the first candidate explains, by time. */
            echoes: components["schemas"]["LookupEcho"][];
            /** What else fires around that time, by time. */
            unexplained: components["schemas"]["LookupUnexplained"][];
            /**
             * Format: date-time
             * Up to when alerts were read.
             */
            asOf?: string;
            /** Whether that is too long ago to say what fires now; absent where it is not. */
            stale?: boolean;
        };
        /** One alert of one group of a monitor. */
        LookupAlert: {
            source: string;
            monitorId: string;
            name: string;
            group: string;
            severity: "alert" | "warning" | "no_data";
            /** Format: date-time */
            startedAt: string;
            /**
             * Format: date-time
             * Absent while it lasts.
             */
            endedAt?: string;
            url?: string;
            /** What to ask for to look the monitor up. */
            query: string;
        };
        LookupCauseCandidate: {
            /** As in LookupSubject; the reference of a journey for what measures that as a whole. */
            service: string;
            title?: string;
            /**
             * Whether an alert of it lasts, all of them are over, or nobody watches it.
             */
            state: "firing" | "over" | "unwatched";
            /**
             * Format: date-time
             * When the last of its alerts was over; absent unless all are.
             */
            overSince?: string;
            /** Its weight among all candidates; not a probability. */
            scoreRatio: number;
            /** Its own alerts, the first first; none where nobody watches it. */
            alerts: components["schemas"]["LookupAlert"][];
            evidence: components["schemas"]["LookupEvidence"][];
        };
        /** What speaks for or against a candidate. Which numbers there are depends on the kind. */
        LookupEvidence: {
            kind: "no-failing-dependency" | "explains" | "started-first" | "noticed-late" | "co-fires-often" | "followed-before" | "alerts-often" | "not-monitored";
            /** no-failing-dependency, how many services it needs directly. */
            dependencies?: number;
            /** no-failing-dependency, how many of these no monitor watches. */
            unmonitored?: number;
            /** explains, how many services that fire it explains. */
            services?: number;
            /** explains, of how many other services that fire; followed-before, of how many of its alerts. */
            of?: number;
            /** started-first, by how much before the next. */
            leadSeconds?: number;
            /** noticed-late, by how much after the first. */
            lateSeconds?: number;
            /** noticed-late, by how much its monitors may be late. */
            toleranceSeconds?: number;
            /** co-fires-often, the service that followed. */
            service?: string;
            /** co-fires-often, how often both fired. */
            support?: number;
            /** co-fires-often, how much more often than by chance. */
            lift?: number;
            /** co-fires-often, negative where it fired later. */
            medianLagSeconds?: number;
            /** followed-before, how many of its alerts others followed. */
            followed?: number;
            /** alerts-often, alerts a day of its quietest monitor. */
            perDay?: number;
            /** not-monitored, services that need it directly and fire. */
            callers?: number;
        };
        LookupEcho: {
            service: string;
            alert: components["schemas"]["LookupAlert"];
            /** After the cause; negative where it was noticed earlier. Absent for a cause that is not monitored. */
            lagSeconds?: number;
            /** From the service to the cause, each needs the next. Empty where it holds something that the caller may not read. */
            path: string[];
        };
        LookupUnexplained: {
            service?: string;
            alert: components["schemas"]["LookupAlert"];
            /**
             * no-path: nothing says that it needs the cause. not-in-time: it began too early or too late. long-open: it was open long before. unknown-monitor: its monitor or its service is not known.
             */
            reason: "no-path" | "not-in-time" | "long-open" | "unknown-monitor";
        };
        LookupService: {
            /** As in LookupSubject. */
            service: string;
            title?: string;
            /** Whether the catalog has it, as far as the caller may know. */
            exists: boolean;
            /** Whether the subject is about it. */
            isAffected: boolean;
            /** Whether it is the probable cause. */
            isCause: boolean;
            /** The steps of the journeys that it carries. */
            steps: {
                journeyRef: string;
                name: string;
                dependency: "hard" | "soft" | "redundant";
            }[];
            /** Absent where nobody is named. */
            ownerRef?: string;
            ownerTitle?: string;
            /** Whether there is such an owner, as far as the caller may know. */
            ownerExists?: boolean;
            /** Whom to turn to next, in this order. */
            escalateTo?: {
                entityRef: string;
                title?: string;
                via: "parent-of-owner" | "journey-owner";
                /** Of the Group, as its profile says. */
                email?: string;
            }[];
            /** How the owner is reached, as the Group says itself. */
            contacts?: {
                type: string;
                value: string;
            }[];
            onCall: components["schemas"]["LookupOnCall"];
            runbooks: components["schemas"]["LookupRunbook"][];
        };
        LookupOnCall: {
            /**
             * pending where a source did not answer in time and may still do so; with people where an earlier answer is known.
             */
            state: "known" | "unknown" | "pending";
            /**
             * Present where the state is unknown.
             */
            unknownBecause?: "no-team" | "no-source" | "team-not-found" | "missing-scope" | "unavailable" | "too-many";
            /** The same in one sentence. */
            reason?: string;
            team?: string;
            /** The source or provider that knows the team. */
            source?: string;
            responders?: components["schemas"]["OnCallPerson"][];
            escalations?: components["schemas"]["OnCallPerson"][];
            /**
             * Format: date-time
             * When people were last known to be on call.
             */
            asOf?: string;
            /** Whether this is the last answer that is known, not one of now. */
            stale: boolean;
            /** Where other systems say who is on call. */
            links: {
                /** Such as pagerduty. */
                provider: string;
                title: string;
                url: string;
            }[];
        };
        LookupRunbook: {
            title: string;
            url: string;
            from: "journey" | "service" | "service-definition" | "monitor" | "slo";
            /** The title of what names it. */
            of: string;
        };
        LookupIncident: {
            source: string;
            id: string;
            publicId?: string;
            title: string;
            severity: string;
            state: string;
            hasCustomerImpact: boolean;
            services: string[];
            /** Format: date-time */
            declaredAt?: string;
            url?: string;
            query: string;
        };
        LookupChange: {
            entityRef: string;
            entityTitle: string;
            requirementId: string;
            /** Of the requirement. */
            title: string;
            /** Format: date-time */
            at: string;
            previous: components["schemas"]["Verdict"];
            verdict: components["schemas"]["Verdict"];
            code: string;
        };
        /** Something that is not known. */
        LookupGap: {
            /**
             * source-stale, source-never-read: about a source. kind-never-read: a kind of item of a source, such as monitors. kind-stale: such a kind was not read lately. no-journey: no journey needs it. service-not-in-catalog: what the source names is not there. no-service: nothing says which service it is about. no-owner, no-runbook, no-on-call: of a service. on-call-pending: of a service. journey-state: of a journey. hidden-journeys: there are some that the caller may not read. cause: see its reason.
             */
            code: "source-stale" | "source-never-read" | "kind-never-read" | "kind-stale" | "no-journey" | "no-service" | "service-not-in-catalog" | "no-owner" | "no-runbook" | "no-on-call" | "on-call-pending" | "journey-state" | "hidden-journeys" | "cause";
            /** The source, service or journey. */
            subject?: string;
            /** The kind of item, or what a source said; not made to be translated. */
            detail?: string;
            /**
             * Format: date-time
             * When a kind of item was last read.
             */
            since?: string;
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
        requirementId: string;
        exceptionId: string;
        exemptionId: string;
        /** Kinds of entities, in any case. */
        kinds: string[];
        /** Full references of entities. */
        entityRefs: string[];
        /** Full references of owners; none stands for entities without one. */
        owners: string[];
        /** Full references of systems; none stands for entities without one. */
        systems: string[];
        /** Full references of Components, Resources and APIs: journeys with a step that one of them carries. */
        services: string[];
        /** Whether journeys count too with a step that needs one of the services through others, up to three, as the catalog says it, by relations between entities that the caller may read. An API is none between who provides it and who consumes it. */
        throughServices: boolean;
        states: components["schemas"]["SloState"][];
        /** none stands for journeys without one. */
        criticalities: ("critical" | "important" | "none")[];
        /** Full references of journeys, to ask for these alone. */
        journeyRefs: string[];
        /** The levels that entities hold; 0 is none. */
        levels: number[];
        /** Ids of requirements: only entities that one of them is for, where verdict is given with one of those verdicts. Columns, verdicts and the counts of the whole list are then of these requirements alone, and verdicts come with their messages; the level, score and counts of an entity are always of all. */
        requirements: string[];
        /** Only entities of which any requirement has such a verdict. */
        verdicts: components["schemas"]["Verdict"][];
        /** Lifecycles, in any case; none stands for entities without one. */
        lifecycles: string[];
        /** Part of the title or the reference, in any case. */
        text: string;
        /** What is sorted by, downwards with a minus; score, the worst first, where absent. Who has no score comes last. What is equal is sorted by title. */
        scorecardSort: "score" | "-score" | "title" | "-title" | "level" | "-level" | "owner" | "-owner" | "system" | "-system";
        /** 50 where absent. */
        limit: number;
        offset: number;
        /** Whether the HTTP status is 409 where the result is fail; it is 200 otherwise. */
        gateStatus: boolean;
        /** What follows where it is not known whether something that is enforced is met: report, which is so where it is absent, only tells of it; fail makes the result fail, so that nothing passes but what is known to be met. */
        gateUnknown: "fail" | "report";
        /** What follows where the error-budget policy of a journey freezes the entity: block, which is so where it is absent, makes the result fail; report tells of it and lets it pass, for a change that releases nothing. */
        gateFreeze: "block" | "report";
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
    getJourneys: {
        parameters: {
            query?: {
                /** Full references of owners; none stands for entities without one. */
                owner?: components["parameters"]["owners"];
                /** Full references of systems; none stands for entities without one. */
                system?: components["parameters"]["systems"];
                /** Full references of Components, Resources and APIs: journeys with a step that one of them carries. */
                service?: components["parameters"]["services"];
                /** Whether journeys count too with a step that needs one of the services through others, up to three, as the catalog says it, by relations between entities that the caller may read. An API is none between who provides it and who consumes it. */
                throughServices?: components["parameters"]["throughServices"];
                state?: components["parameters"]["states"];
                /** none stands for journeys without one. */
                criticality?: components["parameters"]["criticalities"];
                /** Full references of journeys, to ask for these alone. */
                ref?: components["parameters"]["journeyRefs"];
                /** Part of the title or the reference, in any case. */
                text?: components["parameters"]["text"];
                /** 50 where absent. */
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneyList"];
                };
            };
            /** Nothing has changed since the answer with that ETag. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    getJourney: {
        parameters: {
            query?: {
                /** The time that the numbers are about, up to now; that of the list where absent. */
                window?: "7d" | "30d" | "90d";
            };
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
            /** The journey. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneyDetail"];
                };
            };
            /** Nothing has changed since the answer with that ETag. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Error"];
        };
    };
    getSloIndex: {
        parameters: {
            query?: {
                /** The nextCursor of the page before. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SloIndexPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getScorecards: {
        parameters: {
            query?: {
                /** Kinds of entities, in any case. */
                kind?: components["parameters"]["kinds"];
                /** Full references of entities. */
                entityRef?: components["parameters"]["entityRefs"];
                /** Full references of owners; none stands for entities without one. */
                owner?: components["parameters"]["owners"];
                /** Full references of systems; none stands for entities without one. */
                system?: components["parameters"]["systems"];
                /** The levels that entities hold; 0 is none. */
                level?: components["parameters"]["levels"];
                /** Ids of requirements: only entities that one of them is for, where verdict is given with one of those verdicts. Columns, verdicts and the counts of the whole list are then of these requirements alone, and verdicts come with their messages; the level, score and counts of an entity are always of all. */
                requirement?: components["parameters"]["requirements"];
                /** Only entities of which any requirement has such a verdict. */
                verdict?: components["parameters"]["verdicts"];
                /** Lifecycles, in any case; none stands for entities without one. */
                lifecycle?: components["parameters"]["lifecycles"];
                /** Part of the title or the reference, in any case. */
                text?: components["parameters"]["text"];
                /** What is sorted by, downwards with a minus; score, the worst first, where absent. Who has no score comes last. What is equal is sorted by title. */
                sort?: components["parameters"]["scorecardSort"];
                /** 50 where absent. */
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorecardMatrix"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getScorecardMirror: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** All entities that were evaluated. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorecardMirror"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    exportScorecards: {
        parameters: {
            query?: {
                /** Kinds of entities, in any case. */
                kind?: components["parameters"]["kinds"];
                /** Full references of entities. */
                entityRef?: components["parameters"]["entityRefs"];
                /** Full references of owners; none stands for entities without one. */
                owner?: components["parameters"]["owners"];
                /** Full references of systems; none stands for entities without one. */
                system?: components["parameters"]["systems"];
                /** The levels that entities hold; 0 is none. */
                level?: components["parameters"]["levels"];
                /** Ids of requirements: only entities that one of them is for, where verdict is given with one of those verdicts. Columns, verdicts and the counts of the whole list are then of these requirements alone, and verdicts come with their messages; the level, score and counts of an entity are always of all. */
                requirement?: components["parameters"]["requirements"];
                /** Only entities of which any requirement has such a verdict. */
                verdict?: components["parameters"]["verdicts"];
                /** Lifecycles, in any case; none stands for entities without one. */
                lifecycle?: components["parameters"]["lifecycles"];
                /** Part of the title or the reference, in any case. */
                text?: components["parameters"]["text"];
                /** What is sorted by, downwards with a minus; score, the worst first, where absent. Who has no score comes last. What is equal is sorted by title. */
                sort?: components["parameters"]["scorecardSort"];
                /** matrix, which is the default, is one line for each entity; list is one line for each entity and requirement, with the message. */
                layout?: "matrix" | "list";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getScorecardSummary: {
        parameters: {
            query: {
                /** all is one row for all entities. */
                by: "owner" | "system" | "all";
                /** Kinds of entities, in any case. */
                kind?: components["parameters"]["kinds"];
                /** Lifecycles, in any case; none stands for entities without one. */
                lifecycle?: components["parameters"]["lifecycles"];
                /** How many days of the trend are given; 30 where absent. */
                days?: number;
                /** 50 where absent. */
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page; the smallest share of passes first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScorecardSummary"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getRequirements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** By level, then in the order of the catalogue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    dryRunRequirement: {
        parameters: {
            query: {
                mode: "inform" | "enforce";
                /** How many entities each list holds at the most; 200 where absent. The numbers are always of all. */
                limit?: number;
            };
            header?: never;
            path: {
                requirementId: components["parameters"]["requirementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The entities that the mode makes a difference for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementDryRun"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    setRequirementMode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requirementId: components["parameters"]["requirementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mode: components["schemas"]["RequirementMode"];
                };
            };
        };
        responses: {
            /** The requirement with its new mode. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequirementOverview"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getErrorBudgetPolicy: {
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
            /** As it was last evaluated. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityErrorBudgetPolicy"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    acknowledgeErrorBudgetPolicy: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyAcknowledgementRequest"];
            };
        };
        responses: {
            /** It is on record. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyAcknowledgement"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    exceptFromErrorBudgetPolicy: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyExceptionRequest"];
            };
        };
        responses: {
            /** It holds from now on. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyException"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    revokePolicyException: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
                exceptionId: components["parameters"]["exceptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The exception as it is then. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyException"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getEntityScorecard: {
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
            /** The scorecard. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityScorecard"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    evaluateEntity: {
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
            /** The scorecard as it is then. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityScorecard"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getGate: {
        parameters: {
            query?: {
                /** Whether the HTTP status is 409 where the result is fail; it is 200 otherwise. */
                status?: components["parameters"]["gateStatus"];
                /** What follows where the error-budget policy of a journey freezes the entity: block, which is so where it is absent, makes the result fail; report tells of it and lets it pass, for a change that releases nothing. */
                freeze?: components["parameters"]["gateFreeze"];
                /** What follows where it is not known whether something that is enforced is met: report, which is so where it is absent, only tells of it; fail makes the result fail, so that nothing passes but what is known to be met. */
                unknown?: components["parameters"]["gateUnknown"];
            };
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
            /** The answer, whatever it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateResult"];
                };
            };
            /** The same answer, where it is fail and status was asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateResult"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    checkGate: {
        parameters: {
            query?: {
                /** Whether the HTTP status is 409 where the result is fail; it is 200 otherwise. */
                status?: components["parameters"]["gateStatus"];
                /** What follows where the error-budget policy of a journey freezes the entity: block, which is so where it is absent, makes the result fail; report tells of it and lets it pass, for a change that releases nothing. */
                freeze?: components["parameters"]["gateFreeze"];
                /** What follows where it is not known whether something that is enforced is met: report, which is so where it is absent, only tells of it; fail makes the result fail, so that nothing passes but what is known to be met. */
                unknown?: components["parameters"]["gateUnknown"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    entity: components["schemas"]["SentEntity"];
                };
            };
        };
        responses: {
            /** The answer, whatever it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateResult"];
                };
            };
            /** The same answer, where it is fail and status was asked for. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GateResult"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getExemptions: {
        parameters: {
            query?: {
                state?: components["schemas"]["ExemptionState"][];
                /** The full reference of the entity. */
                entityRef?: string;
                /** Full references of owners; none stands for entities without one. */
                owner?: components["parameters"]["owners"];
                /** 50 where absent. */
                limit?: components["parameters"]["limit"];
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** One page; what waits for a decision first, then what ends first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExemptionList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    requestExemption: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExemptionRequest"];
            };
        };
        responses: {
            /** It waits for a decision. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExemptionOverview"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    decideExemption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exemptionId: components["parameters"]["exemptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExemptionDecision"];
            };
        };
        responses: {
            /** The exemption as it is then. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExemptionOverview"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    revokeExemption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exemptionId: components["parameters"]["exemptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The exemption as it is then. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExemptionOverview"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    lookup: {
        parameters: {
            query: {
                /** What was pasted or typed, with its lines, or the query of a subject or candidate. Encoded it has to fit into an address that every server takes, so about 2 kB. */
                q: string;
                /** quick, which it is where absent, waits a second at most for who is on call, and says pending where that did not suffice; wait waits for up to 15 seconds. */
                onCall?: "quick" | "wait";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The answer, also where nothing was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lookup"];
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
