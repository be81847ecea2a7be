/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Lower case, with one blank around each run of letters and digits. */
export function toWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
}

/** The words of a text but for those that are names of something. */
export function withoutNames(text: string, names: string[]): string {
  return names
    .map(toWords)
    .filter(name => name.trim() !== '')
    .reduce((words, name) => words.split(name).join(' '), toWords(text));
}
