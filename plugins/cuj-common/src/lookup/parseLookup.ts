/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { normalizeTag } from '../conventions/normalizeTag';
import { namesInTitle } from './alertTitle';
import { cleanText } from './cleanText';
import { extractUrls } from './extractUrls';
import { LookupClue, LookupSubjectType } from './LookupClue';
import { nestedUrls } from './nestedUrls';
import {
  isUnmistakable,
  readId,
  tellingIdsIn,
  tellingIdsInAddress,
} from './patterns';
import { significantWords } from './significantWords';
import { withoutMarkup } from './withoutMarkup';

/**
 * How many characters of a text are looked at; what follows is ignored.
 *
 * @public
 */
export const LOOKUP_MAX_LENGTH = 4000;

/** What is named stands at the beginning; ids may stand in the last line of a mail. */
const MAX_LINES = 100;
const MAX_TITLES = 20;
const MAX_NAMES = 30;
/** A mail gateway may wrap what a chat has wrapped. */
const MAX_WRAPPINGS = 2;
const MAX_CLUES = 60;
const LONGEST_NAME = 400;
const MAX_IDS_OF_URL = 10;

/**
 * What an address of a source tells of.
 *
 * @public
 */
export interface LookupUrlReading {
  /** Such as the monitor that it leads to, the most certain first. */
  references: Array<{
    /** What it is. */
    type: LookupSubjectType;
    /** Its id in the source; of a service its name. */
    id: string;
    /** The name of the source, where the address tells. */
    source?: string;
  }>;
  /** Tags that the address holds; as written. */
  tags: string[];
}

/**
 * Reads a text that somebody pasted or typed: an address, an id, the reference of an
 * entity, a tag, a name, or all of an alert as a chat, a mail or a pager shows it.
 *
 * @remarks
 * Nothing is looked up here, so several readings may be given of one text; the most
 * certain come first. What addresses mean is known by the sources only, as are the names
 * of their sites. Addresses of a portal's own entity pages are read here. Never throws.
 *
 * @param text - any text; at most `LOOKUP_MAX_LENGTH` characters of it are read
 * @param options - `readUrl` tells what an address means; undefined where it is none of
 *   any source
 *
 * @public
 */
