/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  DryRunEntity,
  RequirementDryRun,
  RequirementList,
  RequirementMode,
  RequirementOverview,
  ScorecardEvaluator,
  ScorecardSettings,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ReadableEntities, ReadableScope } from '../access/ReadableEntities';
import { ScorecardStore } from '../store/ScorecardStore';
import { VerdictReader } from '../store/VerdictReader';
import { EnforcementNotifier } from './EnforcementNotifier';
import { PlannedEntity, planDryRun } from './planDryRun';
import { readAbilities } from './readAbilities';
import { EffectiveMode, RequirementModes } from './RequirementModes';
import { RequirementService } from './RequirementService';
import { RequirementTexts } from './RequirementTexts';
import { ScorecardIndex } from './ScorecardIndex';
import { selectScorecards } from './selectScorecards';
import { VerdictTotals } from './VerdictCodes';

type Options = {
  permissions: PermissionsService;
  readableEntities: ReadableEntities;
  scorecardStore: ScorecardStore;
  verdictReader: VerdictReader;
  scorecardIndex: ScorecardIndex;
  evaluator: ScorecardEvaluator;
  settings: ScorecardSettings;
  modes: RequirementModes;
  texts: RequirementTexts;
  enforcementNotifier: EnforcementNotifier;
  now: () => Date;
};

type ByAnybody = { credentials: BackstageCredentials };

const DEFAULT_LIMIT = 200;
const noCounts = { pass: 0, fail: 0, unknown: 0, waived: 0 };

/** Answers from the configuration and the database. */
export class DefaultRequirementService implements RequirementService {
  readonly #options: Options;

  static create(options: Options): DefaultRequirementService {
    return new DefaultRequirementService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async list({ credentials }: ByAnybody): Promise<RequirementList> {
    const { permissions, settings } = this.#options;
    const abilities = await readAbilities({ permissions, credentials });
    return {
      requirements: await this.#readOverviews(credentials),
      enforcement: settings.enforcement,
      mayManage: abilities.manageModes,
    };
  }

  async dryRun(
    requirementId: string,
    query: { mode: 'inform' | 'enforce'; limit?: number },
    { credentials }: ByAnybody,
  ): Promise<RequirementDryRun> {
    const { readableEntities, verdictReader, settings, now } = this.#options;
    const { mode, limit = DEFAULT_LIMIT } = query;
    const current = (await this.#options.modes.getModes()).get(requirementId);
    if (!current) {
      throw noSuchRequirement(requirementId);
    }
    const readable = await readableEntities.getScope(credentials);
    const counts = await this.#countVerdicts(readable);
    const plan = planDryRun(
      await verdictReader.listFailing(requirementId, readable),
      {
        mode,
        currentMode: current.mode,
        enforcement: settings.enforcement,
        now: now(),
      },
    );
    const describe = (entities: PlannedEntity[]) =>
      this.#describe(requirementId, entities.slice(0, limit));
    return {
      requirementId,
      mode,
      currentMode: current.mode,
      counts: counts.get(requirementId) ?? noCounts,
      blocked: await describe(plan.blocked),
      blockedTotal: plan.blocked.length,
      inGrace: await describe(plan.inGrace),
      inGraceTotal: plan.inGrace.length,
      released: await describe(plan.released),
      releasedTotal: plan.released.length,
      otherLifecycles: plan.otherLifecycles,
    };
  }

  async setMode(
    requirementId: string,
    mode: RequirementMode,
    { credentials }: ByAnybody,
  ): Promise<RequirementOverview> {
    const { modes, enforcementNotifier } = this.#options;
    const before = (await modes.getModes()).get(requirementId)?.mode;
    await modes.setMode(requirementId, mode, { by: nameOf(credentials) });
    if (mode === 'enforce' && before === 'inform') {
      enforcementNotifier.notifySoon(requirementId);
    }
    const overviews = await this.#readOverviews(credentials);
    const overview = overviews.find(({ id }) => id === requirementId);
    if (!overview) {
      throw noSuchRequirement(requirementId);
    }
    return overview;
  }

  async #readOverviews(
    credentials: BackstageCredentials,
  ): Promise<RequirementOverview[]> {
    const { readableEntities, evaluator, modes } = this.#options;
    const effective = await modes.getModes();
    const counts = await this.#countVerdicts(
      await readableEntities.getScope(credentials),
    );
    return evaluator.requirements.map(({ requirement, level }) => {
      const { id, subject } = requirement;
      return {
        id,
        ...this.#options.texts.of(id),
        level,
        weight: this.#options.settings.requirements[id].weight,
        subject,
        ...describeMode(effective.get(id)),
        docsAnchor: this.#options.texts.anchorOf(id),
        counts: counts.get(id) ?? noCounts,
      };
    });
  }

  async #countVerdicts(
    readable: ReadableScope,
  ): Promise<Map<string, VerdictTotals>> {
    const snapshot = await this.#options.scorecardIndex.read();
    const { scorecards } = selectScorecards(snapshot, {
      readable,
      filters: {},
      order: { by: 'score', isDescending: false },
    });
    return snapshot.countVerdicts(scorecards);
  }

  /** With why each entity fails. */
  async #describe(
    requirementId: string,
    entities: PlannedEntity[],
  ): Promise<DryRunEntity[]> {
    const records = await this.#options.scorecardStore.find(
      entities.map(({ entityRef }) => entityRef),
    );
    const messages = new Map(
      records.map(({ subject, scorecard }) => [
        subject.entityRef,
        scorecard.results.find(one => one.requirementId === requirementId)
          ?.message,
      ]),
    );
    return entities.map(entity => ({
      ...entity,
      message: messages.get(entity.entityRef) ?? '',
    }));
  }
}

function describeMode(
  effective: EffectiveMode | undefined,
): Pick<
  RequirementOverview,
  'mode' | 'modeFrom' | 'configuredMode' | 'modeChangedBy' | 'modeChangedAt'
> {
  const { mode, from, configured, changedBy, changedAt } = effective ?? {
    ...({ mode: 'inform', from: 'config', configured: 'inform' } as const),
  };
  return {
    mode,
    modeFrom: from,
    configuredMode: configured,
    ...(changedBy && { modeChangedBy: changedBy }),
    ...(changedAt && { modeChangedAt: changedAt }),
  };
}

/** A person or, with the right token, a service. */
function nameOf(credentials: BackstageCredentials): string {
  const { userEntityRef, subject } = credentials.principal as Partial<
    BackstageUserPrincipal & Pick<BackstageServicePrincipal, 'subject'>
  >;
  return userEntityRef ?? subject ?? 'unknown';
}

function noSuchRequirement(requirementId: string): NotFoundError {
  return new NotFoundError(
    `There is no requirement '${requirementId}', or it is switched off`,
  );
}
