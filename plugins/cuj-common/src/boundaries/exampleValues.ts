/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SegmentPart } from './PathSegment';
import { parsePattern } from './parsePattern';
import { uuid } from './readConstraint';

type Parameter = Extract<SegmentPart, { type: 'parameter' }>;

const number = parameterOf('[0-9]+');
const uuidParameter = parameterOf(uuid);
const ulid = parameterOf('[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}');

/** A value, and perhaps a custom verb or a suffix: `7:cancel`, `7.pdf`. */
const value = /^([^:.]+)([:.][\p{L}_][\p{L}\p{N}_-]*)?$/u;
const uuidText = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const ulidText = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/i;

/** Behind these, a number says which version it is. */
const versioned = new Set(['api', 'rest', 'version', 'versions', 'v', 'ver']);

/**
 * The parameter that a segment shows a value of: `/runs/7` as `/runs/{id}`. A number,
 * UUID or ULID is what nobody would call a part of an interface.
 *
 * @param options - what stands before and behind it
 * @returns undefined for text that may be the segment's name, as a version may be
 */
export function readExample(
  text: string,
  { previous, isLast }: { previous?: string; isLast: boolean },
): SegmentPart[] | undefined {
  const [, plain, suffix] = text.match(value) ?? [];
  const parameter = plain === undefined ? undefined : parameterFor(plain);
  if (!parameter) {
    return undefined;
  }
  const isVersion =
    parameter === number &&
    (previous === undefined
      ? plain.length < 3 && !isLast
      : versioned.has(previous.toLowerCase()));
  if (isVersion) {
    return undefined;
  }
  return suffix ? [parameter, { type: 'text', text: suffix }] : [parameter];
}

function parameterFor(text: string): Parameter | undefined {
  if (/^[0-9]+$/.test(text)) {
    return number;
  }
  if (uuidText.test(text)) {
    return uuidParameter;
  }
  return ulidText.test(text) ? ulid : undefined;
}

function parameterOf(source: string): Parameter {
  const expression = parsePattern(source);
  return expression
    ? { type: 'parameter', pattern: { source, expression } }
    : { type: 'parameter' };
}
