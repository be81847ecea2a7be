/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Something that goes wrong on demand. */
export type Fault = {
  /** The route that it concerns, such as `slo-search`; `*` for all. */
  route: string;
  /** How many matching calls are answered well before the fault begins; 0 where absent. */
  after?: number;
  /** How many calls it concerns; without end where absent. */
  times?: number;
} & (
  | {
      /** Answers with this status and Datadog's form of an error. */
      type: 'status';
      status: number;
      errors?: string[];
      headers?: Record<string, string>;
    }
  | {
      /** 200 and the HTML of a login page, as a proxy or an expired session gives. */
      type: 'login-page';
    }
  | {
      /** 200 and JSON that ends in the middle. */
      type: 'cut-off';
    }
  | {
      /** Closes the connection in the middle of the body. */
      type: 'reset';
    }
  | {
      /** Never answers. */
      type: 'hang';
    }
  | {
      /** Answers late. */
      type: 'delay';
      milliseconds: number;
    }
  | {
      /** 200 and an answer without a single item. */
      type: 'empty';
    }
  | {
      /** Changes one item of the answer. */
      type: 'item';
      /** Which one, by its id; the first one where absent. */
      id?: string;
      /** Keys to leave out. */
      remove?: string[];
      /** Keys to set to something else. */
      set?: Record<string, unknown>;
    }
);

const types: Fault['type'][] = [
  'status',
  'login-page',
  'cut-off',
  'reset',
  'hang',
  'delay',
  'empty',
  'item',
];

/** Whether a value from outside is a fault. */
export function isFault(value: unknown): value is Fault {
  const fault = value as Partial<Fault> | null;
  return (
    typeof fault === 'object' &&
    fault !== null &&
    typeof fault.route === 'string' &&
    types.some(type => type === fault.type)
  );
}
