/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CujConventions,
  LookupClue,
  LookupSubject,
  environmentKey,
  nameKey,
  normalizeTag,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { LookupSnapshot } from './LookupIndex';
import { LookupItem } from './LookupItem';
import { findByWords } from './findByWords';

/** What one reading of a text may mean. */
export interface SubjectMatches {
  matchedBy: LookupSubject['matchedBy'];
  /** The most probable first. */
  items: LookupItem[];
}

/** More candidates than these are not looked at. */
const MAX_MATCHES = 200;

type Context = {
  snapshot: Pick<LookupSnapshot, 'items' | 'catalog'>;
  conventions: CujConventions;
};

/**
 * Finds what the readings of a text may mean, each when it is asked for: the most certain
 * first, and words only where nothing else leads anywhere.
 */
export function* findSubjects(
  clues: LookupClue[],
  context: Context,
): Generator<SubjectMatches> {
  for (const clue of clues) {
    const items = matchesOf(clue, clues, context);
    if (items.length > 0) {
      yield {
        matchedBy: matchedBy(clue),
        items: items.slice(0, MAX_MATCHES),
      };
    }
  }
}

function matchedBy(clue: LookupClue): LookupSubject['matchedBy'] {
  if (clue.type === 'reference') {
    return clue.via === 'url' ? 'url' : 'id';
  }
  return clue.type;
}

function matchesOf(
  clue: LookupClue,
  clues: LookupClue[],
  { snapshot, conventions }: Context,
): LookupItem[] {
  const { items, catalog } = snapshot;
  switch (clue.type) {
    case 'reference':
      return clue.subjectType === 'service'
        ? servicesCalled(clue.id, snapshot, clue.source)
        : [...items.findById(clue.id)].filter(
            ({ type, source }) =>
              type === clue.subjectType &&
              (clue.source === undefined || clue.source === source),
          );
    case 'entity':
      return [...catalog.items.findById(clue.entityRef)];
    case 'id':
      // A service may be called as anything is numbered, but that is its name.
      return [...items.findById(clue.id)].filter(
        ({ type }) => type !== 'service',
      );
    case 'name':
      return narrowed(named(clue.name, snapshot), clues, conventions);
    case 'tag':
      return tagged(clue.tag, clues, { snapshot, conventions });
    default:
      return findByWords(clue.words, snapshot);
  }
}

function named(
  name: string,
  { items, catalog }: Context['snapshot'],
): LookupItem[] {
  const inCatalog = [...catalog.items.findByName(name)];
  const inSources = [...items.findByName(name)].filter(
    ({ type }) =>
      type !== 'service' || !inCatalog.some(one => one.type === 'service'),
  );
  const all = [...inCatalog, ...inSources];
  const lower = name.toLowerCase();
  const exact = all.filter(({ title, aliases = [] }) =>
    [title, ...aliases].some(one => one.toLowerCase() === lower),
  );
  return oneService(exact.length > 0 ? exact : all);
}

/** What the catalog does not know of, several sources may call the same. */
function oneService(all: LookupItem[]): LookupItem[] {
  const seen = new Set<string>();
  return all.filter(({ type, source, title }) => {
    const key = `${type} ${nameKey(title)}`;
    const isKnown = type === 'service' && source !== undefined && seen.has(key);
    seen.add(key);
    return !isKnown;
  });
}

function servicesCalled(
  name: string,
  { items, catalog }: Context['snapshot'],
  source?: string,
): LookupItem[] {
  const ref = catalog.resolveService(name);
  const known = ref && catalog.items.get('service', undefined, ref);
  if (known) {
    return [known];
  }
  return oneService([
    ...[...catalog.items.findByName(name)].filter(
      ({ type }) => type === 'service',
    ),
    ...[...items.findByName(name)].filter(
      one =>
        one.type === 'service' &&
        (source === undefined || source === one.source),
    ),
  ]);
}

function tagged(
  tag: string,
  clues: LookupClue[],
  context: Context,
): LookupItem[] {
  const { snapshot, conventions } = context;
  const colon = tag.indexOf(':');
  const [key, value] = [tag.slice(0, colon), tag.slice(colon + 1)];
  const isOneOf = (keys: string[]) =>
    keys.some(one => normalizeTag(one) === key);
  if (isOneOf(conventions.serviceTagKeys)) {
    const services = servicesCalled(value, snapshot);
    if (services.length > 0) {
      return services;
    }
  }
  if (isOneOf(conventions.journeyTagKeys)) {
    const ref = snapshot.catalog.resolveJourney(value);
    const known = ref && snapshot.catalog.items.get('journey', undefined, ref);
    if (known) {
      return [known];
    }
  }
  // Of a longer text, a tag that says where or whose something is means nothing by itself.
  return clues.some(({ type }) => type === 'reference') ||
    (clues.filter(({ type }) => type === 'tag').length > 1 &&
      isOneOf([...conventions.environmentTagKeys, ...conventions.teamTagKeys]))
    ? []
    : [...snapshot.items.findByTag(tag)];
}

/** Of several that are called the same, those that the tags beside the name fit. */
function narrowed(
  items: LookupItem[],
  clues: LookupClue[],
  conventions: CujConventions,
): LookupItem[] {
  const tags = new Set(
    clues.flatMap(clue => (clue.type === 'tag' ? [clue.tag] : [])),
  );
  if (items.length < 2 || tags.size === 0) {
    return items;
  }
  const wanted = new Set(decisiveIn([...tags], conventions));
  const scores = items.map(
    item =>
      new Set(decisiveIn(item.tags, conventions).filter(tag => wanted.has(tag)))
        .size,
  );
  const best = Math.max(...scores);
  return items.filter((_, index) => scores[index] === best);
}

/** The services and environments that normalised tags name; either may be spelt otherwise. */
function decisiveIn(tags: string[], conventions: CujConventions): string[] {
  const services = conventions.serviceTagKeys.map(key => normalizeTag(key));
  const environments = conventions.environmentTagKeys.map(key =>
    normalizeTag(key),
  );
  return tags.flatMap(tag => {
    const colon = tag.indexOf(':');
    const [key, value] = [tag.slice(0, colon), tag.slice(colon + 1)];
    if (services.includes(key)) {
      return `service:${nameKey(value)}`;
    }
    return environments.includes(key)
      ? `env:${environmentKey(value, conventions)}`
      : [];
  });
}
