/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SimulatedMonitor } from './Organisation';
import { SimulatedSyntheticTest } from './SimulatedSyntheticTest';

/** The tests behind all monitors that alert on one. */
export function createSyntheticTests(
  monitors: SimulatedMonitor[],
): SimulatedSyntheticTest[] {
  return monitors
    .filter(({ type }) => type === 'synthetics alert')
    .map((monitor, index) => {
      const journey = journeyOf(monitor.name);
      return {
        publicId: String(monitor.options.synthetics_check_id),
        name: monitor.name.replace('[Synthetics] ', ''),
        type: index % 3 === 0 ? 'browser' : 'api',
        // Somebody paused the optimiser's and never came back.
        status: monitor.name.includes('Optimiser') ? 'paused' : 'live',
        tags: [
          ...monitor.tags.filter(tag => /^(team|env|service):/.test(tag)),
          ...(journey ? [`cuj:${journey}`] : []),
        ],
        monitorId: monitor.id,
        url: `https://app.example.com/${journey ?? 'health'}`,
        tickEverySeconds: index % 2 === 0 ? 900 : 60,
        createdAt: monitor.createdAt,
        modifiedAt: monitor.modifiedAt,
        creator: monitor.creator,
      };
    });
}

function journeyOf(name: string): string | undefined {
  if (name.includes('Open a workflow')) {
    return 'workflow-load';
  }
  return name.includes('Run a workflow') ? 'workflow-run' : undefined;
}
