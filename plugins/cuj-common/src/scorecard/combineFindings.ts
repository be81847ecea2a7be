/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RequirementFinding } from './Requirement';

/**
 * Makes one finding of what an entity's own text says and what facts say of it.
 *
 * @remarks
 * What the text lacks, facts make good only where the requirement says so; whether
 * they do is unknown where they can't be had. What the text states counts until
 * facts contradict it or can't be had: text alone never outweighs a fact that is
 * not known.
 *
 * @public
 */
export function combineFindings(options: {
  text: RequirementFinding | undefined;
  facts: RequirementFinding | undefined;
  factsMakeGood: boolean;
}): RequirementFinding | undefined {
  const { text, facts, factsMakeGood } = options;
  if (!text || !facts) {
    return text ?? facts;
  }
  if (text.verdict === 'fail') {
    if (factsMakeGood && facts.verdict === 'unknown') {
      return withText(text, facts);
    }
    return factsMakeGood && facts.verdict === 'pass' ? facts : text;
  }
  if (text.verdict === 'not_applicable' || facts.verdict === 'not_applicable') {
    return text.verdict === 'not_applicable' ? facts : text;
  }
  if (facts.verdict === 'pass' && text.verdict === 'unknown') {
    return text;
  }
  if (facts.verdict === 'pass') {
    return withText(text, facts);
  }
  return { ...facts, evidence: [...text.evidence, ...facts.evidence] };
}

function withText(
  text: RequirementFinding,
  facts: RequirementFinding,
): RequirementFinding {
  return {
    ...facts,
    message: `${text.message} ${facts.message}`.trim(),
    evidence: [...text.evidence, ...facts.evidence],
  };
}
