/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TagFilter } from '../../../../queries/parseTagFilter';

/**
 * Whether something is so; `undefined` is for what can't be told.
 */
export type Ternary = boolean | undefined;

/** `http.status_code`, `status_code_class`, `@http.status_class`, `code`, … */
const statusKey =
  /^@?(?:(?:.*[._])?(?:http[._]?)?(?:status(?:[._]?code)?|response[._]?code)|(?:http[._])?code)(?:[._]?(?:class|family|range))?$/;
const errorTypeKey = /^@?(?:.*[._])?error[._]?(?:type|kind|category)$/;
const outcomeKey =
  /^@?(?:.*[._])?(?:status|level|severity|outcome|result|type|state|success|ok|error)$/;
const successWords =
  /^(?:ok|success|succeeded|successful|good|info|notice|debug)$/;
const failureWords =
  /^(?:error|errors|err|failed|failure|fail|bad|critical|alert|emergency|fatal)$/;

/**
 * Whether a request that ended with a status has a tag; undefined where the tag says
 * something that doesn't follow from the status.
 */
export function statusHasTag(
  status: number,
  tag: { key: string; value: string },
): Ternary {
  const key = tag.key.toLowerCase();
  const value = tag.value.toLowerCase();
  if (statusKey.test(key)) {
    const matches = statusMatches(status, value);
    if (matches !== undefined) {
      return matches;
    }
  }
  if (errorTypeKey.test(key)) {
    return hasErrorType(status, value);
  }
  return outcomeKey.test(key) ? hasOutcome(status, key, value) : undefined;
}

/** `4xx`, `4*`, `404`, `[400 TO 499]`, `>=500` */
function statusMatches(status: number, value: string): Ternary {
  const text = String(status);
  if (
    /^[1-5][\dx*?]{0,2}$/.test(value) &&
    (value.length === 3 || /[x*]$/.test(value))
  ) {
    const digits = value.replace(/[x*?]+$/, '');
    return /^\d+$/.test(digits) ? text.startsWith(digits) : undefined;
  }
  const range = /^[[{](\d{1,3}|\*) to (\d{1,3}|\*)([\]}])$/.exec(value);
  if (range) {
    const [, from, to] = range;
    const opensAfter = value.startsWith('{');
    const endsBefore = range[3] === '}';
    return (
      (from === '*' || (opensAfter ? status > +from : status >= +from)) &&
      (to === '*' || (endsBefore ? status < +to : status <= +to))
    );
  }
  const comparison = /^(>=?|<=?)(\d{1,3})$/.exec(value);
  if (!comparison) {
    return undefined;
  }
  const limit = Number(comparison[2]);
  return {
    '>': status > limit,
    '>=': status >= limit,
    '<': status < limit,
    '<=': status <= limit,
  }[comparison[1]];
}

function hasErrorType(status: number, value: string): Ternary {
  if (/^(?:client|user)(?:[._-]?errors?)?$/.test(value)) {
    return status >= 400 && status < 500;
  }
  if (/^(?:server|internal|system)(?:[._-]?errors?)?$/.test(value)) {
    return status >= 500;
  }
  if (/^dependency(?:[._-]?errors?)?$/.test(value)) {
    return false;
  }
  if (/^validation(?:[._-]?errors?)?$/.test(value)) {
    return status === 400 || status === 422;
  }
  return /^rate[._-]?limit(?:ed|[._-]?errors?)?$/.test(value)
    ? status === 429
    : undefined;
}

/** What a client error is taken for is up to whoever writes the tag. */
function hasOutcome(status: number, key: string, value: string): Ternary {
  const isYes = value === 'true' || value === '1' || value === 'yes';
  const isNo = value === 'false' || value === '0' || value === 'no';
  const isFailureKey = /error$/.test(key);
  const isFlag = /(?:success|ok|error)$/.test(key) && (isYes || isNo);
  const isSuccess = isFlag ? isYes !== isFailureKey : successWords.test(value);
  if (!isSuccess && !isFlag && !failureWords.test(value)) {
    return undefined;
  }
  if (status < 400) {
    return isSuccess;
  }
  return status >= 500 ? !isSuccess : undefined;
}

/**
 * Whether a filter lets requests through that ended with a status.
 *
 * @param decide - what to make of a tag of which the status says nothing, or not
 *   enough; `isRequired` is false where the tag is what a request must not have
 */
export function filterMatchesStatus(
  filter: TagFilter,
  status: number,
  decide: (tag: { key: string; value: string }, isRequired: boolean) => Ternary,
  isRequired = true,
): Ternary {
  switch (filter.type) {
    case 'tag':
      return statusHasTag(status, filter) ?? decide(filter, isRequired);
    case 'not': {
      const inner = filterMatchesStatus(filter.of, status, decide, !isRequired);
      return inner === undefined ? undefined : !inner;
    }
    default: {
      // One part that is false makes an `and` false, whatever the others are.
      const decisive = filter.type === 'or';
      const parts = filter.of.map(part =>
        filterMatchesStatus(part, status, decide, isRequired),
      );
      if (parts.includes(decisive)) {
        return decisive;
      }
      return parts.includes(undefined) ? undefined : !decisive;
    }
  }
}
