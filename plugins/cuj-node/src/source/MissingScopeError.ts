/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CustomErrorBase } from '@backstage/errors';

/**
 * That a source's credentials lack what an API of it asks for.
 *
 * @remarks
 * An optional kind of item is left alone for a while after this, with the name of
 * the scope on the record; the other kinds go on.
 *
 * @public
 */
export class MissingScopeError extends CustomErrorBase {
  /** Tells it apart from other errors. */
  name = 'MissingScopeError' as const;
  /** What to grant, such as `incident_read`. */
  readonly scope: string;

  /** @param message - one sentence, free of secrets */
  constructor(message: string, scope: string) {
    super(message);
    this.scope = scope;
  }
}
