/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';

/**
 * Says in one sentence what is wrong with an item, without quoting values: they
 * may be personal.
 */
export function describeWireProblem(error: z.ZodError): string {
  const [issue] = error.issues;
  const path = issue.path.reduce<string>((text, part) => {
    if (typeof part === 'number') {
      return `${text}[${part}]`;
    }
    return text ? `${text}.${String(part)}` : String(part);
  }, '');
  const subject = path || 'the item';
  if (issue.code === 'invalid_type') {
    return /received undefined/.test(issue.message)
      ? `${subject} is missing`
      : `${subject} is not of the type ${issue.expected}`;
  }
  return `${subject} can't be read`;
}
