/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Lookup,
  LookupClue,
  LookupClueOverview,
  SourceFreshness,
  parseLookup,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { SyncSettings } from '../config/readSyncSettings';
import { nothingFires } from './buildCause';
import { CauseFinder } from './CauseFinder';
import { ContextReader } from './ContextReader';
import { describeSubject } from './describeSubject';
import {
  MaxKindAges,
  freshnessOf,
  gapsOfSources,
  readingOfAlerts,
} from './freshnessOf';
import { LookupIndex, LookupSnapshot } from './LookupIndex';
import { LookupOptions, LookupService } from './LookupService';
import { LookupStore } from './LookupStore';
import { readAddress } from './readAddress';
import { FoundSubjects, SubjectFinder } from './SubjectFinder';

type Options = {
  index: LookupIndex;
  store: LookupStore;
  subjects: SubjectFinder;
  causes: CauseFinder;
  context: ContextReader;
  sources: SloSource[];
  staleness: SyncSettings['staleness'];
  maxKindAges: MaxKindAges;
  now: () => Date;
};

/**
 * Answers from the last known copy and the catalog. Of the sources nothing but who is on
 * call is asked, and that for a short time.
 */
export class DefaultLookupService implements LookupService {
  readonly #options: Options;

  static create(options: Options): DefaultLookupService {
    return new DefaultLookupService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async lookUp(query: string, options: LookupOptions): Promise<Lookup> {
    const { index, subjects, sources, context, store, now } = this.#options;
    const [snapshot, problems] = await Promise.all([
      index.read(),
      store.readProblems('statuses'),
    ]);
    const clues = parseLookup(query, {
      readUrl: url => readAddress(url, sources),
    });
    const found = await subjects.find(clues, snapshot, options.credentials);
    const freshness = freshnessOf({
      ...this.#options,
      versions: snapshot.versions,
      problems,
      now: now(),
    });
    const answer = this.#begin(query, clues, found, snapshot, freshness);
    if (!found.subject) {
      return answer;
    }
    const rest = await context.read(found.subject, snapshot, options);
    return {
      ...answer,
      ...rest,
      subject: { ...answer.subject!, ...rest.subject },
      notKnown: [...answer.notKnown, ...rest.notKnown],
    };
  }

  #begin(
    query: string,
    clues: LookupClue[],
    { subject, candidates, more }: FoundSubjects,
    snapshot: LookupSnapshot,
    freshness: SourceFreshness[],
  ): Lookup {
    const { sources, causes, now } = this.#options;
    const { versions } = snapshot;
    const reading = { ...this.#options, versions, now: now() };
    const board = causes.boardOf(snapshot);
    const describe = (match: FoundSubjects['candidates'][number]) =>
      describeSubject(match, { sources, board });
    return {
      query: query.trim(),
      outcome: outcomeOf({ subject, candidates, more }),
      tried: clues.slice(0, 20).map(toOverview),
      ...(subject && { subject: describe(subject) }),
      candidates: candidates.map(describe),
      moreCandidates: more,
      journeys: [],
      hiddenJourneys: 0,
      cause: nothingFires(readingOfAlerts(reading)),
      services: [],
      runbooks: [],
      incidents: [],
      changes: [],
      notKnown: gapsOfSources({ ...reading, freshness }),
      sources: freshness,
      asOf: reading.now.toISOString(),
    };
  }
}

function outcomeOf({ subject, candidates }: FoundSubjects): Lookup['outcome'] {
  if (subject) {
    return 'found';
  }
  return candidates.length > 0 ? 'ambiguous' : 'not-found';
}

function toOverview(clue: LookupClue): LookupClueOverview {
  switch (clue.type) {
    case 'reference':
      return {
        type: clue.via === 'url' ? 'url' : 'id',
        value: clue.id,
        subjectType: clue.subjectType,
      };
    case 'entity':
      return { type: 'entity', value: clue.entityRef };
    case 'id':
      return { type: 'id', value: clue.id };
    case 'tag':
      return { type: 'tag', value: clue.tag };
    case 'name':
      return { type: 'name', value: clue.name };
    default:
      return { type: 'words', value: clue.words.join(' ') };
  }
}
