/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readExample } from './exampleValues';
import { expandOptional } from './expandOptional';
import {
  PathSegment,
  SegmentPart,
  anySegment,
  pathSegment,
  restSegment,
} from './PathSegment';
import { PathToken } from './PathToken';
import { tokenizePath } from './tokenizePath';

/** A part of a path between two slashes. */
type SegmentTokens = Array<
  Exclude<PathToken, { type: 'slash' | 'format' | 'optional' }>
>;

const DEFAULT_SUFFIX = '.json';

/**
 * The segments that a path claims, in a form in which the notation, the names and the
 * example values of parameters, slashes too many, `.` and `..`, the query string, the
 * encoding of what needs none, and the suffix of the default representation make no
 * difference. One list of segments for each path that it stands for: with what may be
 * missing, and without.
 *
 * @remarks
 * What is encoded and what is not: RFC 3986, section 6.2.2, and RFC 3987, section 3.1,
 * for letters outside ASCII.
 */
export function normalizePath(path: string): PathSegment[][] {
  const paths = new Map<string, PathSegment[]>();
  for (const tokens of expandOptional(tokenizePath(path))) {
    const segments = toPath(splitSegments(tokens));
    const key = segments.map(segment => segment.key).join('/');
    if (!paths.has(key)) {
      paths.set(key, segments);
    }
  }
  return [...paths.values()];
}

function toPath(groups: SegmentTokens[]): PathSegment[] {
  const segments = groups.flatMap((tokens, index) =>
    toSegments(tokens, {
      isLast: index === groups.length - 1,
      previous: groups[index - 1],
    }),
  );
  return segments.filter(
    (segment, index) =>
      segment.type !== 'rest' || segments[index - 1]?.type !== 'rest',
  );
}

function splitSegments(tokens: PathToken[]): SegmentTokens[] {
  const groups: SegmentTokens[] = [[]];
  for (const token of tokens) {
    if (token.type === 'slash') {
      groups.push([]);
    } else if (token.type !== 'format' && token.type !== 'optional') {
      groups.at(-1)!.push(token);
    }
  }
  return removeDots(groups.filter(group => group.length > 0));
}

/** RFC 3986, section 5.2.4 */
function removeDots(groups: SegmentTokens[]): SegmentTokens[] {
  const kept: SegmentTokens[] = [];
  for (const group of groups) {
    const text = textOf(group);
    if (text === '..') {
      kept.pop();
    } else if (text !== '.') {
      kept.push(group);
    }
  }
  return kept;
}

/** Undefined where it is not only text. */
function textOf(tokens: SegmentTokens | undefined): string | undefined {
  return tokens?.every(token => token.type === 'text')
    ? tokens.map(token => ('text' in token ? token.text : '')).join('')
    : undefined;
}

function toSegments(
  tokens: SegmentTokens,
  { isLast, previous }: { isLast: boolean; previous?: SegmentTokens },
): PathSegment[] {
  if (tokens.length === 1) {
    const [token] = tokens;
    if (token.type === 'rest') {
      return token.min === 0 ? [restSegment] : [anySegment, restSegment];
    }
    if (token.type === 'stars') {
      if (token.count > 1) {
        return [restSegment];
      }
      return isLast ? [anySegment, restSegment] : [anySegment];
    }
  }
  const joined = joinParts(tokens);
  const parts = isLast ? withoutSuffix(joined) : joined;
  const [first] = parts;
  const example =
    parts.length === 1 && first.type === 'text'
      ? readExample(first.text, {
          isLast,
          // What is no text is no word that a version follows.
          ...(previous && { previous: textOf(previous) ?? '{}' }),
        })
      : undefined;
  return [pathSegment(example ?? parts)];
}

function joinParts(tokens: SegmentTokens): SegmentPart[] {
  const parts: SegmentPart[] = [];
  const optionalFormat = isOptionalFormat(tokens) ? 2 : 0;
  for (const token of tokens.slice(0, tokens.length - optionalFormat)) {
    const last = parts.at(-1);
    if (token.type === 'text' && last?.type === 'text') {
      last.text += token.text;
    } else if (token.type === 'parameter' && last?.type === 'parameter') {
      // Nothing tells where one ends and the other begins.
      delete last.pattern;
    } else {
      parts.push(toPart(token));
    }
  }
  return parts.map(part =>
    part.type === 'text' ? { ...part, text: decode(part.text) } : part,
  );
}

function toPart(token: SegmentTokens[number]): SegmentPart {
  switch (token.type) {
    case 'text':
      return { type: 'text', text: token.text };
    case 'parameter':
      return token.pattern
        ? { type: 'parameter', pattern: token.pattern }
        : { type: 'parameter' };
    case 'rest':
      return { type: 'star', min: token.min, isDotless: false };
    default:
      return { type: 'star', min: 0, isDotless: false };
  }
}

/** `/runs/{id}.:format?` */
function isOptionalFormat(tokens: SegmentTokens): boolean {
  const [dot, format] = tokens.slice(-2);
  return (
    tokens.length > 2 &&
    dot.type === 'text' &&
    dot.text === '.' &&
    format.type === 'parameter' &&
    Boolean(format.isOptional)
  );
}

function withoutSuffix(parts: SegmentPart[]): SegmentPart[] {
  const last = parts.at(-1);
  if (last?.type !== 'text' || !last.text.endsWith(DEFAULT_SUFFIX)) {
    return parts;
  }
  const text = last.text.slice(0, -DEFAULT_SUFFIX.length);
  if (parts.length === 1 && text === '') {
    return parts;
  }
  // `*.json` is not `*`, which stands for names with any suffix.
  const others = parts
    .slice(0, -1)
    .map(part => (part.type === 'star' ? { ...part, isDotless: true } : part));
  return text === '' ? others : [...others, { type: 'text', text }];
}

/** Decodes what needs no encoding; `%2F` and its like stay. */
function decode(text: string): string {
  return text
    .replace(
      /%[0-7][0-9a-f]|(?:%[89a-f][0-9a-f])+/gi,
      piece => decodePiece(piece) ?? piece.toUpperCase(),
    )
    .normalize('NFC');
}

function decodePiece(piece: string): string | undefined {
  try {
    const plain = decodeURIComponent(piece);
    return /^([A-Za-z0-9._~-]|[^\p{ASCII}\p{C}\p{Z}])+$/u.test(plain)
      ? plain
      : undefined;
  } catch {
    return undefined;
  }
}
