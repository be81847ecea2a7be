/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isPlaceholder } from '../../placeholders';
import { ScorecardSettings } from '../../ScorecardSettings';

/** Placeholders that no page is called by, however they are written. */
const neverNames = new Set([
  'tbd',
  'tba',
  'tbc',
  'changeme',
  'change-me',
  'fixme',
]);

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

/**
 * `https://tbd`, `https://…/.....`, `https://wiki.example.com/TODO`; but not
 * `https://github.com/acme/todo`: a page may bear the name of a placeholder.
 */
function isPlaceholderAddress(text: string, placeholders: string[]): boolean {
  const rest = text.replace(/^[a-z][a-z0-9+.-]*:\/*/i, '');
  if (rest === '' || rest === text) {
    return false;
  }
  const [host, ...path] = rest.split(/[?#]/)[0].split('/').filter(Boolean);
  if (host === undefined || isPlaceholder(host, placeholders)) {
    return true;
  }
  const last = path[path.length - 1];
  return (
    last !== undefined &&
    isPlaceholder(last, placeholders) &&
    (last === last.toUpperCase() || neverNames.has(last.toLowerCase()))
  );
}
