/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { CujConventions, defaultConventions } from './CujConventions';
import { SloNameTemplate } from './SloNameTemplate';

/**
 * Reads `cuj.conventions` from the root configuration.
 *
 * @throws `InputError` where the form of SLO names can't be used to read names, or
 *   no environment is one of production
 *
 * @public
 */
export function readConventionsFromConfig(rootConfig: Config): CujConventions {
  const config = rootConfig.getOptionalConfig('cuj.conventions');
  const list = (key: string, fallback: string[]) =>
    config?.getOptionalStringArray(key) ?? fallback;

  const conventions: CujConventions = {
    sloName: config?.getOptionalString('sloName') ?? defaultConventions.sloName,
    serviceTagKeys: list('serviceTagKeys', defaultConventions.serviceTagKeys),
    journeyTagKeys: list('journeyTagKeys', defaultConventions.journeyTagKeys),
    environmentTagKeys: list(
      'environmentTagKeys',
      defaultConventions.environmentTagKeys,
    ),
    teamTagKeys: list('teamTagKeys', defaultConventions.teamTagKeys),
    sloTypeTagKeys: list('sloTypeTagKeys', defaultConventions.sloTypeTagKeys),
    monitorTypeTagKeys: list(
      'monitorTypeTagKeys',
      defaultConventions.monitorTypeTagKeys,
    ),
    environments: {
      production: list(
        'environments.production',
        defaultConventions.environments.production,
      ),
      other: list('environments.other', defaultConventions.environments.other),
    },
  };

  try {
    SloNameTemplate.parse(conventions.sloName);
  } catch (error) {
    throw new InputError(
      `The configuration cuj.conventions.sloName can't be used`,
      error,
    );
  }
  if (conventions.environments.production.length === 0) {
    throw new InputError(
      'The configuration cuj.conventions.environments.production is empty, so that no SLO would count for any journey',
    );
  }
  return conventions;
}
