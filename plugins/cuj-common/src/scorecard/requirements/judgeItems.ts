/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { foldItems } from '../foldItems';
import {
  RequirementFinding,
  RequirementItem,
  RequirementMeasurement,
  RequirementRemediation,
} from '../Requirement';
import { textOf } from './itemsOf';

/**
 * What was found in one item.
 */
export interface ItemVerdict {
  verdict: RequirementItem['verdict'];
  /** Without the id of the requirement. */
  code: string;
  /** One sentence, for those who may see the item. */
  message: string;
  /**
   * The same in words that tell of nothing but the entity itself, for those who may
   * not; where absent, the message does not either.
   */
  general?: string;
  /** Entities that the message names, besides those of the item. */
  entityRefs?: string[];
  /** The number behind the verdict; shown where there is one item only. */
  measured?: RequirementMeasurement;
}

type ItemDescription = Pick<
  RequirementItem,
  'id' | 'name' | 'url' | 'entityRefs'
>;

const unreadable: ItemVerdict = {
  verdict: 'unknown',
  code: 'unreadable',
  message: "What is known of it can't be read.",
};

/**
 * Judges each of several items alone and makes one finding of them.
 *
 * @param options - `describe` says what an item is, `judge` returns undefined for
 *   one that the requirement is not about, and `leftOut` is said where it is about
 *   none of them
 */
export function judgeItems<TItem>(options: {
  id: string;
  noun: [one: string, several: string];
  items: TItem[];
  describe: (item: TItem) => ItemDescription;
  judge: (item: TItem) => ItemVerdict | undefined;
  remediation: RequirementRemediation;
  leftOut?: string;
}): RequirementFinding {
  const { id, noun, items, describe, judge, remediation } = options;
  if (!Array.isArray(items)) {
    return {
      verdict: 'unknown',
      code: `${id}.unreadable`,
      message: `What is known of its ${noun[1]} can't be read.`,
      evidence: [],
    };
  }
  const judged = items.flatMap(one => {
    const found = attempt(() => judge(one), unreadable);
    const described = attempt(() => describe(one), undefined);
    return found ? [{ found, item: toItem(id, described, found) }] : [];
  });
  if (judged.length === 0 && items.length > 0) {
    return {
      verdict: 'not_applicable',
      code: `${id}.left-out`,
      message: options.leftOut ?? `There is no ${noun[0]} that it is about.`,
      evidence: [],
    };
  }

  const finding = foldItems({
    id,
    noun,
    items: judged.map(({ item }) => item),
    remediation,
  });
  const first = judged.find(({ item }) => item === finding.items?.[0]);
  if (!first) {
    return finding;
  }
  const { general, measured } = first.found;
  return {
    ...finding,
    ...(general && {
      message: replaceEnd(finding.message, first.item.message, general),
    }),
    ...(measured && judged.length === 1 && { measured }),
  };
}

/** Facts come from answers and databases that may hold anything. */
function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

function toItem(
  id: string,
  described: ItemDescription | undefined,
  found: ItemVerdict,
): RequirementItem {
  const { verdict, code, message } = found;
  const entityRefs = [
    ...new Set([...(described?.entityRefs ?? []), ...(found.entityRefs ?? [])]),
  ].sort();
  return {
    id: textOf(described?.id),
    name: textOf(described?.name),
    verdict,
    code: `${id}.${code}`,
    message,
    ...(described?.url && { url: described.url }),
    ...(entityRefs.length > 0 && { entityRefs }),
  };
}

function replaceEnd(text: string, end: string, by: string): string {
  return text.endsWith(end)
    ? `${text.slice(0, text.length - end.length)}${by}`
    : text;
}