export function parseLookup(
  text: string,
  options: { readUrl?: (url: URL) => LookupUrlReading | undefined } = {},
): LookupClue[] {
  const { urls, rest } = extractUrls(
    withoutMarkup(cleanText(text.slice(0, LOOKUP_MAX_LENGTH))),
  );
  const lines = rest
    .split('\n')
    .map(line => line.replace(/[\s<>|]+/g, ' ').trim())
    .filter(Boolean)
    .slice(0, MAX_LINES);
  const namesOfLines = lines.slice(0, MAX_TITLES).map(namesInTitle);
  const names = namesOfLines.flat().slice(0, MAX_NAMES);
  const isOneLine = lines.length === 1 && urls.length === 0;
  const shared =
    lines.length === 0 && urls.length === 1 && sharedQuery(urls[0]);
  if (shared) {
    return parseLookup(shared, options);
  }

  const readings = urls.flatMap(url => readThrough(url, options.readUrl));
  const ids = [...idsInUrls(readings), ...lines.flatMap(tellingIdsIn)];
  const clues: LookupClue[] = [
    ...(isOneLine ? canonicalOf(lines[0]) : []),
    ...readings.flatMap(({ url, reading }) =>
      reading ? referencesOf(reading) : entityPageOf(url),
    ),
    ...lines.flatMap(labelledIn),
    ...(isOneLine ? idOf(lines[0]) : []),
    ...lines.flatMap(entitiesIn),
    ...names
      .filter(name => name.length <= LONGEST_NAME)
      .map((name): LookupClue => ({ type: 'name', name })),
    // A tag says where something belongs, and such an id what it is.
    ...ids.filter(isUnmistakable).map(toIdClue),
    ...tagsIn([
      ...lines,
      ...readings.flatMap(({ reading }) => reading?.tags ?? []),
    ]),
    ...(isOneLine ? componentOf(lines[0]) : []),
    ...ids.map(toIdClue),
    ...wordsOf(
      namesOfLines.map(([title = '']) => title),
      readings,
    ),
  ];
  const seen = new Set<string>();
  return clues
    .filter(clue => {
      const key = JSON.stringify(clue);
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .slice(0, MAX_CLUES);
}

/** What mails and alerts say of themselves by such a field. */
const otherFields = new Set(
  (
    'alert cc from id incident link monitor name priority re severity slo state ' +
    'status subject summary synthetic time title to triggered url'
  ).split(' '),
);

/** What was looked up where somebody shares the address of an answer. */
function sharedQuery({ pathname, searchParams }: URL): string | undefined {
  return /\/lookup\/?$/.test(pathname)
    ? searchParams.get('q')?.trim()
    : undefined;
}

interface UrlWithReading {
  url: URL;
  reading: LookupUrlReading | undefined;
}

/** What an address means or, where that is nothing, those that it leads on to. */
function readThrough(
  url: URL,
  readUrl: ((url: URL) => LookupUrlReading | undefined) | undefined,
  depth = 0,
): UrlWithReading[] {
  const outer = { url, reading: readUrl?.(url) };
  if (outer.reading?.references.length || depth === MAX_WRAPPINGS) {
    return [outer];
  }
  const nested = nestedUrls(url)
    .flatMap(one => readThrough(one, readUrl, depth + 1))
    .filter(
      one =>
        one.url.origin !== url.origin ||
        one.reading?.references.length ||
        entityPageOf(one.url).length > 0,
    );
  const isEnvelope =
    !outer.reading && nested.some(({ reading }) => reading !== undefined);
  return isEnvelope ? nested : [...nested, outer];
}

/** `monitor:main/4711`, as links of ours spell it. */
function canonicalOf(line: string): LookupClue[] {
  const match =
    /^(monitor|slo|incident|synthetic|service):([\w-]{1,200})\/(\S.{0,300})$/.exec(
      line,
    );
  return match
    ? [
        {
          type: 'reference',
          subjectType: match[1] as LookupSubjectType,
          id: match[3],
          source: match[2],
          via: 'text',
        },
      ]
    : [];
}

function referencesOf({ references }: LookupUrlReading): LookupClue[] {
  return references.map(({ type, id, source }) => ({
    type: 'reference',
    subjectType: type,
    id,
    ...(source !== undefined && { source }),
    via: 'url',
  }));
}

/** `…/catalog/default/component/checkout`, whichever portal it is. */
function entityPageOf(url: URL): LookupClue[] {
  const match =
    /\/catalog\/([\w.-]{1,63})\/([\w.-]{1,63})\/([\w.-]{1,63})(?:\/|$)/i.exec(
      url.pathname,
    );
  return match ? [entity(match[2], match[1], match[3])] : [];
}

function entitiesIn(line: string): LookupClue[] {
  return [
    ...line.matchAll(
      /(?<![\w:/.-])([a-z]{1,63}):([\w.-]{1,63})\/([\w.-]{1,63})(?![\w/])/gi,
    ),
  ]
    .slice(0, 10)
    .map(([, kind, namespace, name]) =>
      entity(kind, namespace, name.replace(/[.-]+$/, '')),
    );
}

/** `component:checkout`, as files of the catalog spell it. */
function componentOf(line: string): LookupClue[] {
  const match = /^component:([\w.-]{1,63})$/i.exec(line);
  return match ? [entity('component', 'default', match[1])] : [];
}

function entity(kind: string, namespace: string, name: string): LookupClue {
  return {
    type: 'entity',
    entityRef: `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US'),
  };
}

/** `Monitor ID: 4711`, `monitor #4711`, `incident 51`, `IR-51`. */
function labelledIn(line: string): LookupClue[] {
  const labelled = [
    ...line.matchAll(
      /(?<![\p{L}\p{N}_-])(monitor|slo|incident|synthetic)(?:(?<=synthetic)s)?(?:[\s_-]{0,3}test)?(?:[\s_.-]{0,3}id)?\s{0,3}[:#=]?\s{0,3}["'#]?([0-9a-z][0-9a-z-]{0,63})(?![\p{L}\p{N}_-])/giu,
    ),
  ].flatMap(([, type, written]): LookupClue[] => {
    const id = readId(written);
    return id === undefined
      ? []
      : [
          {
            type: 'reference',
            subjectType: type.toLowerCase() as LookupSubjectType,
            id,
            via: 'text',
          },
        ];
  });
  const incidents = [
    ...line.matchAll(/(?<![\w-])(?:IR|incident)-(\d{1,10})(?!\w)/gi),
  ].map(
    ([, id]): LookupClue => ({
      type: 'reference',
      subjectType: 'incident',
      id,
      via: 'text',
    }),
  );
  return [...labelled, ...incidents];
}

function idOf(line: string): LookupClue[] {
  const id = readId(line);
  return id === undefined ? [] : [{ type: 'id', id }];
}

function toIdClue(id: string): LookupClue {
  return { type: 'id', id };
}

/** Of addresses of which nobody knows what they lead to. */
function idsInUrls(readings: UrlWithReading[]): string[] {
  return readings.flatMap(({ url, reading }) =>
    reading?.references.length
      ? []
      : [decode(url.pathname), ...url.searchParams.values(), decode(url.hash)]
          .flatMap(tellingIdsInAddress)
          .slice(0, MAX_IDS_OF_URL),
  );
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `Service: checkout` and `service=checkout`, as pagers and mails tell a tag. */
function fieldsIn(line: string): string[] {
  const match =
    /^[^\p{L}]{0,5}([a-z][\w.-]{0,50})[*_]{0,2}\s?[:=][*_]{0,2}\s?([^\s:=/]{1,200})$/iu.exec(
      line,
    );
  return match && !otherFields.has(match[1].toLowerCase())
    ? [`${match[1]}:${match[2]}`]
    : [];
}

function tagsIn(lines: string[]): LookupClue[] {
  return lines
    .flatMap(line => [
      ...fieldsIn(line),
      ...line.split(/[\s,;()[\]{}"'`*“”„«»‘’]+/),
    ])
    .filter(token => /^[a-z][\w.\-/]{0,100}:[^:\s].{0,200}$/i.test(token))
    .flatMap((token): LookupClue[] => {
      const tag = normalizeTag(token.replace(/[.!?]+$/, ''));
      return /^[^:]+:./.test(tag) ? [{ type: 'tag', tag }] : [];
    });
}

/** Of the titles first; of addresses that nobody knows, where there is nothing else. */
function wordsOf(titles: string[], readings: UrlWithReading[]): LookupClue[] {
  const text = titles.join(' ');
  const paths = readings
    .filter(({ reading }) => !reading)
    .map(({ url }) => url.pathname.replaceAll('/', ' '))
    .join(' ');
  const words = significantWords(text.trim() ? text : paths);
  return words.length > 0 ? [{ type: 'words', words }] : [];
}
