/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  JourneyDetail,
  countEvents,
  errorBudgetAmount,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { stepServiceRef } from '../overview/buildJourneyOverview';
import { buildSloOverview } from '../overview/buildSloOverview';
import { SloRecord } from '../store/SloStore';
import { sloKeyOf } from './JourneyInput';
import { JourneyReading } from './JourneyRollUpReader';
import { RollUpSettings, RolledUpSlo } from './rollUpSlos';

type Row = JourneyDetail['slos'][number];
type Alias = Required<NonNullable<Row['aliasOf']>>;

/** What is shown of the SLOs of a journey that the reader may see, by step. */
export function buildJourneySlos(
  { input, rolledUp }: JourneyReading,
  options: {
    visible: SloRecord[];
    settings: RollUpSettings;
    now: Date;
    urlOf: (record: SloRecord) => string | undefined;
  },
): Row[] {
  const { journey } = input;
  const order = journey.spec.steps.map(({ name }) => name);
  const aliases = aliasesOf(rolledUp);
  const visible = new Set(
    options.visible.map(({ source, slo }) => sloKeyOf({ source, id: slo.id })),
  );
  const rows = options.visible.map((record): Row => {
    const key = sloKeyOf({ source: record.source, id: record.slo.id });
    const counted = rolledUp.slos.get(key);
    if (!counted) {
      const url = options.urlOf(record);
      return {
        slo: buildSloOverview(record, {
          ...options.settings,
          now: options.now,
          entityRef: stringifyEntityRef(journey),
          ...(url && { url }),
        }),
        steps: stepsOf(record, journey),
        isCounted: false,
        basis: 'none',
      };
    }
    const { overview, status, steps, told } = counted;
    const alias = aliases.get(key);
    const isShown =
      alias && visible.has(sloKeyOf({ source: alias.source, id: alias.id }));
    const eventBudget = eventBudgetOf(counted);
    return {
      slo: overview,
      steps,
      isCounted: !alias && status !== undefined,
      ...(alias && { aliasOf: isShown ? alias : { reason: alias.reason } }),
      basis: told.basis,
      ...(told.doubt && { basisReason: told.doubt }),
      ...(eventBudget && { eventBudget }),
    };
  });
  const position = ({ steps }: Row) =>
    steps.length === 0 ? -1 : order.indexOf(steps[0]);
  return rows.sort(
    (a, b) =>
      position(a) - position(b) ||
      a.slo.name.localeCompare(b.slo.name, 'en-US'),
  );
}

/** In the middle of what the figures of its source leave open. */
function eventBudgetOf({ record, status }: RolledUpSlo): Row['eventBudget'] {
  const counts =
    status && record.slo.type === 'metric' ? countEvents(status) : undefined;
  if (!status?.budgetRemaining || !counts || !status.targetPercent) {
    return undefined;
  }
  const total = (counts.totalAtLeast + counts.totalAtMost) / 2;
  const amount = errorBudgetAmount({
    measured: total,
    bad: (counts.badAtLeast + counts.badAtMost) / 2,
    targetPercent: status.targetPercent,
  });
  return (
    amount && {
      allowed: roundEvents(amount.allowed),
      left: roundEvents(amount.left),
      total: Math.round(total),
      unit: status.budgetRemaining.unit,
    }
  );
}

/** A budget may be less than one event. */
function roundEvents(events: number): number {
  return Number(events.toFixed(Math.abs(events) < 10 ? 1 : 0)) + 0;
}

/** Those that count nowhere, since another SLO stands for them in each place. */
function aliasesOf({
  rollUp,
  slos,
}: JourneyReading['rolledUp']): Map<string, Alias> {
  const aliases = new Map<string, Alias>();
  for (const { sloId, aliases: others } of rollUp.duplicates) {
    for (const { sloId: other, reason } of others) {
      if (other !== sloId) {
        const { record } = slos.get(sloId)!;
        aliases.set(other, {
          source: record.source,
          id: record.slo.id,
          reason,
        });
      }
    }
  }
  return aliases;
}

function stepsOf(
  { matching }: SloRecord,
  journey: JourneyReading['input']['journey'],
): string[] {
  return journey.spec.steps
    .filter(step => {
      const ref = stepServiceRef(journey, step.service);
      return matching.services.some(({ entityRef }) => entityRef === ref);
    })
    .map(({ name }) => name);
}
