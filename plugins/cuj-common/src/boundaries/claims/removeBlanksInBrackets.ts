/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { matchBrackets } from '../../entity/matchBrackets';

/** `/runs/{ id }` is how some people write. */
export function removeBlanksInBrackets(path: string): string {
  const brackets = matchBrackets(path);
  let result = '';
  for (let at = 0; at < path.length; at += 1) {
    const end = brackets.get(at) ?? at;
    const piece = path.slice(at, end + 1);
    result += end === at ? piece : piece.replaceAll(' ', '');
    at = end;
  }
  return result;
}
