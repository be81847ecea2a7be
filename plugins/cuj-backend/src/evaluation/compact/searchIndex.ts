/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { KeyIndex } from './KeyIndex';

/** How many things are held at a time. */
const PIECE = 200;

/**
 * Looks at all that may be what some searches look for, piece by piece, so that no more
 * is held where thousands are listed under one key. A search that needs no more holds
 * up none of the others.
 *
 * @param options - `read` gets what is listed under these numbers; `visit` shows it to
 *   a search, also what was read for others, and tells whether that needs no more
 */
export async function searchIndex<
  TSearch extends { keys: string[] },
  TRead,
>(options: {
  index: KeyIndex;
  searches: TSearch[];
  read: (numbers: number[]) => Promise<TRead>;
  visit: (search: TSearch, read: TRead) => boolean;
}): Promise<void> {
  const { index, searches, read, visit } = options;
  let open = searches;
  let after = -1;
  while (open.length > 0) {
    const keys = new Set(open.flatMap(search => search.keys));
    const piece = index.find(keys, { after, limit: PIECE });
    if (piece.length === 0) {
      return;
    }
    const found = await read(piece);
    open = open.filter(search => !visit(search, found));
    after = piece[piece.length - 1];
  }
}
