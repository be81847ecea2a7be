/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { CujConventions, defaultConventions } from './CujConventions';
import { MonitorNameTemplate } from './MonitorNameTemplate';
import { SloNameTemplate } from './SloNameTemplate';

/**
 * Reads `cuj.conventions` from the root configuration.
 *
 * @throws `InputError` where the form of the names of SLOs or monitors can't be used
 *   to read names, or no environment is one of production
 *
 * @public
 */
export function readConventionsFromConfig(rootConfig: Config): CujConventions {
  const config = rootConfig.getOptionalConfig('cuj.conventions');
  const list = (key: string, fallback: string[]) =>
    config?.getOptionalStringArray(key) ?? fallback;

  const serviceTagKeys = list(
    'serviceTagKeys',
    defaultConventions.serviceTagKeys,
  );
  const environmentTagKeys = list(
    'environmentTagKeys',
    defaultConventions.environmentTagKeys,
  );
  const sloTypeTagKeys = list(
    'sloTypeTagKeys',
    defaultConventions.sloTypeTagKeys,
  );
  const teamTagKeys = list('teamTagKeys', defaultConventions.teamTagKeys);
  const monitorTypeTagKeys = list(
    'monitorTypeTagKeys',
    defaultConventions.monitorTypeTagKeys,
  );
  // Whoever calls a tag by another key requires it by that key.
  const firstOf = (lists: string[][]) =>
    lists.flatMap(keys => keys.slice(0, 1));

  const conventions: CujConventions = {
    sloName: config?.getOptionalString('sloName') ?? defaultConventions.sloName,
    monitorName:
      config?.getOptionalString('monitorName') ??
      defaultConventions.monitorName,
    serviceTagKeys,
    journeyTagKeys: list('journeyTagKeys', defaultConventions.journeyTagKeys),
    environmentTagKeys,
    sloTypeTagKeys,
    teamTagKeys,
    teamPrefixes: list('teamPrefixes', defaultConventions.teamPrefixes),
    monitorTypeTagKeys,
    requiredSloTags: list(
      'requiredSloTags',
      firstOf([environmentTagKeys, serviceTagKeys, sloTypeTagKeys]),
    ),
    requiredMonitorTags: list(
      'requiredMonitorTags',
      firstOf([
        teamTagKeys,
        serviceTagKeys,
        environmentTagKeys,
        monitorTypeTagKeys,
      ]),
    ),
    environments: {
      production: list(
        'environments.production',
        defaultConventions.environments.production,
      ),
      other: list('environments.other', defaultConventions.environments.other),
    },
  };

  refuse('sloName', () => SloNameTemplate.parse(conventions.sloName));
  refuse('monitorName', () =>
    MonitorNameTemplate.parse(conventions.monitorName),
  );
  if (conventions.environments.production.length === 0) {
    throw new InputError(
      'The configuration cuj.conventions.environments.production is empty, so that no SLO would count for any journey',
    );
  }
  return conventions;
}

function refuse(key: string, parse: () => unknown) {
  try {
    parse();
  } catch (error) {
    throw new InputError(
      `The configuration cuj.conventions.${key} can't be used`,
      error,
    );
  }
}
