/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SimulatedSlo } from '../organisation/Organisation';

/** Something that goes wrong on demand. */
export type Fault = {
  /** The route that it concerns, such as `slo-search`; `*` for all. */
  route: string;
  /** How many matching calls are answered well before the fault begins; 0 where absent. */
  after?: number;
  /**
   * How many calls it concerns. Where absent, without end; for faults that change
   * the organisation, one.
   */
  times?: number;
  /** Concerns only calls that ask for this page, counted from 0. */
  page?: number;
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
      /** Which one, by its id; the first one where absent, each one with `*`. */
      id?: string | number;
      /** Keys to leave out; dots lead further down, as in `status.sli`. */
      remove?: string[];
      /** Keys to set to something else. */
      set?: Record<string, unknown>;
    }
  | {
      /** Items come a second time at the end of the page. */
      type: 'duplicate-items';
      /** How many; 1 where absent. */
      count?: number;
      /** Whether they take the place of others, which are lost then. */
      replace?: boolean;
    }
  | {
      /** The first page comes whatever page is asked for. */
      type: 'repeat-page';
    }
  | {
      /** A page holds no more than so many items, whatever is asked for. */
      type: 'capped-page-size';
      size: number;
    }
  | {
      /** The listing has another total than it says. */
      type: 'wrong-totals';
      /** Says this. */
      total?: number;
      /** Says so many more; fewer where negative. */
      add?: number;
    }
  | {
      /** An SLO is deleted before the call is answered. */
      type: 'delete-slo';
      /** Which one; the first of the listing where absent, so that all others move. */
      id?: string;
    }
  | {
      /** An SLO is created before the call is answered. */
      type: 'create-slo';
      slo?: Partial<SimulatedSlo>;
      /** Where in the listing it stands; at the start where absent, so that all others move. */
      at?: 'start' | 'end';
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
  'duplicate-items',
  'repeat-page',
  'capped-page-size',
  'wrong-totals',
  'delete-slo',
  'create-slo',
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
