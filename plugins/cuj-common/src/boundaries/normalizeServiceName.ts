/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { normalizeTag } from '../conventions/normalizeTag';

const KEY = 'service:';

/**
 * The value of the tag by which telemetry names a service, as it is stored.
 *
 * @returns undefined where nothing is left of the name
 */
export function normalizeServiceName(name: string): string | undefined {
  // With its key: a value, unlike a tag, may begin with a digit.
  const value = normalizeTag(`${KEY}${name.trim().normalize('NFC')}`)
    .slice(KEY.length)
    // Some write the whole tag.
    .replace(/^(?:service:)+/, '')
    .replace(/^_/, '');
  return value || undefined;
}
