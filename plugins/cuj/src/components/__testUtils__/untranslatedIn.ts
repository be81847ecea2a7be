/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Attributes that are shown or read out. */
const attributes = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'title',
];

/** What Backstage UI and the links of Backstage say by themselves, in English only. */
const ofBackstage = /, Opens in a new window$|^(Clear search|Loading)$/;

/** At least two letters: a single one is a sign, such as the W for what is waived. */
const word = /[A-Za-z]{2,}/g;

/** The words of all texts in a value, whatever it is. */
export function wordsOf(
  value: unknown,
  words: Set<string> = new Set(),
): Set<string> {
  if (typeof value === 'string') {
    for (const [found] of value.matchAll(word)) {
      words.add(found.toLocaleLowerCase('en-US'));
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      wordsOf(key, words);
      wordsOf(one, words);
    }
  }
  return words;
}

/**
 * What a reader reads or hears in an element that holds a word which is not known: not
 * of the data, that is, and so a text that nobody translated.
 */
export function untranslatedIn(
  element: Element,
  known: ReadonlySet<string>,
): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      for (const name of attributes) {
        texts.push(node.getAttribute(name) ?? '');
      }
    } else if (!node.parentElement?.closest('style, script, pre, code')) {
      texts.push(node.textContent ?? '');
    }
  }
  return [
    ...new Set(
      texts.filter(text =>
        [...wordsOf(text.trim().replace(ofBackstage, ''))].some(
          one => !known.has(one),
        ),
      ),
    ),
  ];
}
