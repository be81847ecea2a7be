/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isPlaceholder } from '../../placeholders';
import { ScorecardSettings } from '../../ScorecardSettings';
import { isPlaceholderAddress } from './isPlaceholderAddress';

/** Why an address, which may be anything, is none that a browser can open. */
export function findLinkProblem(
  url: unknown,
  settings: ScorecardSettings,
): { code: string; message: string } | undefined {
  if (typeof url !== 'string' || url.trim() === '') {
    return {
      code: 'empty',
      message: 'The link to the runbook has no address.',
    };
  }
  const text = url.trim();
  if (
    isPlaceholder(text, settings.placeholders) ||
    isPlaceholderAddress(text, settings.placeholders)
  ) {
    return {
      code: 'placeholder',
      message: `The link '${text}' is a placeholder.`,
    };
  }

  let parsed: URL;
  try {
    parsed = new URL(text);
  } catch {
    return /^https?:/i.test(text)
      ? {
          code: 'malformed',
          message: `The link '${text}' is not an address that a browser can open.`,
        }
      : {
          code: 'relative',
          message: `The link '${text}' is relative: it leads nowhere outside the page that it was written for.`,
        };
  }
  // `https:wiki` parses as https://wiki, which is not what was meant.
  if (!/^https?:\/\/[^/]/i.test(text)) {
    return /^https?:/.test(parsed.protocol)
      ? {
          code: 'malformed',
          message: `The link '${text}' is not an address that a browser can open.`,
        }
      : {
          code: 'scheme',
          message: `The link '${text}' is not an http(s) address.`,
        };
  }
  return undefined;
}
