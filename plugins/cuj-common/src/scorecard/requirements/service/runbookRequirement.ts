/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { metadataField } from '../../../entity/entityText';
import { Requirement, RequirementEvidence } from '../../Requirement';
import { findLinkProblem } from './findLinkProblem';
import { findRunbookLinks } from './findRunbookLinks';
import { runbookFacts } from './runbookFacts';
import { runbookRemediation } from './runbookRemediation';

/**
 * There is an absolute link to a runbook, which as far as that is known leads to a
 * page of the owner's.
 *
 * @public
 */
export const runbookRequirement: Requirement = {
  id: 'runbook',
  version: 2,
  title: 'Runbook',
  why: 'At three in the morning nobody should have to find out what to do first.',
  passes:
    'A link of the type runbook, or with runbook in its title, leads to an absolute http(s) address that answers, among the documentation of the owner.',
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
      const problem = findLinkProblem(url, settings);
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
      remediation: runbookRemediation,
    };
  },
  facts: runbookFacts,
  factsMakeGood: true,
};
