/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { cleanText } from './cleanText';
import { extractUrls } from './extractUrls';
import { LookupClue } from './LookupClue';
import { LOOKUP_MAX_LENGTH, parseLookup } from './parseLookup';
import { tellingIdsInAddress } from './patterns';
import { shortenUrl } from './shortenUrl';
import { cutToEncoded, encodedLength } from './encodedLength';
import { withoutMarkup } from './withoutMarkup';

/**
 * How many bytes of an address the query of a lookup may take, encoded. Servers and
 * proxies refuse addresses and headers of 8 or 16 kB, and chats cut long links.
 */
const MAX_BYTES = 1800;
/** For what identifies, where the text itself is too long. */
const MAX_TOLD_BYTES = 1000;
const MAX_URL_BYTES = 450;
/** A mail may say at its end which monitor it is of; nobody pastes more than that. */
const MAX_READ = 20_000;
/** So much is read of a text at once. */
const MAX_PART = LOOKUP_MAX_LENGTH;
const MAX_PART_LINES = 100;
const MAX_LINES = 12;
/** What is told by itself takes one line, and each address one more. */
const MAX_URLS = 5;

/**
 * What is looked up where somebody pasted or typed a text: the text as people see it, with
 * its lines, and so short that it fits into an address that can be shared.
 *
 * @remarks
 * Of a text that is too long, the first lines stay, and of the rest what identifies
 * something: ids, the addresses, references of entities and tags. What is short enough is
 * only cleaned, so that the result stays as it is where this is applied to it again.
 *
 * @param text - any text; at most 20,000 characters of it are read
 *
 * @public
 */
export function toLookupQuery(text: string): string {
  const cleaned = cleanText(text.slice(0, MAX_READ));
  if (encodedLength(cleaned) <= MAX_BYTES) {
    return cleaned;
  }
  const { urls, rest } = extractUrls(withoutMarkup(cleaned));
  // What was taken out leaves blanks behind.
  const lines = cleanText(rest).split('\n').filter(Boolean);
  if (lines.length === 0 && urls.length === 1) {
    return shortenUrl(urls[0], MAX_BYTES);
  }
  const told = fitting(
    [...identifiersIn(rest), ...addressesOf(urls)],
    MAX_TOLD_BYTES,
  );
  const room = MAX_BYTES - encodedLength(`\n${told.join('\n')}`);
  const head = cutToEncoded(lines.slice(0, MAX_LINES).join('\n'), room).trim();
  const identifiers = told.filter(one => !isAddress(one));
  return [head, identifiers.join(' '), ...told.filter(isAddress)]
    .filter(Boolean)
    .join('\n');
}

/** Ids first; as `parseLookup` reads them. */
function identifiersIn(text: string): string[] {
  const clues = partsOf(text).flatMap((part): LookupClue[] =>
    parseLookup(part),
  );
  const ids = clues.flatMap(clue => {
    if (clue.type === 'id') {
      return [clue.id];
    }
    return clue.type === 'reference' ? [`${clue.subjectType} ${clue.id}`] : [];
  });
  const others = clues.flatMap(clue => {
    if (clue.type === 'entity') {
      return [clue.entityRef];
    }
    return clue.type === 'tag' ? [clue.tag] : [];
  });
  return [...ids, ...others];
}

/** Whole lines, so that no id is halved; of one that is too long, the beginning. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let part: string[] = [];
  let length = 0;
  for (const line of text.split('\n')) {
    if (part.length === MAX_PART_LINES || length + line.length > MAX_PART) {
      parts.push(part.join('\n'));
      part = [];
      length = 0;
    }
    part.push(line);
    length += line.length + 1;
  }
  return [...parts, part.join('\n')];
}

/** Those with an id in them first. */
function addressesOf(urls: URL[]): string[] {
  const shortened = urls.map(url => shortenUrl(url, MAX_URL_BYTES));
  const hasId = (text: string) => tellingIdsInAddress(text).length > 0;
  return [
    ...shortened.filter(hasId),
    ...shortened.filter(text => !hasId(text)),
  ].slice(0, MAX_URLS);
}

/** As many as fit, each once. */
function fitting(texts: string[], room: number): string[] {
  let left = room;
  return [...new Set(texts)].filter(text => {
    const size = encodedLength(`${text}\n`);
    const fits = size <= left;
    left -= fits ? size : 0;
    return fits;
  });
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
