/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CujConventions,
  Fact,
  Monitor,
  SloFact,
  SyntheticTest,
  TaggedItem,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SyncKindName } from '../store/CopyTable';
import { BatchItems } from './BatchItems';
import { CatalogSurvey } from './CatalogSurvey';
import { IndexedItem } from './ItemIndex';
import { KindStates } from './KindStates';
import { listTaggedItems } from './listTaggedItems';

/**
 * What carries tags and claims to be of a service.
 *
 * @remarks
 * It is known without synthetic tests where these were never read: one that could not
 * be looked at excuses none of the others.
 */
export function taggedItemsFact(
  items: {
    slos: SloFact[];
    monitors: IndexedItem<Monitor>[];
    synthetics: IndexedItem<SyntheticTest>[];
  },
  options: {
    batch: Pick<BatchItems, 'doubt' | 'outdatedSince'>;
    states: Pick<KindStates, 'toFact' | 'staleSince'>;
    catalog: Pick<
      CatalogSurvey,
      'findGroupsByTeam' | 'findServices' | 'findJourneys'
    >;
    ownerRef: string | undefined;
    conventions: CujConventions;
  },
): Fact<TaggedItem[]> {
  const { batch, states } = options;
  const { slos, monitors, synthetics } = items;
  const value = listTaggedItems(
    {
      slos,
      monitors: monitors.map(({ item }) => item),
      synthetics: synthetics.map(({ item }) => item),
    },
    options,
  );
  /** In the same order. */
  const origins = [
    ...slos.map(of => ({ kind: 'slos' as const, source: of.source, of })),
    ...monitors.map(({ source, item: of }) => ({
      ...{ kind: 'monitors' as const, source, of },
    })),
    ...synthetics.map(({ source, item: of }) => ({
      ...{ kind: 'synthetics' as const, source, of },
    })),
  ];
  const kinds: SyncKindName[] = ['slos', 'monitors'];
  if (states.toFact(['synthetics'], value).state !== 'missing') {
    kinds.push('synthetics');
  }
  const fact = batch.doubt(
    states.toFact(kinds, value),
    origins.map(({ of }) => of),
  );
  return fact.state === 'stale'
    ? {
        ...fact,
        current: value.filter((_, index) => {
          const { kind, source, of } = origins[index];
          return (
            batch.outdatedSince(of) === undefined &&
            states.staleSince(kind, source) === undefined
          );
        }),
      }
    : fact;
}
