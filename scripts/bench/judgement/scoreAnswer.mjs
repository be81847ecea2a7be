/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Whether an answer is right.
 *
 * @param {string | null} cause what was made to fail; null where nobody can know
 * @param {{ isKnown: boolean, named: string[] }} answer whether a cause is named, and
 *   the candidates, the most probable first
 */
export function scoreAnswer(cause, { isKnown, named }) {
  return cause === null
    ? { top1: !isKnown, top2: !isKnown }
    : {
        top1: isKnown && named[0] === cause,
        top2: named.slice(0, 2).includes(cause),
      };
}

/** How many of some answers are right by `top1` or `top2`. */
export function countRight(answers, top) {
  return answers.filter(one => one[top]).length;
}

/** One line for each family. */
export function linesByFamily(answers) {
  return [...new Set(answers.map(one => one.family))].map(family => {
    const ofFamily = answers.filter(one => one.family === family);
    const [top1, top2] = ['top1', 'top2'].map(top => countRight(ofFamily, top));
    return `  ${family.padEnd(
      32,
    )}${`${top1} and ${top2} of ${ofFamily.length}`.padStart(22)} right`;
  });
}
