/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  EntityOnCall,
  OnCallCandidate,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { collectCandidates } from './collectCandidates';
import { OnCallFinding, chooseOnCall } from './chooseOnCall';
import { OnCallProviders, ProvidedRotation } from './OnCallProviders';
import { ServiceTeam } from './ServiceTeamStore';
import { TeamLookup, TeamLookupResult } from './TeamLookup';

/** Who is on call for an entity, and who was asked. */
export interface FoundOnCall {
  answer: Omit<TeamLookupResult, 'problems'>;
  problems: EntityOnCall['problems'];
  candidates: OnCallCandidate[];
  rotations: ProvidedRotation[];
}

/**
 * Asks the sources and the systems besides them who is on call for an entity, all at the
 * same time, and takes the answer that is meant most explicitly; none where that one could
 * not be had.
 */
export class OnCallFinder {
  readonly #teamLookup: TeamLookup;
  readonly #providers: OnCallProviders;

  static create(options: {
    teamLookup: TeamLookup;
    providers: OnCallProviders;
  }): OnCallFinder {
    return new OnCallFinder(options);
  }

  private constructor(options: {
    teamLookup: TeamLookup;
    providers: OnCallProviders;
  }) {
    this.#teamLookup = options.teamLookup;
    this.#providers = options.providers;
  }

  /**
   * @param question - `owner` is the Group that owns the entity, where the reader may
   *   read that
   * @param signal - is aborted when the reader has left
   */
  async find(
    question: { entity: Entity; owner?: Entity; serviceTeams: ServiceTeam[] },
    signal: AbortSignal,
  ): Promise<FoundOnCall> {
    const { entity, owner } = question;
    const candidates = collectCandidates(question);
    const rotations = this.#providers.rotationsOf(entity, owner);
    const [{ problems, candidate, ...bySources }, byProviders] =
      await Promise.all([
        this.#teamLookup.find(candidates, signal),
        Promise.all(
          rotations.map(rotation => this.#askProvider(rotation, signal)),
        ),
      ]);
    const findings = [
      ...(candidate ? [{ origin: candidate.origin, answer: bySources }] : []),
      ...byProviders.flatMap(finding => finding ?? []),
    ];
    return {
      answer: chooseOnCall(findings, bySources),
      ...{ problems, candidates, rotations },
    };
  }

  /** @returns undefined where it tells nothing, or knows no such rotation */
  async #askProvider(
    rotation: ProvidedRotation,
    signal: AbortSignal,
  ): Promise<OnCallFinding | undefined> {
    const { provider, of } = rotation;
    const origin = of === 'entity' ? 'entity-rotation' : 'owner-rotation';
    const read = await this.#providers.read(rotation, signal);
    if (read?.outcome === 'failure') {
      return {
        origin,
        answer: {
          state: 'unknown',
          unknownBecause: 'unavailable',
          reason: `'${provider.name}' can't be asked, and no earlier answer is known: ${read.failure.message}`,
          stale: false,
        },
      };
    }
    if (!read?.value) {
      return undefined;
    }
    const { team, responders, escalations, asOf } = read.value;
    return {
      origin,
      answer: {
        state: 'known',
        source: provider.name,
        ...{ team, responders, escalations, asOf },
        stale: read.failure !== undefined,
      },
    };
  }
}
