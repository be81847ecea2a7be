/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { trimEndWhile } from './trimEndWhile';

const states =
  'triggered|alert(?:ing)?|(?:monitor|alert) name|monitor alert|monitor triggered|warn(?:ing|ed)?|no data|recovered|resolved|notify|notified|firing|ok|acknowledged|escalated|incident|fwd?|aw|wg|re|subject|betreff|summary|title|monitor|name';
/** What a bracket at the beginning may hold besides the name: a state, a priority, a number. */
const decoration = new RegExp(
  `^\\s*(?:re-?\\s?)?(?:${states}|p[1-5]|sev-?[0-5]|#?\\d{1,20}|vip|[a-z]{2,20}:\\d{1,6})(?![\\p{L}\\p{N}_-])`,
  'iu',
);
const bracket = /^(?:\[([^[\]]{0,300})\]|\(([^()]{0,300})\))\s*:?\s*/;
const label = new RegExp(
  `^(?:re-?\\s?)?(?:${states})(?:\\s+#?\\d{1,20})?(?:\\s+on\\s+\\{[^{}]{0,500}\\})?[*_]{0,2}(?:\\s*[:→][*_]{0,2}\\s*|\\s+[–—-]\\s+)`,
  'i',
);
const number = /^#\d{1,20}\s*[:|–-]?\s*/;
const emoji =
  /^(?::[a-z0-9_+-]{1,50}:|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|\u200D|\u20E3)\s*/u;
const quote = /^(?:[>*•·|"'`_~–—“”„«»‘’-]+|#{1,6}(?=\s)|\d{1,2}[.)](?=\s))\s*/;
// A run of blanks is looked at from its beginning only.
const group = /(?<!\s)\s+(?:on|for)\s+\{[^{}]{0,500}\}[\s.]*$/i;
const groupTags =
  /(?<!\s)\s+on\s+[a-z][\w.-]{0,50}:[^\s,]{1,200}(?:\s{0,3},\s{0,3}[a-z][\w.-]{0,50}:[^\s,]{1,200}){0,10}\s*$/i;
const closing = /[*"'`_~“”„«»‘’:;,\s]/;
/** What is said of it behind its name: a state, a priority, whose it is. */
const tail = new RegExp(
  '(?<!\\s)(?:\\s+(?:[–—-]\\s+)?(?:' +
    '[[(](?:p[1-5]|sev-?[0-5]|fwd?|#?\\d{1,20}|[a-z][\\w.-]{0,50}:[^\\s()[\\]]{1,200})[\\])]' +
    '|(?:has been |was |is )?(?:now )?(?:(?:re-?)?triggered|recovered|resolved|alerting|firing|in (?:alert|warn|ok|no data)(?: state)?)' +
    ')){1,4}$',
  'i',
);
/** In a sentence, a name may stand in quotation marks, as one word of it may. */
const quoted = /["“„«`]([^"“”„«»`]{3,300})["”“»`]/g;
const MAX_QUOTED = 3;
const picture =
  /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200D\s]$/u;
const mentions = /(?<!\s)(?:\s+@[\w./-]{1,100}){1,20}\s*$/;
/** A pager writes its own words before the title that it was given. */
const innerTitle =
  /\[(?:re-?\s?)?(?:triggered|alert|warn|no data|recovered|resolved|firing)(?:\s+on\s+\{[^{}]{0,500}\}|:\d{1,6})?\]\s*(\S.{0,1000})$/i;
const MAX_PARTS = 20;

/**
 * The names that the title of an alert may stand for, the most probable first: without
 * what says that it fires, for which group and with which priority; without all
 * brackets at its beginning; without what is said behind it; as it is, because a name may
 * look like all of this; and what stands in quotation marks.
 */
export function namesInTitle(line: string): string[] {
  const plain = withoutMarks(line);
  const inner = innerTitle.exec(plain)?.[1];
  const plainBrackets = plain.replace(/[【［]/g, '[').replace(/[】］]/g, ']');
  const stripped = strip(plain, false);
  const names = [
    stripped,
    strip(plain, true),
    ...(inner ? [strip(inner, false)] : []),
    ...(plainBrackets === plain ? [] : [strip(plainBrackets, false)]),
    withoutMarks(withoutPictures(stripped.replace(tail, ''))),
    withoutGroup(plain),
    plain,
    ...[...line.matchAll(quoted)]
      .map(([, text]) => text.trim())
      .filter(text => /[^\s_-][\s_-]+[^\s_-]/.test(text))
      .slice(0, MAX_QUOTED)
      .map(text => strip(text, false)),
    line,
  ];
  return [...new Set(names.map(name => name.trim()))].filter(Boolean);
}

function strip(line: string, allBrackets: boolean): string {
  let rest = line;
  for (let part = 0; part < MAX_PARTS; part += 1) {
    const inBracket = bracket.exec(rest);
    const next =
      inBracket &&
      (allBrackets || decoration.test(inBracket[1] ?? inBracket[2]))
        ? rest.slice(inBracket[0].length)
        : withoutMarks(rest.replace(label, '').replace(number, ''));
    if (next === rest || next.trim() === '') {
      break;
    }
    rest = next;
  }
  return withoutGroup(rest);
}

function withoutGroup(text: string): string {
  return text.replace(mentions, '').replace(group, '').replace(groupTags, '');
}

/** Of those that somebody puts behind a title. */
function withoutPictures(text: string): string {
  const characters = [...text];
  let end = characters.length;
  while (end > 0 && picture.test(characters[end - 1])) {
    end -= 1;
  }
  return end === characters.length ? text : characters.slice(0, end).join('');
}

/** Quotation, bold type and pictures around a line. */
function withoutMarks(line: string): string {
  let rest = line.trim();
  for (let part = 0; part < MAX_PARTS; part += 1) {
    const next = rest.replace(quote, '').replace(emoji, '');
    if (next === rest || next === '') {
      break;
    }
    rest = next;
  }
  return trimEndWhile(rest, char => closing.test(char));
}
