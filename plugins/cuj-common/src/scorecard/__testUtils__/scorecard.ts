/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { readScorecardSettingsFromConfig } from '../readScorecardSettingsFromConfig';
import { ScorecardEvaluator } from '../ScorecardEvaluator';

/** The day on which the tests take place. */
export const today = '2026-11-22';

/** An evaluator as this part of the configuration makes it. */
export function createEvaluator(scorecard: object = {}) {
  return ScorecardEvaluator.create({
    settings: readScorecardSettingsFromConfig(
      new ConfigReader({ cuj: { scorecard } }),
    ),
  });
}

/** A Component that passes every requirement, but for what is overridden. */
export function component(overrides: {
  spec?: object;
  metadata?: object;
  annotations?: object;
}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'orchestration-engine',
      annotations: {
        'pagerduty.com/service-id': 'P123456',
        'cuj-slo/boundaries': 'POST /workflows/{id}/runs, GET /runs/{id}',
        ...overrides.annotations,
      } as Record<string, string>,
      links: [{ url: 'https://runbooks.example.com/engine', type: 'runbook' }],
      ...overrides.metadata,
    },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'group:default/team-orchestration',
      ...overrides.spec,
    },
  };
}
