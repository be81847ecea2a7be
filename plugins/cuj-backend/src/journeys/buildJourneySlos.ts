/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { JourneyDetail } from '@cuj-slo/backstage-plugin-cuj-common';
import { stepServiceRef } from '../overview/buildJourneyOverview';
import { buildSloOverview } from '../overview/buildSloOverview';
import { SloRecord } from '../store/SloStore';
import { sloKeyOf } from './JourneyInput';
import { JourneyReading } from './JourneyRollUpReader';
import { RollUpSettings } from './rollUpSlos';

type Row = JourneyDetail['slos'][number];

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
    const { overview, steps, told } = counted;
    const alias = aliases.get(key);
    return {
      slo: overview,
      steps,
      isCounted: !alias,
      ...(alias && { aliasOf: alias }),
      basis: told.basis,
      ...(told.doubt && { basisReason: told.doubt }),
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

/** Those that count nowhere, since another SLO stands for them in each place. */
function aliasesOf({
  rollUp,
  slos,
}: JourneyReading['rolledUp']): Map<string, NonNullable<Row['aliasOf']>> {
  const aliases = new Map<string, NonNullable<Row['aliasOf']>>();
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
