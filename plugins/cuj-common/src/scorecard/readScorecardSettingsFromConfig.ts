/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readOptionalFilterPredicateFromConfig } from '@backstage/filter-predicates';
import { Requirement } from './Requirement';
import { requirementCatalogue } from './requirementCatalogue';
import {
  Exemption,
  RequirementMode,
  RequirementSettings,
  ScorecardSettings,
  ScorecardThresholds,
  defaultOnCallAnnotations,
  defaultPlaceholders,
  defaultThresholds,
} from './ScorecardSettings';

const modes: RequirementMode[] = ['inform', 'enforce', 'reject'];

/**
 * Reads `cuj.scorecard` from the root configuration.
 *
 * @param options - `requirements` are all that there are, where there are more than
 *   our own
 * @throws `InputError` that names the key where a value can't be used; a
 *   scorecard that silently does something else than what was asked for is worse
 *   than a backend that does not start
 *
 * @public
 */
export function readScorecardSettingsFromConfig(
  rootConfig: Config,
  options: { requirements?: Requirement[] } = {},
): ScorecardSettings {
  const { requirements = requirementCatalogue } = options;
  const config = rootConfig.getOptionalConfig('cuj.scorecard');
  const lowerCaseList = (key: string, fallback: string[]) =>
    (config?.getOptionalStringArray(key) ?? fallback).map(text =>
      text.trim().toLowerCase(),
    );

  return {
    appliesTo: (config &&
      readOptionalFilterPredicateFromConfig(config, { key: 'appliesTo' })) ?? {
      $any: [{ kind: 'Component' }, { kind: 'Journey' }],
    },
    requirements: readRequirements(
      requirements,
      config?.getOptionalConfig('requirements'),
    ),
    placeholders: lowerCaseList('placeholders', defaultPlaceholders),
    owner: {
      allowUsers: config?.getOptionalBoolean('owner.allowUsers') ?? false,
    },
    runbook: {
      linkTypes: lowerCaseList('runbook.linkTypes', ['runbook']),
      titleWords: lowerCaseList('runbook.titleWords', [
        'runbook',
        'run book',
        'run-book',
      ]),
      ownerPrefixes: readOwnerPrefixes(
        config?.getOptionalConfigArray('runbook.owners') ?? [],
      ),
    },
    errorTypes: config?.getOptionalStringArray('errorTypes') ?? [
      'client_error',
      'server_error',
      'dependency_error',
    ],
    thresholds: readThresholds(config?.getOptionalConfig('thresholds')),
    enforcement: {
      graceDays: config?.getOptionalNumber('enforcement.graceDays') ?? 0,
      lifecycles: lowerCaseList('enforcement.lifecycles', []),
    },
    onCall: {
      annotations:
        config?.getOptionalStringArray('onCall.annotations') ??
        defaultOnCallAnnotations,
      sharedTeams: config?.getOptionalStringArray('onCall.sharedTeams') ?? [],
    },
    exemptions: (config?.getOptionalConfigArray('exemptions') ?? []).map(
      (exemption, index) =>
        readExemption(
          exemption,
          requirements,
          `cuj.scorecard.exemptions[${index}]`,
        ),
    ),
  };
}

function readOwnerPrefixes(owners: Config[]): Record<string, string[]> {
  return Object.fromEntries(
    owners.map(owner => [
      readRef(owner.getString('owner'), 'cuj.scorecard.runbook.owners'),
      owner.getStringArray('prefixes'),
    ]),
  );
}

function readThresholds(config: Config | undefined): ScorecardThresholds {
  const thresholds = { ...defaultThresholds };
  const known = Object.keys(thresholds) as Array<keyof ScorecardThresholds>;
  for (const key of config?.keys() ?? []) {
    if (!known.some(name => name === key)) {
      throw new InputError(
        `The configuration cuj.scorecard.thresholds.${key} is none of ${known.join(
          ', ',
        )}`,
      );
    }
  }
  for (const key of known) {
    const value = config?.getOptionalNumber(key) ?? thresholds[key];
    if (value < 0 || (key.endsWith('Percent') && value > 100)) {
      throw new InputError(
        `The configuration cuj.scorecard.thresholds.${key} is ${value}, but has to be ${
          key.endsWith('Percent') ? 'a percentage from 0 to 100' : '0 or more'
        }`,
      );
    }
    thresholds[key] = value;
  }
  return thresholds;
}

