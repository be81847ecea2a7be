/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ClaimReading } from './ClaimReading';
import { isDestinationWord, isMessagingSystem } from './messagingSystems';

/** `kafka:orders`, `kafka topic: orders`, `kafka://orders` */
const withColon = /^([A-Za-z][\w-]*)(?: ([A-Za-z]+))? ?: ?(\S+)$/;
/** `kafka topic orders.created`: without a colon, only what is no word is a name. */
const withBlanks = /^(?:([A-Za-z][\w-]*) )?([A-Za-z]+) (\S+)$/;
const noWord = /[._*].*\w|\w.*[._*]/;
const name = /^[\p{L}\p{M}\p{N}._:/@#>*+${}<>|%=-]+$/u;

/**
 * Reads where messages go to: the name of a system and that of a topic, queue, stream
 * or event.
 *
 * @returns undefined for what is nothing of the kind
 */
export function parseTopic(text: string): ClaimReading | undefined {
  const colon = text.match(withColon);
  const blanks = colon ? null : text.match(withBlanks);
  const [, first, word, rest] = colon ?? blanks ?? [];
  if (rest === undefined || (blanks && !noWord.test(rest))) {
    return undefined;
  }
  const [broker, noun] = [first, word].map(one =>
    one?.toLowerCase().replace(/[-_]/g, ''),
  );
  if (
    (broker !== undefined && !isMessagingSystem(broker)) ||
    (noun !== undefined && !isDestinationWord(noun))
  ) {
    return undefined;
  }
  const system = broker ?? noun;
  const written = withoutServer(rest);
  if (!name.test(written)) {
    return { reason: `'${written}' is not the name of a topic or queue` };
  }
  return { type: 'topic', text, system, name: written };
}

/** `kafka://broker:9092/orders` */
function withoutServer(rest: string): string {
  if (!rest.startsWith('//')) {
    return rest;
  }
  const slash = rest.indexOf('/', 2);
  return slash >= 0 && slash < rest.length - 1
    ? rest.slice(slash + 1)
    : rest.slice(2);
}
