/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readMethodWord } from './httpMethods';
import { removeBlanksInBrackets } from './removeBlanksInBrackets';

/** Methods at the beginning of a text. */
export type MethodList = {
  /** In capitals, each once; undefined where all are meant. */
  methods?: string[];
  /** Whether all were written in capitals, as nobody writes words. */
  isCapital: boolean;
  /** Whether one of them counts only where a path follows. */
  isRare: boolean;
  /** What follows, without blanks around it. */
  rest: string;
};

const wordHere = /\*|[A-Za-z][A-Za-z-]*/y;
const openHere = /[[({]\s*/y;
const closeHere = /\s*[\])}]/y;
const colonHere = /:|\s:(?=\s)/y;
/** A slash separates two methods only where no blank stands before it. */
const separatorHere = /\/|\s*[,|&+]\s*|\s+(?:and|or)\s+|\s+/y;
const endOfWord = /[\s,|&+/:\])}]/;

/**
 * Reads `GET`, `GET|POST`, `GET/POST`, `GET, POST`, `[GET, POST]`, `GET:`.
 * `GET/runs` is one of them and a path; `HEAD/TAIL sampling` is neither.
 *
 * @returns undefined where the text begins with no method
 */
export function readMethodList(text: string): MethodList | undefined {
  const methods = new Set<string>();
  let isAny = false;
  let isCapital = true;
  let isRare = false;

  const open = matchAt(openHere, text, 0).length;
  let at = open;
  let end = -1;
  let mustBeCapital = false;
  while (at >= 0) {
    const word = matchAt(wordHere, text, at);
    const next = text[at + word.length];
    const isWhole = next === undefined || endOfWord.test(next);
    const wordIsCapital = word === word.toUpperCase();
    const read =
      word && isWhole && (wordIsCapital || !mustBeCapital)
        ? readMethodWord(word)
        : undefined;
    if (!read) {
      break;
    }
    if (read.method) {
      methods.add(read.method);
    } else {
      isAny = true;
    }
    isCapital &&= wordIsCapital;
    isRare ||= read.isRare;
    end = at + word.length;
    const separator = matchAt(separatorHere, text, end);
    // `Put options` are two words, and no methods.
    mustBeCapital = !/[,|&+/]/.test(separator);
    at = separator ? end + separator.length : -1;
  }
  const mayBeWord = isAny || isRare || !isCapital;
  if (end < 0 || (text[end] === '/' && (mayBeWord || !isPath(text, end)))) {
    return undefined;
  }
  if (open > 0) {
    const close = matchAt(closeHere, text, end);
    if (!close) {
      return undefined;
    }
    end += close.length;
  }
  end += matchAt(colonHere, text, end).length;
  return {
    ...(!isAny && { methods: [...methods] }),
    isCapital,
    isRare,
    rest: text.slice(end).trim(),
  };
}

/** `/runs` in `GET/runs`, but neither `/CALL options` in `PUT/CALL options` nor `/SET`. */
function isPath(text: string, at: number): boolean {
  const path = removeBlanksInBrackets(text.slice(at));
  return !path.includes(' ') && !/^\/[A-Z]+$/.test(path);
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
