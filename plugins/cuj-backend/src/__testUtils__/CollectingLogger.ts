/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RootLoggerService } from '@backstage/backend-plugin-api';
import { inspect } from 'node:util';

/** Keeps all that is logged, at every level, with what goes along with it. */
export class CollectingLogger implements RootLoggerService {
  readonly lines: string[];
  readonly #context: unknown[];

  constructor(lines: string[] = [], context: unknown[] = []) {
    this.lines = lines;
    this.#context = context;
  }

  error(...args: unknown[]): void {
    this.#log('error', args);
  }

  warn(...args: unknown[]): void {
    this.#log('warn', args);
  }

  info(...args: unknown[]): void {
    this.#log('info', args);
  }

  debug(...args: unknown[]): void {
    this.#log('debug', args);
  }

  child(meta: unknown): CollectingLogger {
    return new CollectingLogger(this.lines, [...this.#context, meta]);
  }

  #log(level: string, args: unknown[]): void {
    this.lines.push(
      inspect([level, ...args, ...this.#context], {
        depth: 8,
        maxStringLength: null,
        maxArrayLength: null,
      }),
    );
  }
}
