/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LinkCheck } from '../../facts/ServiceFacts';
import { RequirementFinding } from '../../Requirement';
import { Odd } from '../itemsOf';
import { runbookRemediation as remediation } from './runbookRemediation';

/**
 * What is known of an address that a browser can open: whose documentation it is in,
 * and whether it leads anywhere.
 */
export function judgeRunbookAddress(options: {
  path: string;
  url: string;
  owner: { entityRef?: string; prefixes: string[] };
  /** Where the documentation of each owner is. */
  prefixes: Record<string, string[]>;
  check: Odd<LinkCheck> | undefined;
}): RequirementFinding {
  const { path, url, owner, check } = options;
  const evidence = [{ path, value: url }];

  const own = longestPrefix(url, owner.prefixes);
  const [otherRef, other] = findOther(options);
  if (other.length > own.length) {
    return {
      verdict: 'fail',
      code: 'runbook.other-team',
      message: `The link '${url}' leads to the documentation of another team.`,
      evidence: [
        ...evidence,
        {
          path: 'cuj.scorecard.runbook.owners',
          value: other,
          entityRef: otherRef,
        },
      ],
      remediation,
    };
  }
  if (owner.prefixes.length > 0 && own === '') {
    return {
      verdict: 'fail',
      code: 'runbook.elsewhere',
      message: `The link '${url}' does not lead to the documentation of the owner.`,
      evidence,
      remediation,
    };
  }

  const status = typeof check?.status === 'number' ? check.status : undefined;
  const answer = {
    evidence: [
      ...evidence,
      ...(status === undefined
        ? []
        : [{ path: `${path}: HTTP status`, value: `${status}` }]),
    ],
  };
  switch (check?.state) {
    case 'broken':
      return {
        ...answer,
        verdict: 'fail',
        code: 'runbook.broken',
        message:
          status === undefined
            ? `The link '${url}' leads nowhere.`
            : `The link '${url}' leads nowhere: it answers with the status ${status}.`,
        remediation,
      };
    case 'unreachable':
      return {
        ...answer,
        verdict: 'unknown',
        code: 'runbook.unknown.unreachable',
        message: `It is not known whether the link '${url}' leads anywhere: ${whyUnknown(
          check,
          status,
        )}.`,
      };
    default:
      return {
        ...answer,
        verdict: 'pass',
        code:
          check?.state === 'reachable' ? 'runbook.reachable' : 'runbook.found',
        message:
          check?.state === 'reachable'
            ? `The address ${url} answers.`
            : `There is a runbook at ${url}.`,
      };
  }
}

function whyUnknown(check: Odd<LinkCheck>, status: number | undefined): string {
  if (check.isRefused === true) {
    return 'it holds credentials, or leads into a network where links are not checked (see cuj.scorecard.runbook.allowedHosts)';
  }
  return status === undefined
    ? 'its host did not answer'
    : `it answers with the status ${status}`;
}

function findOther(options: {
  url: string;
  owner: { entityRef?: string };
  prefixes: Record<string, string[]>;
}): [entityRef: string, prefix: string] {
  const { url, owner, prefixes } = options;
  let found: [string, string] = ['', ''];
  for (const entityRef of Object.keys(prefixes).sort()) {
    const prefix =
      entityRef === owner.entityRef
        ? ''
        : longestPrefix(url, prefixes[entityRef]);
    if (prefix.length > found[1].length) {
      found = [entityRef, prefix];
    }
  }
  return found;
}

/** The longest of several beginnings that an address has, or the empty text. */
function longestPrefix(url: string, prefixes: string[]): string {
  const address = normalize(url);
  return prefixes
    .filter(prefix => isWithin(address, normalize(prefix)))
    .reduce(
      (longest, one) => (one.length > longest.length ? one : longest),
      '',
    );
}

/** `https://x/team` holds `https://x/team/a`, but not `https://x/teams`. */
function isWithin(address: string, prefix: string): boolean {
  return (
    prefix !== '' &&
    address.startsWith(prefix) &&
    (address.length === prefix.length ||
      /[^\p{L}\p{N}]$/u.test(prefix) ||
      /[/?#]/.test(address[prefix.length]))
  );
}

/** Resolves `..` and the spelling of hosts, so that `a/../b` is not within `a`. */
function normalize(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url.trim();
}
