/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isTemplateName } from './isTemplateName';

/** No placeholder is longer, so that whatever is says something. */
const MAX_LENGTH = 200;
/** Nor a name that stands for nobody. */
const MAX_NAME_LENGTH = 40;

const letterOrDigit = /[\p{L}\p{N}]/u;
/** What was never filled in; only for texts that are short. */
const template = /\$\{.*\}|\{\{.*\}\}|^<[^>]*>$/;
const separators = /[\s._/-]+/g;
const opening = new Set('<[{("\'');
const closing = new Set('>]})"\'');

/** Words next to which a placeholder still is one: `team-tbd`. */
const holder = /(?:^|-)(?:group|owner|squad|team|tribe)(?:-|$)/;
/** Those that are no part of a name: there may be a team for guests, and one for to-dos. */
const neverNames = new Set([
  'change-me',
  'changeme',
  'fixme',
  'not-assigned',
  'placeholder',
  'tba',
  'tbc',
  'tbd',
  'to-be-announced',
  'to-be-confirmed',
  'to-be-decided',
  'to-be-defined',
  'to-be-determined',
  'unassigned',
  'undefined',
  'unknown',
  'unowned',
]);

/** The placeholders in the form in which texts are compared, by the list of them. */
const folded = new WeakMap<string[], Set<string>>();

/**
 * Whether a text only stands for a value that nobody has filled in yet.
 *
 * @remarks
 * Takes time linear in the text, which may be of any length and hold anything: no
 * expression that looks at a character twice sees a long one.
 *
 * @param value - the text as it was written
 * @param placeholders - lower case
 */
export function isPlaceholder(value: string, placeholders: string[]): boolean {
  // Nothing but punctuation, however much of it.
  if (!letterOrDigit.test(value)) {
    return true;
  }
  const text = value.trim().toLowerCase();
  if (text.length > MAX_LENGTH) {
    return false;
  }
  const bare = withoutMarks(text);
  return (
    placeholders.includes(text) ||
    template.test(text) ||
    (bare.length <= MAX_NAME_LENGTH &&
      (isTemplateName(bare) || namesNobody(bare, placeholders)))
  );
}

/**
 * Whether a text is a placeholder that is no part of a name, however its words are joined:
 * `TBD`, `not_assigned`; but not `todo`.
 */
export function isNeverName(text: string): boolean {
  return neverNames.has(fold(text.toLowerCase()));
}

/** Without the brackets, quotation marks and blanks around it. */
function withoutMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (opening.has(text[start]) || isBlank(text[start]))) {
    start += 1;
  }
  while (
    start < end &&
    (closing.has(text[end - 1]) || isBlank(text[end - 1]))
  ) {
    end -= 1;
  }
  return text.slice(start, end);
}

function isBlank(character: string): boolean {
  return character.trim() === '';
}

/** `TBD`, `n.a.`, `to be determined`, `team-tbd` */
function namesNobody(text: string, placeholders: string[]): boolean {
  const name = fold(text);
  const known = foldedOf(placeholders);
  if (known.has(name)) {
    return true;
  }
  if (!holder.test(name)) {
    return false;
  }
  const others = name
    .split('-')
    .filter(word => !holder.test(word))
    .join('-');
  return neverNames.has(others) && known.has(others);
}

function foldedOf(placeholders: string[]): Set<string> {
  let known = folded.get(placeholders);
  if (!known) {
    known = new Set(placeholders.map(fold).filter(Boolean));
    folded.set(placeholders, known);
  }
  return known;
}

/** However its words are joined. */
function fold(text: string): string {
  const joined = text.replace(separators, '-');
  return joined.slice(
    joined.startsWith('-') ? 1 : 0,
    joined.endsWith('-') ? -1 : undefined,
  );
}
