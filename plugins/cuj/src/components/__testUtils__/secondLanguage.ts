/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AppLanguageApi,
  TranslationApi,
  createTranslationRef,
} from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { cujTranslationRef } from '../../translation';

/**
 * A language in which every letter of ours is a wide one, so that whatever is not wide
 * was not translated. Numbers and dates are Japanese, which have no Latin letters.
 */
export const secondLanguage = 'ja';

/** A text with all letters wide, apart from the values that it has places for. */
export function widen(text: string): string {
  return text
    .split(/(\{\{[^}]*\}\})/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/[A-Za-z]/g, letter =>
            String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
          ),
    )
    .join('');
}

/** The texts of the plugin by their keys, as the translation ref holds them. */
export function allMessages(): Record<string, string> {
  // What every translation api reads of a ref, which its public type does not show.
  const ref = cujTranslationRef as unknown as {
    getDefaultMessages(): Record<string, string>;
  };
  return ref.getDefaultMessages();
}

/** Translates the plugin into the second language, and leaves all others as they are. */
export function createSecondLanguage(): {
  translationApi: TranslationApi;
  languageApi: AppLanguageApi;
} {
  const texts = mockApis.translation();
  const translatedRef = createTranslationRef({
    id: 'plugin.cuj.second-language',
    messages: Object.fromEntries(
      Object.entries(allMessages()).map(([key, text]) => [key, widen(text)]),
    ),
  });
  const nothing = {
    subscribe: () => ({ unsubscribe: () => {}, closed: false }),
    [Symbol.observable]() {
      return this;
    },
  };
  return {
    translationApi: {
      getTranslation: ref =>
        ref.id === cujTranslationRef.id
          ? (texts.getTranslation(translatedRef) as never)
          : texts.getTranslation(ref),
      translation$: () => nothing as never,
    },
    languageApi: {
      getAvailableLanguages: () => ({ languages: ['en', secondLanguage] }),
      setLanguage: () => {},
      getLanguage: () => ({ language: secondLanguage }),
      language$: () => nothing as never,
    },
  };
}
