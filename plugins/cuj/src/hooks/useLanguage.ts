/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import useObservable from 'react-use/esm/useObservable';

/**
 * The language of the portal's texts, for numbers and times to be in the same; the
 * browser's may be another.
 *
 * @returns a BCP 47 tag; undefined where the portal calls its language otherwise
 */
export function useLanguage(): string | undefined {
  const api = useApi(appLanguageApiRef);
  const changes = useMemo(() => api.language$(), [api]);
  const { language } = useObservable(changes, api.getLanguage());
  return useMemo(() => canonicalLanguage(language), [language]);
}

function canonicalLanguage(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
