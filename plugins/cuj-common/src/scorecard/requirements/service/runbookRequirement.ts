/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { asObject, metadataField } from '../../../entity/entityText';
import { isPlaceholder } from '../../placeholders';
import { Requirement, RequirementEvidence } from '../../Requirement';
import { ScorecardSettings } from '../../ScorecardSettings';

/**
 * There is an absolute link to a runbook.
 *
 * @public
 */
export const runbookRequirement: Requirement = {
  id: 'runbook',
  version: 1,
  title: 'Runbook',
  why: 'At three in the morning nobody should have to find out what to do first.',
  passes:
    'A link of the type runbook, or with runbook in its title, leads to an absolute http(s) address.',
  level: 1,
  subject: 'service',
  evaluateText(entity, settings) {
    const candidates = findRunbookLinks(
      metadataField(entity, 'links'),
      settings,
    );

    const evidence: RequirementEvidence[] = [];
    let firstProblem: { code: string; message: string } | undefined;
    for (const { url, index } of candidates) {
      const problem = findProblem(url, settings);
      const item = {
        path: `metadata.links[${index}].url`,
        value: typeof url === 'string' ? url : JSON.stringify(url) ?? '',
      };
      if (!problem) {
        return {
          verdict: 'pass',
          code: 'runbook.linked',
          message: `The runbook is at ${item.value}.`,
          evidence: [item],
        };
      }
      evidence.push(item);
      firstProblem ??= problem;
    }

    return {
      verdict: 'fail',
      code: `runbook.${firstProblem?.code ?? 'missing'}`,
      message: firstProblem?.message ?? 'No link leads to a runbook.',
      evidence,
      remediation: {
        text: 'Link the runbook by its full address.',
        example: [
          'metadata:',
          '  links:',
          '    - url: https://runbooks.example.com/your-service',
          '      title: Runbook',
          '      type: runbook',
        ].join('\n'),
      },
    };
  },
};

/** Placeholders that no page is called by, however they are written. */
const neverNames = new Set([
  'tbd',
  'tba',
  'tbc',
  'changeme',
  'change-me',
  'fixme',
]);

function findRunbookLinks(
  links: unknown,
  settings: ScorecardSettings,
): Array<{ url: unknown; index: number }> {
  if (!Array.isArray(links)) {
    return [];
  }
  return links.flatMap((value, index) => {
    const link = asObject(value);
    if (!link) {
      return [];
    }
    const type = typeof link.type === 'string' ? link.type.toLowerCase() : '';
    const title =
      typeof link.title === 'string' ? link.title.toLowerCase() : '';
    const isRunbook =
      settings.runbook.linkTypes.includes(type.trim()) ||
      settings.runbook.titleWords.some(word => title.includes(word));
    return isRunbook ? [{ url: link.url, index }] : [];
  });
}

function findProblem(
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
