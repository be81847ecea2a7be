/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isPlaceholder } from '../../placeholders';
import { isPlaceholderAddress } from '../service/isPlaceholderAddress';

/**
 * What a description of an SLO has to say.
 */
export type DescriptionPart = 'what' | 'why' | 'how';

const labels: Record<DescriptionPart, string> = {
  what: 'what|sli|indicator|measures|scope',
  why: 'why|rationale|reason|purpose|impact',
  how: 'how|method|measurement|calculation|computation|formula',
};
const parts: readonly DescriptionPart[] = ['what', 'why', 'how'];
const otherLabels =
  'runbooks?|run-books?|links?|dashboards?|owner|contact|type';
const all = `${Object.values(labels).join('|')}|${otherLabels}`;
/** `What it measures: …`, `**Why:** …` */
const inline = new RegExp(
  `(?<![\\p{L}\\p{N}])(${all})(?![\\p{L}\\p{N}])[^\\n:.;]{0,40}:`,
  'giu',
);
/** `## How`, `**Why it matters**` */
const heading = new RegExp(
  `^[ \\t]{0,20}(?:#{1,6}|\\*\\*|__)[ \\t]{0,20}(${all})(?![\\p{L}\\p{N}])[^\\n]{0,60}$`,
  'gimu',
);
const address = /https?:\/\/[^\s<>"'\])]{1,2000}/gi;

const ENOUGH_WORDS = 20;
const WORDS_BEFORE_LABELS = 5;
const MAX_LENGTH = 20_000;
/** How far from an address its name may stand, in characters. */
const NEAR = 300;
const LONGEST_PLACEHOLDER = 100;

/**
 * Which parts a description lacks.
 *
 * @remarks
 * A part is there where its label is, such as `What:`, `Why it matters:` or a
 * heading `## How`, and something follows it; text before the first label says what.
 * A description without any such label has all parts where it has 20 words or more:
 * prose is not taken apart. Addresses are no words.
 */
export function missingParts(
  description: string,
  placeholders: string[],
): DescriptionPart[] {
  const text = description.slice(0, MAX_LENGTH).replace(address, ' ');
  const found = [...text.matchAll(inline), ...text.matchAll(heading)]
    .map(match => ({
      label: match[1].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    // A heading may hold a colon of its own.
    .filter((one, index, sorted) => one.start >= (sorted[index - 1]?.end ?? 0));

  const present = new Set<DescriptionPart>();
  for (const [index, { label, end }] of found.entries()) {
    const part = parts.find(one => labels[one].split('|').includes(label));
    const content = text.slice(end, found[index + 1]?.start);
    if (
      part &&
      countWords(content) > 0 &&
      !isPlaceholder(content.slice(0, LONGEST_PLACEHOLDER), placeholders)
    ) {
      present.add(part);
    }
  }
  const isLabelled = found.some(({ label }) =>
    parts.some(part => labels[part].split('|').includes(label)),
  );
  if (!isLabelled) {
    return countWords(text) >= ENOUGH_WORDS ? [] : [...parts];
  }
  if (countWords(text.slice(0, found[0].start)) >= WORDS_BEFORE_LABELS) {
    present.add('what');
  }
  return parts.filter(part => !present.has(part));
}

/**
 * Whether a description links a runbook; see {@link runbookAddressesIn}.
 *
 * @param words - in lower case
 */
export function linksRunbook(
  description: string,
  words: string[],
  placeholders: string[],
): boolean {
  return runbookAddressesIn(description, words, placeholders).length > 0;
}

/**
 * The full addresses of runbooks in a text: those that hold one of the words
 * themselves, or have it in the same paragraph next to them.
 *
 * @param words - in lower case
 */
export function runbookAddressesIn(
  description: string,
  words: string[],
  placeholders: string[],
): string[] {
  const text = description.slice(0, MAX_LENGTH);
  const found = [...text.matchAll(address)];
  return found.flatMap((match, index) => {
    const previous = found[index - 1];
    const before = text.slice(
      previous ? previous.index + previous[0].length : 0,
      match.index,
    );
    const after = text.slice(
      match.index + match[0].length,
      found[index + 1]?.index,
    );
    const around = [
      before
        .slice(-NEAR)
        .split(/\n[^\S\n]*\n(?!\s*$)/)
        .pop(),
      match[0],
      after.slice(0, NEAR).split('\n')[0],
    ].join(' ');
    return words.some(word => around.toLowerCase().includes(word)) &&
      isRealAddress(match[0], placeholders)
      ? [match[0]]
      : [];
  });
}

function isRealAddress(text: string, placeholders: string[]): boolean {
  return URL.canParse(text) && !isPlaceholderAddress(text, placeholders);
}

/**
 * Whether a description says why the SLO is of its type: by a label such as
 * `Type:`, or by a sentence that gives a reason and speaks of the type.
 */
export function givesTypeReason(description: string): boolean {
  const text = description.slice(0, MAX_LENGTH).replace(address, ' ');
  if (/(?<!\p{L})type(?!\p{L})[^\n:.;]{0,40}:\s*\p{L}/iu.test(text)) {
    return true;
  }
  return text
    .split(/[.!?;](?:\s|$)|\n/)
    .some(
      sentence =>
        /\b(?:because|since|so that|due to|reason|rationale|instead of|rather than|cannot|can't)\b/i.test(
          sentence,
        ) &&
        /\b(?:monitors?|monitor-based|metrics?|metric-based|time[- ]?slices?|slo type|type)\b/i.test(
          sentence,
        ),
    );
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
