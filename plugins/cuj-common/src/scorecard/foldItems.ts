/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RequirementFinding,
  RequirementItem,
  RequirementRemediation,
} from './Requirement';

const order: RequirementItem['verdict'][] = ['fail', 'unknown', 'pass'];

/**
 * Makes one finding of what was found in each of several items: it fails where any
 * does, and passes only where all do.
 *
 * @param options - `id` is that of the requirement, `noun` what an item is called,
 *   in the singular and plural
 *
 * @public
 */
export function foldItems(options: {
  id: string;
  noun: [one: string, several: string];
  items: RequirementItem[];
  remediation: RequirementRemediation;
}): RequirementFinding {
  const { id, noun, items, remediation } = options;
  const count = (number: number) =>
    `${number} ${number === 1 ? noun[0] : noun[1]}`;
  if (items.length === 0) {
    return {
      verdict: 'not_applicable',
      code: `${id}.none`,
      message: `There is no ${noun[0]} in production.`,
      evidence: [],
    };
  }

  const sorted = [...items].sort(
    (a, b) =>
      order.indexOf(a.verdict) - order.indexOf(b.verdict) ||
      compareText(a.name, b.name) ||
      compareText(a.id, b.id),
  );
  const [first] = sorted;
  const alike = sorted.filter(({ verdict }) => verdict === first.verdict);
  const common = {
    code: first.code,
    message:
      items.length === 1
        ? first.message
        : `${alike.length} of ${count(items.length)}: ${first.message}`,
    evidence: [],
    items: sorted,
  };
  if (first.verdict === 'fail') {
    return { ...common, verdict: 'fail', remediation };
  }
  if (first.verdict === 'unknown') {
    return { ...common, verdict: 'unknown' };
  }
  return {
    ...common,
    verdict: 'pass',
    message:
      items.length === 1
        ? first.message
        : `All of ${count(items.length)} meet it.`,
  };
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
