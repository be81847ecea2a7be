/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryClaim } from './claims/BoundaryClaim';
import { destinationBitsOf } from './claims/messagingSystems';
import { PathClaim } from './NormalizedClaim';
import {
  PathSegment,
  SegmentPart,
  anySegment,
  pathSegment,
  restSegment,
} from './PathSegment';

type Topic = Extract<BoundaryClaim, { type: 'topic' }>;

/** `{tenant}`, `${env}`, `<tenant>`, `*`, or what none of them is in */
const pieces = /\$?\{[^{}]*\}|<[^<>]*>|\*+|[^*{<$]+|./gu;

/** Where a star stands for one word, and `>` or `#` for the rest. */
const wordSystems = new Set([
  'nats',
  'jetstream',
  'subject',
  'rabbitmq',
  'rabbit',
  'amqp',
  'exchange',
  'mqtt',
]);

/**
 * Brings a topic into the form in which it can be compared with others: words at dots
 * and slashes. What is not a wildcard or a parameter counts exactly as written.
 */
export function normalizeTopic({ text, system, name }: Topic): PathClaim {
  const words = name.split(/(?<=.)(?=[./])/u);
  const segments = words.flatMap((word, index) =>
    readWord(word, {
      isLast: index === words.length - 1,
      hasWordStars: wordSystems.has(system),
    }),
  );
  return {
    type: 'topic',
    text,
    bits: destinationBitsOf(system),
    paths: [segments],
  };
}

function readWord(
  word: string,
  { isLast, hasWordStars }: { isLast: boolean; hasWordStars: boolean },
): PathSegment[] {
  const plain = word.replace(/^[./]/, '');
  if (plain === '**' || plain === '#') {
    return [restSegment];
  }
  if (plain === '>') {
    return [anySegment, restSegment];
  }
  if (plain === '*' || plain === '+') {
    return isLast && plain === '*' && !hasWordStars
      ? [anySegment, restSegment]
      : [anySegment];
  }
  // A dot is what all words begin with, but the first one; a slash is something else.
  const segment = pathSegment(partsOf(word.replace(/^\./, '')));
  return isLast && plain.endsWith('*') && !hasWordStars
    ? [segment, restSegment]
    : [segment];
}

function partsOf(word: string): SegmentPart[] {
  const parts: SegmentPart[] = [];
  for (const [piece] of word.matchAll(pieces)) {
    const last = parts.at(-1);
    if (piece.startsWith('*')) {
      parts.push({ type: 'star', min: 0, isDotless: false });
    } else if (/^(?:\$?\{.*\}|<.*>)$/u.test(piece)) {
      parts.push({ type: 'parameter' });
    } else if (last?.type === 'text') {
      last.text += piece;
    } else {
      parts.push({ type: 'text', text: piece });
    }
  }
  return parts;
}
