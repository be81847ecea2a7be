/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { JSX } from 'react';
import { cujTranslationRef } from '../translation';

type Messages = (typeof cujTranslationRef)['T'];
type PluralSuffix = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The messages by the keys that are asked for: those of a plural under one. */
type Texts = {
  [Key in keyof Messages as Key extends `${infer Base}_${PluralSuffix}`
    ? Base
    : Key]: Messages[Key];
};
type PluralKey = {
  [Key in keyof Messages]: Key extends `${infer Base}_${PluralSuffix}`
    ? Base
    : never;
}[keyof Messages];

type Trim<T extends string> = T extends ` ${infer Rest}` | `${infer Rest} `
  ? Trim<Rest>
  : T;
type Placeholder<Message> =
  Message extends `${string}{{${infer Name}}}${infer Tail}`
    ? Trim<Name> | Placeholder<Tail>
    : never;
type Values<Key extends keyof Texts, Value> = {
  [Name in Exclude<Placeholder<Texts[Key]>, 'count'>]: Value;
} & (Key & PluralKey extends never ? {} : { count: number });
type Options<Key extends keyof Texts, Value> = keyof Values<
  Key,
  Value
> extends never
  ? []
  : [values: Values<Key, Value>];

/** Says a message, with the values of its placeholders; every one is required. */
interface SayText {
  <Key extends keyof Texts>(key: Key, ...values: Options<Key, string>): string;
  <Key extends keyof Texts>(
    key: Key,
    ...values: Options<Key, string | JSX.Element>
  ): JSX.Element;
}

/**
 * The plugin's texts in the reader's language.
 *
 * `useTranslationRef` gives the same function, under a type that takes the
 * compiler 0.2 s for each call of ours, for formats and nested messages that our
 * messages don't have.
 */
export function useTexts(): { t: SayText } {
  const { t } = useTranslationRef(cujTranslationRef);
  return { t: t as unknown as SayText };
}
