/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readOptionalFilterPredicateFromConfig } from '@backstage/filter-predicates';
import { entityRequirements } from './requirementCatalogue';
import {
  Exemption,
  RequirementMode,
  RequirementSettings,
  ScorecardSettings,
  defaultOnCallAnnotations,
  defaultPlaceholders,
} from './ScorecardSettings';

const modes: RequirementMode[] = ['inform', 'enforce', 'reject'];

/**
 * Reads `cuj.scorecard` from the root configuration.
 *
 * @throws `InputError` that names the key where a value can't be used; a
 *   scorecard that silently does something else than what was asked for is worse
 *   than a backend that does not start
 *
 * @public
 */
export function readScorecardSettingsFromConfig(
  rootConfig: Config,
): ScorecardSettings {
  const config = rootConfig.getOptionalConfig('cuj.scorecard');
  const lowerCaseList = (key: string, fallback: string[]) =>
    (config?.getOptionalStringArray(key) ?? fallback).map(text =>
      text.trim().toLowerCase(),
    );

  return {
    appliesTo: (config &&
      readOptionalFilterPredicateFromConfig(config, { key: 'appliesTo' })) ?? {
      kind: 'Component',
    },
    requirements: readRequirements(config?.getOptionalConfig('requirements')),
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
    },
    onCall: {
      annotations:
        config?.getOptionalStringArray('onCall.annotations') ??
        defaultOnCallAnnotations,
    },
    exemptions: (config?.getOptionalConfigArray('exemptions') ?? []).map(
      (exemption, index) =>
        readExemption(exemption, `cuj.scorecard.exemptions[${index}]`),
    ),
  };
}

function readRequirements(
  config: Config | undefined,
): Record<string, RequirementSettings> {
  const known = entityRequirements.map(({ id }) => id);
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
    requirements[id] = { mode: knownMode };
  }
  return requirements;
}

function readExemption(config: Config, key: string): Exemption {
  const requirementId = config.getString('requirement');
  requireKnown(
    requirementId,
    entityRequirements.map(({ id }) => id),
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
    entityRefs: config.getStringArray('entities').map(ref => {
      try {
        return stringifyEntityRef(parseEntityRef(ref));
      } catch (error) {
        throw new InputError(
          `The configuration ${key}.entities holds '${ref}', but takes full entity references such as component:default/checkout`,
          error,
        );
      }
    }),
    reason: config.getString('reason'),
    until,
    approvedBy: config.getOptionalString('approvedBy'),
  };
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
