/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { countReadings } from '../expandOptional';
import { tokenizePath } from '../tokenizePath';
import { BoundaryClaim } from './BoundaryClaim';
import { ClaimReading } from './ClaimReading';
import { commonMethods } from './httpMethods';
import { MethodList, readMethodList } from './readMethodList';
import { Expectation, Target, readTarget } from './readTarget';
import { removeBlanksInBrackets } from './removeBlanksInBrackets';
import { REPLACEMENT } from './splitClaims';

/** `/runs (GET, POST)`, `/runs GET` */
const methodsBehind = /^(\S+) (?=[[({]?[A-Z*])(.+)$/;

/**
 * Reads an endpoint: methods and a path, either with what people write around it.
 *
 * @returns undefined for what is none, and may be the name of a capability
 */
export function parseEndpoint(text: string): ClaimReading | undefined {
  const list = readMethodList(text);
  if (!list) {
    return parseWithoutMethod(text);
  }
  const { rest, isCapital, isRare } = list;
  if (rest === '') {
    return isRare
      ? undefined
      : { reason: 'a path is missing behind the method' };
  }
  const target =
    isRare && !isCapital && !rest.startsWith('/')
      ? undefined
      : readTarget(rest, expectationOf(list));
  if (target) {
    return toClaim(text, target, list);
  }
  const hasPath = rest.split(' ')[0].includes('/');
  return !isRare && (isCapital || hasPath)
    ? { reason: 'the path has to begin with /' }
    : undefined;
}

function expectationOf({
  methods,
  isCapital,
  isRare,
}: MethodList): Expectation {
  if (isRare && !methods?.some(method => commonMethods.includes(method))) {
    // `MOVE in/out`
    return 'unknown';
  }
  // `* things` is no more a path than `Patch management` is.
  return isCapital && !isRare && methods !== undefined ? 'path' : 'perhaps';
}

function parseWithoutMethod(text: string): ClaimReading | undefined {
  const behind = text.match(methodsBehind);
  const list = behind ? readMethodList(behind[2]) : undefined;
  const target = readTarget(
    list?.rest === '' && behind ? behind[1] : text,
    'unknown',
  );
  if (target) {
    return toClaim(text, target, list?.rest === '' ? list : undefined);
  }
  const [first, ...others] = text.split(' ');
  return others.some(other => other.startsWith('/'))
    ? { reason: `'${first}' is not an HTTP method` }
    : undefined;
}

function toClaim(
  text: string,
  target: Target,
  list: MethodList | undefined,
): ClaimReading {
  const path = removeBlanksInBrackets(target.path);
  if (path.includes(' ')) {
    return { reason: 'a path holds no blanks' };
  }
  if (text.includes(REPLACEMENT)) {
    return { reason: 'it holds a character that nobody can see' };
  }
  if (countReadings(tokenizePath(path)) === undefined) {
    return {
      reason:
        'too many of its parts may be missing; write each path as a claim of its own',
    };
  }
  const methods = list ? list.methods : webSocketOf(target);
  return {
    type: 'endpoint',
    text,
    ...(methods && { methods }),
    ...(target.host !== undefined && { host: target.host }),
    path,
  } satisfies BoundaryClaim;
}

function webSocketOf({ isWebSocket }: Target): string[] | undefined {
  return isWebSocket ? ['WS'] : undefined;
}