function readRequirements(
  all: Requirement[],
  config: Config | undefined,
): Record<string, RequirementSettings> {
  const known = all.map(({ id }) => id);
  for (const id of config?.keys() ?? []) {
    requireKnown(id, known, `cuj.scorecard.requirements.${id}`);
  }

  const requirements: Record<string, RequirementSettings> = {};
  for (const id of known) {
    const one = config?.getOptionalConfig(id);
    if (one?.getOptionalBoolean('enabled') === false) {
      continue;
    }
    const mode = one?.getOptionalString('mode') ?? 'inform';
    const knownMode = modes.find(candidate => candidate === mode);
    if (!knownMode) {
      throw new InputError(
        `The configuration cuj.scorecard.requirements.${id}.mode is '${mode}', but has to be one of ${modes.join(
          ', ',
        )}`,
      );
    }
    const requirement = all.find(candidate => candidate.id === id);
    if (knownMode === 'reject' && !requirement?.evaluateText) {
      throw new InputError(
        `The configuration cuj.scorecard.requirements.${id}.mode is 'reject', but only what an entity's own text decides can keep it out of the catalog`,
      );
    }
    requirements[id] = {
      mode: knownMode,
      weight: readPositive(one, id, 'weight') ?? 1,
      ...readLevel(one, id),
      ...readAppliesTo(one),
    };
  }
  return requirements;
}

function readLevel(config: Config | undefined, id: string): { level?: number } {
  const level = readPositive(config, id, 'level');
  if (level !== undefined && !Number.isInteger(level)) {
    throw new InputError(
      `The configuration cuj.scorecard.requirements.${id}.level is ${level}, but has to be a whole number`,
    );
  }
  return level === undefined ? {} : { level };
}

function readAppliesTo(
  config: Config | undefined,
): Pick<RequirementSettings, 'appliesTo'> {
  const appliesTo =
    config &&
    readOptionalFilterPredicateFromConfig(config, { key: 'appliesTo' });
  return appliesTo === undefined ? {} : { appliesTo };
}

function readPositive(
  config: Config | undefined,
  id: string,
  key: string,
): number | undefined {
  const value = config?.getOptionalNumber(key);
  if (value !== undefined && !(value > 0)) {
    throw new InputError(
      `The configuration cuj.scorecard.requirements.${id}.${key} is ${value}, but has to be more than 0`,
    );
  }
  return value;
}

function readExemption(
  config: Config,
  requirements: Requirement[],
  key: string,
): Exemption {
  const requirementId = config.getString('requirement');
  requireKnown(
    requirementId,
    requirements.map(({ id }) => id),
    `${key}.requirement`,
  );

  const until = config.getString('until');
  if (!isDate(until)) {
    throw new InputError(
      `The configuration ${key}.until is '${until}', but has to be a date such as 2026-12-31`,
    );
  }

  return {
    requirementId,
    entityRefs: config
      .getStringArray('entities')
      .map(ref => readRef(ref, `${key}.entities`)),
    reason: config.getString('reason'),
    until,
    approvedBy: config.getOptionalString('approvedBy'),
  };
}

function readRef(ref: string, key: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(ref));
  } catch (error) {
    throw new InputError(
      `The configuration ${key} holds '${ref}', but takes full entity references such as component:default/checkout`,
      error,
    );
  }
}

function requireKnown(id: string, known: string[], key: string) {
  if (!known.includes(id)) {
    throw new InputError(
      `The configuration ${key} names the requirement '${id}', but there are only ${known.join(
        ', ',
      )}`,
    );
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  const date = new Date(`${text}T00:00:00Z`);
  return (
    !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
  );
}
