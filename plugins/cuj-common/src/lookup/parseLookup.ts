/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { normalizeTag } from '../conventions/normalizeTag';
import { namesInTitle } from './alertTitle';
import { extractUrls } from './extractUrls';
import { LookupClue, LookupSubjectType } from './LookupClue';
import { isTellingId, readId } from './patterns';
import { significantWords } from './significantWords';

/**
 * How many characters of a text are looked at; what follows is ignored.
 *
 * @public
 */
export const LOOKUP_MAX_LENGTH = 4000;

const MAX_LINES = 20;
const MAX_NAMES = 30;
const MAX_CLUES = 60;
const LONGEST_NAME = 400;

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
    text.slice(0, LOOKUP_MAX_LENGTH).replace(/<mailto:[^<>]{0,300}>/gi, ' '),
  );
  const lines = rest
    .split(/\r\n|\r|\n/)
    .map(line => line.replace(/[\s<>|]+/g, ' ').trim())
    .filter(Boolean)
    .slice(0, MAX_LINES);
  const namesOfLines = lines.map(namesInTitle);
  const names = namesOfLines.flat().slice(0, MAX_NAMES);
  const isOneLine = lines.length === 1 && urls.length === 0;

  const readings = urls.map(url => ({
    url,
    reading: options.readUrl?.(url),
  }));
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
    ...tagsIn([
      ...lines,
      ...readings.flatMap(({ reading }) => reading?.tags ?? []),
    ]),
    ...idsInPaths(readings),
    ...(isOneLine ? [] : lines.flatMap(idsIn)),
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
      /(?<![\p{L}\p{N}_-])(monitor|slo|incident|synthetic)(?:[\s_-]{0,3}test)?(?:[\s_-]{0,3}id)?\s{0,3}[:#=]?\s{0,3}["'#]?([0-9a-z][0-9a-z-]{0,63})(?![\p{L}\p{N}_-])/giu,
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
  const incidents = [...line.matchAll(/(?<![\w-])IR-(\d{1,10})(?![\w-])/g)].map(
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

/** Of a longer text, only what can be nothing else. */
function idsIn(line: string): LookupClue[] {
  return line
    .split(/[\s,;:()[\]{}"'=#]+/)
    .flatMap(idOf)
    .filter(clue => clue.type === 'id' && isTellingId(clue.id))
    .slice(0, 5);
}

function idsInPaths(
  readings: Array<{ url: URL; reading: LookupUrlReading | undefined }>,
): LookupClue[] {
  return readings.flatMap(({ url, reading }) =>
    reading
      ? []
      : [...url.pathname.split('/'), ...url.searchParams.values()]
          .flatMap(idOf)
          .filter(clue => clue.type === 'id' && isTellingId(clue.id))
          .slice(0, 5),
  );
}

function tagsIn(lines: string[]): LookupClue[] {
  return lines
    .flatMap(line => line.split(/[\s,;()[\]{}"'`]+/))
    .filter(token => /^[a-z][\w.\-/]{0,100}:[^:\s].{0,200}$/i.test(token))
    .flatMap((token): LookupClue[] => {
      const tag = normalizeTag(token.replace(/[.!?]+$/, ''));
      return /^[^:]+:./.test(tag) ? [{ type: 'tag', tag }] : [];
    });
}

/** Of the titles first; of addresses that nobody knows, where there is nothing else. */
function wordsOf(
  titles: string[],
  readings: Array<{ url: URL; reading: LookupUrlReading | undefined }>,
): LookupClue[] {
  const text = titles.join(' ');
  const paths = readings
    .filter(({ reading }) => !reading)
    .map(({ url }) => url.pathname.replaceAll('/', ' '))
    .join(' ');
  const words = significantWords(text.trim() ? text : paths);
  return words.length > 0 ? [{ type: 'words', words }] : [];
}
