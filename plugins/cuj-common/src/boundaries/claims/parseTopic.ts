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
/** `arn:aws:sqs:eu-west-1:123456789012:orders` */
const arn = /^arn:[\w-]+:(sqs|sns|kinesis|events):\S+$/;
const noWord = /[._*].*\w|\w.*[._*]/;
const name = /^[\p{L}\p{M}\p{N}._:/@#>*+${}<>|%=-]+$/u;

/**
 * Reads where messages go to: the name of a system and that of a topic, queue, stream
 * or event.
 *
 * @returns undefined for what is nothing of the kind
 */
export function parseTopic(text: string): ClaimReading | undefined {
  const service = text.match(arn)?.[1];
  if (service !== undefined) {
    const system = service === 'events' ? 'eventbridge' : service;
    return toClaim(text, system, text);
  }
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
  return toClaim(text, broker ?? noun, withoutServer(rest));
}

function toClaim(text: string, system: string, written: string): ClaimReading {
  return name.test(written)
    ? { type: 'topic', text, system, name: written }
    : { reason: `'${written}' is not the name of a topic or queue` };
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
