/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** An address that a browser may be sent to; what a source sends may be anything. */
export function webAddressOf(text: string | undefined): string | undefined {
  if (!text) {
    return undefined;
  }
  try {
    const { protocol, href } = new URL(text);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
}
