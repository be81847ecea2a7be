/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  EntityFacts,
  Fact,
  ServiceTelemetry,
  nameKey,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { IndexedItem } from './ItemIndex';
import { KindStates } from './KindStates';
import { mergeTelemetry } from './mergeTelemetry';

/**
 * What is known of the telemetry of a service in production.
 *
 * @remarks
 * A service is traced where any environment of production saw traces of it. Where each
 * source listed all services that are traced in each environment of production, one
 * that is on no list is known not to be traced; one that an environment did not see is
 * not, as another one may.
 *
 * @param options - `items` are those of the service, `lists` those of whole environments
 */
export function telemetryFact(options: {
  service: string;
  items: ServiceTelemetry[];
  lists: IndexedItem<ServiceTelemetry>[];
  /** The environments of production. */
  environments: string[];
  states: Pick<KindStates, 'toFact' | 'sourcesOf'>;
}): EntityFacts['telemetry'] {
  const { service, items, lists, environments, states } = options;
  const sources = states.sourcesOf('telemetry');
  const isListed = (source: string, environment: string) =>
    lists.some(
      list =>
        list.source === source &&
        list.item.listsAllTraced === true &&
        nameKey(list.item.environment) === nameKey(environment),
    );
  const areAllListed =
    sources.length > 0 &&
    sources.every(source => environments.every(one => isListed(source, one)));
  // What one environment does not see another may, which only all lists rule out.
  const isTraced =
    items.some(item => item.isTraced === true) ||
    (areAllListed ? false : undefined);

  // What only stands on a list has no counts that could be added up.
  const measured = items.filter(({ from }) => from !== undefined);
  const found = mergeTelemetry(measured.length > 0 ? measured : items);
  if (found) {
    const { isTraced: _, ...counted } = found;
    return asRead(
      states.toFact(['telemetry'], {
        ...counted,
        ...(isTraced !== undefined && { isTraced }),
      }),
    );
  }
  if (areAllListed) {
    return states.toFact(['telemetry'], {
      service,
      environment: environments.join(', '),
      isTraced: false,
    });
  }
  const fact = states.toFact(['telemetry'], undefined);
  if (fact.state === 'missing') {
    return fact;
  }
  const { item: unlisted } =
    lists.find(({ item }) => item.listProblem !== undefined) ?? {};
  return {
    state: 'missing',
    reason: `No telemetry of this service in production has been looked at: none of its SLOs names it by a tag, or nothing was seen.${
      unlisted
        ? ` Which services are traced in ${unlisted.environment} is not known: ${unlisted.listProblem}`
        : ''
    }`,
  };
}

/** What has not changed is kept as it was first read, and is as new as all that was read. */
function asRead(fact: Fact<ServiceTelemetry>): Fact<ServiceTelemetry> {
  if (fact.state === 'missing' || !fact.asOf) {
    return fact;
  }
  const { from, to } = fact.value;
  const ms = Date.parse(to ?? '') - Date.parse(from ?? '');
  return ms > 0
    ? {
        ...fact,
        value: {
          ...fact.value,
          from: new Date(Date.parse(fact.asOf) - ms).toISOString(),
          to: fact.asOf,
        },
      }
    : fact;
}
