/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

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
type SegmentTokens = Array<Exclude<PathToken, { type: 'slash' | 'format' }>>;

const DEFAULT_SUFFIX = '.json';

/**
 * The segments that a path claims, in a form in which the notation, the names of
 * parameters, slashes too many, the query string, the encoding of what needs none, and
 * the suffix of the default representation make no difference.
 *
 * @remarks
 * What is encoded and what is not: RFC 3986, section 6.2.2, and RFC 3987, section 3.1,
 * for letters outside ASCII.
 */
export function normalizePath(path: string): PathSegment[] {
  const groups = splitSegments(tokenizePath(path));
  const segments = groups.flatMap((tokens, index) =>
    toSegments(tokens, index === groups.length - 1),
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
    } else if (token.type !== 'format') {
      groups.at(-1)!.push(token);
    }
  }
  return groups.filter(group => group.length > 0);
}

function toSegments(tokens: SegmentTokens, isLast: boolean): PathSegment[] {
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
  const parts = joinParts(tokens);
  return [pathSegment(isLast ? withoutSuffix(parts) : parts)];
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
