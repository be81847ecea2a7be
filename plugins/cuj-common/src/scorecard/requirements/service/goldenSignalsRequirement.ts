/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MonitorFact } from '../../facts/MonitorFact';
import { Requirement, RequirementEvidence } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { fieldsOf, itemsOf } from '../itemsOf';
import { evidenceOfMonitor } from './evidenceOfMonitor';
import { goldenSignals, watchedSignals } from './goldenSignals';
import { monitorExample } from './monitorExample';
import { serviceNames } from './serviceNames';
import { GoldenSignal } from './signalOfQuery';

/**
 * Monitors watch availability, latency and errors.
 *
 * @public
 */
export const goldenSignalsRequirement: Requirement = {
  id: 'golden-signals',
  version: 2,
  title: 'Golden signals',
  why: 'A service may be up and slow, or fast and wrong; whoever watches one of them misses the others.',
  passes:
    'There are monitors of its availability, its latency and its errors in production, by their tag or by the metrics that they look at; alerts on SLOs do not count.',
  level: 2,
  subject: 'service',
  facts: requireFacts({
    id: 'golden-signals',
    needs: ['monitors'],
    reads: [],
    oneDecides: 'pass',
    evaluate({ facts, entity, conventions }) {
      const names = serviceNames(entity);
      const evidence: RequirementEvidence[] = [];
      const watched = new Set<GoldenSignal>();
      for (const fact of itemsOf<MonitorFact>(facts.monitors)) {
        const monitor = fieldsOf(fact.monitor as MonitorFact['monitor']);
        // A draft notifies nobody.
        const signals =
          monitor.isDraft === true
            ? []
            : watchedSignals(monitor, {
                typeTagKeys: conventions.monitorTypeTagKeys,
                ignored: names,
              });
        for (const signal of signals) {
          watched.add(signal);
          evidence.push(evidenceOfMonitor(fact, signal));
        }
      }

      const missing = goldenSignals.filter(signal => !watched.has(signal));
      const measured = {
        value: watched.size,
        threshold: goldenSignals.length,
        unit: 'count' as const,
      };
      if (missing.length === 0) {
        return {
          verdict: 'pass',
          code: 'golden-signals.watched',
          message: 'Monitors watch availability, latency and errors.',
          evidence,
          measured,
        };
      }
      return {
        verdict: 'fail',
        code: `golden-signals.missing.${missing.join('-')}`,
        message: `No monitor watches ${missing.join(', and none ')}.`,
        evidence,
        measured,
        remediation: {
          text: `Add a monitor, or give the one that there is the tag ${conventions.monitorTypeTagKeys[0]} that says what it watches.`,
          example: exampleFor(
            missing[0],
            names[0] ?? 'your-service',
            conventions.monitorTypeTagKeys[0],
          ),
        },
      };
    },
  }),
};

function exampleFor(
  signal: GoldenSignal,
  service: string,
  tagKey: string,
): string {
  const scope = `{service:${service},env:prod}`;
  const hits = `sum:trace.http.request.hits${scope}.as_count()`;
  const [query, threshold] = {
    availability: [`sum(last_15m):${hits} < 1`, 1],
    latency: [`percentile(last_10m):p95:trace.http.request${scope} > 1`, 1],
    errors: [
      `sum(last_5m):sum:trace.http.request.errors${scope}.as_count() / ${hits} > 0.05`,
      0.05,
    ],
  }[signal] as [string, number];
  return monitorExample({
    name: `${service}_${signal}_requests_prod`,
    type: 'query alert',
    query,
    tags: [
      'team:your-team',
      `service:${service}`,
      'env:prod',
      `${tagKey}:${signal}`,
    ],
    thresholds: { critical: threshold },
  });
}
