/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  EntityFacts,
  Fact,
  LinkCheck,
  ScorecardSettings,
  runbookUrlsOf,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { LinkCheckStore, StoredLink } from './LinkCheckStore';
import { OnCallCoverageStore } from './OnCallCoverageStore';
import { ReadService, ServiceReader } from './ServiceReader';
import { linkKeyOf } from './linkKeyOf';
import { teamsOfService } from './teamsOfService';
import { toOnCallFact } from './toOnCallFact';

/** The facts that tasks of their own look up. */
export type CheckFacts = Pick<EntityFacts, 'onCallCoverage' | 'linkChecks'>;

type Options = {
  services: ServiceReader;
  settings: ScorecardSettings;
  /** Absent where nobody is asked. */
  onCall?: { store: OnCallCoverageStore; sources: string[]; maxAgeMs: number };
  /** Absent where links are not checked. */
  links?: { store: LinkCheckStore; maxAgeMs: number };
};

/** Tells requirements what was found out of rotations and links. */
export class ServiceCheckFacts {
  readonly #options: Options;

  static create(options: Options): ServiceCheckFacts {
    return new ServiceCheckFacts(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /** What is known where nobody has asked yet, as of what is not in the catalog. */
  get unasked(): CheckFacts {
    return this.#options.onCall
      ? {
          onCallCoverage: {
            state: 'missing',
            reason: 'Nobody has asked yet whether anybody is on call.',
          },
        }
      : {};
  }

  /** What is known of services, in their order. */
  async load(entities: Entity[], now: Date): Promise<CheckFacts[]> {
    const { onCall, links, services } = this.#options;
    if (!onCall && !links) {
      return entities.map(() => ({}));
    }
    const read = await services.read(entities);
    const coverages = await this.#onCallFacts(read, now);
    const checks = await this.#linkFacts(read, now);
    return read.map((_, index) => ({
      ...(coverages[index] && { onCallCoverage: coverages[index] }),
      ...(checks[index] && { linkChecks: checks[index] }),
    }));
  }

  async #onCallFacts(services: ReadService[], now: Date) {
    const { onCall } = this.#options;
    if (!onCall) {
      return [];
    }
    const candidates = services.map(teamsOfService);
    const coverage = await onCall.store.find(
      candidates.flat().map(({ team }) => team),
    );
    return candidates.map(teams =>
      toOnCallFact({ ...onCall, candidates: teams, coverage, now }),
    );
  }

  async #linkFacts(
    services: ReadService[],
    now: Date,
  ): Promise<Array<Fact<LinkCheck[]> | undefined>> {
    const { links, settings } = this.#options;
    if (!links) {
      return [];
    }
    const checkedAt = await links.store.getCheckedAt();
    const urls = services.map(({ entity, definitions }) =>
      runbookUrlsOf(
        entity,
        definitions.map(({ item }) => item),
        settings,
      ),
    );
    const stored = await links.store.find(
      urls.flat().flatMap(url => linkKeyOf(url) ?? []),
    );
    const byKey = new Map(stored.map(link => [link.url, link]));
    return urls.map(own => {
      const known = own.flatMap(url => {
        const link = byKey.get(linkKeyOf(url) ?? '');
        return link ? [{ url, link }] : [];
      });
      if (known.length === 0) {
        return own.length === 0
          ? undefined
          : { state: 'missing', reason: 'The link has not been checked yet.' };
      }
      const [asOf] = known.map(({ link }) => latest(link, checkedAt)).sort();
      const age = now.getTime() - new Date(asOf).getTime();
      return {
        state: age > links.maxAgeMs ? 'stale' : 'known',
        value: known.map(({ url, link }) => toLinkCheck(url, link)),
        asOf,
      };
    });
  }
}

/** What was seen since the last complete run is newer than that. */
function latest({ changedAt }: StoredLink, checkedAt: string = ''): string {
  return changedAt > checkedAt ? changedAt : checkedAt;
}

function toLinkCheck(url: string, { state, status }: StoredLink): LinkCheck {
  return {
    url,
    ...(state === 'refused'
      ? { state: 'unreachable', isRefused: true }
      : { state }),
    ...(status !== undefined && { status }),
  };
}
