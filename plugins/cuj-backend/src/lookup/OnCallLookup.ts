/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  LookupOnCall,
  ServiceDefinition,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { OnCallFinder } from '../onCall/OnCallFinder';
import { ServiceTeam } from '../onCall/ServiceTeamStore';

/** The answer need not wait for longer; it is asked again where it has to. */
const QUICK_MS = 1000;

/** Whose on-call is asked for. */
export interface OnCallQuestion {
  entity: Entity;
  /** The Group that owns it, where the reader may read that. */
  owner?: Entity;
  /** What the sources' own catalogs say of it. */
  definitions: Array<{ source: string; definition: ServiceDefinition }>;
}

/** Tells who is on call for services within a short time, or as of when that was last known. */
export class OnCallLookup {
  readonly #finder: OnCallFinder;

  static create(options: { finder: OnCallFinder }): OnCallLookup {
    return new OnCallLookup(options.finder);
  }

  private constructor(finder: OnCallFinder) {
    this.#finder = finder;
  }

  /** @param options - `signal` is aborted when the reader has left */
  async find(
    question: OnCallQuestion,
    options: { onCall: 'quick' | 'wait'; signal: AbortSignal },
  ): Promise<LookupOnCall> {
    const { entity, owner, definitions } = question;
    const limit =
      options.onCall === 'quick' ? AbortSignal.timeout(QUICK_MS) : undefined;
    const { answer, rotations } = await this.#finder.find(
      {
        entity,
        ...(owner && { owner }),
        serviceTeams: teamsOf(definitions),
      },
      limit ? AbortSignal.any([options.signal, limit]) : options.signal,
    );
    const isLate = limit?.aborted ?? false;
    const isOpen = answer.stale || answer.unknownBecause === 'unavailable';
    return {
      ...answer,
      ...(isLate && isOpen && { state: 'pending' }),
      links: [
        ...rotations.flatMap(({ provider, title, url }) =>
          url ? [{ provider: provider.name, title, url }] : [],
        ),
        ...definitions.flatMap(({ definition }) =>
          definition.onCall.map(({ system, url }) => ({
            provider: system,
            title: definition.name,
            url,
          })),
        ),
      ].filter(isFirst),
    };
  }
}

/** Those of services first, then those of anything else. */
function teamsOf(definitions: OnCallQuestion['definitions']): ServiceTeam[] {
  const isService = ({ definition }: OnCallQuestion['definitions'][number]) =>
    definition.kind === 'service';
  return [
    ...definitions.filter(isService),
    ...definitions.filter(one => !isService(one)),
  ].flatMap(({ source, definition: { team } }) =>
    team ? { source, team } : [],
  );
}

function isFirst(
  { url }: { url: string },
  index: number,
  all: Array<{ url: string }>,
): boolean {
  return all.findIndex(one => one.url === url) === index;
}
