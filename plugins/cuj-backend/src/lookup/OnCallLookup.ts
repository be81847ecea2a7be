/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  EntityOnCall,
  LookupOnCall,
  ServiceDefinition,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { collectCandidates } from '../onCall/collectCandidates';
import { OnCallProviders, ProvidedRotation } from '../onCall/OnCallProviders';
import { ServiceTeam } from '../onCall/ServiceTeamStore';
import { TeamLookup } from '../onCall/TeamLookup';

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
  readonly #teamLookup: TeamLookup;
  readonly #providers: OnCallProviders;

  static create(options: {
    teamLookup: TeamLookup;
    providers: OnCallProviders;
  }): OnCallLookup {
    return new OnCallLookup(options);
  }

  private constructor(options: {
    teamLookup: TeamLookup;
    providers: OnCallProviders;
  }) {
    this.#teamLookup = options.teamLookup;
    this.#providers = options.providers;
  }

  /** @param options - `signal` is aborted when the reader has left */
  async find(
    question: OnCallQuestion,
    options: { onCall: 'quick' | 'wait'; signal: AbortSignal },
  ): Promise<LookupOnCall> {
    const { entity, owner, definitions } = question;
    const rotations = this.#providers.rotationsOf(entity, owner);
    const limit =
      options.onCall === 'quick' ? AbortSignal.timeout(QUICK_MS) : undefined;
    const signal = limit
      ? AbortSignal.any([options.signal, limit])
      : options.signal;
    const [bySources, byProviders] = await Promise.all([
      this.#teamLookup.find(
        collectCandidates({
          entity,
          owner,
          serviceTeams: teamsOf(definitions),
        }),
        signal,
      ),
      this.#askProviders(rotations, signal),
    ]);
    const answer =
      bySources.state === 'known' ? fromSources(bySources) : byProviders;
    const isLate = limit?.aborted ?? false;
    return {
      ...(answer ?? fromSources(bySources)),
      ...(isLate &&
        (answer?.stale || bySources.unknownBecause === 'unavailable') && {
          state: 'pending',
        }),
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

  /** The first that knows somebody; one that fails is passed over, and its address stays. */
  async #askProviders(
    rotations: ProvidedRotation[],
    signal: AbortSignal,
  ): Promise<Omit<LookupOnCall, 'links'> | undefined> {
    const answers = await Promise.all(
      rotations.map(async rotation => ({
        rotation,
        answer: await this.#providers.read(rotation, signal),
      })),
    );
    for (const { rotation, answer } of answers) {
      if (answer?.outcome === 'answer' && answer.value) {
        const { team, responders, escalations, asOf } = answer.value;
        return {
          state: 'known',
          team,
          source: rotation.provider.name,
          responders,
          escalations,
          asOf,
          stale: answer.failure !== undefined,
        };
      }
    }
    const failed = answers.find(({ answer }) => answer?.outcome === 'failure');
    return failed?.answer?.outcome === 'failure'
      ? {
          state: 'unknown',
          unknownBecause: 'unavailable',
          reason: `'${failed.rotation.provider.name}' can't be asked, and no earlier answer is known: ${failed.answer.failure.message}`,
          stale: false,
        }
      : undefined;
  }
}

function fromSources(
  found: Omit<EntityOnCall, 'entityRef' | 'candidates'>,
): Omit<LookupOnCall, 'links'> {
  const { problems: _, ...answer } = found;
  return answer;
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
