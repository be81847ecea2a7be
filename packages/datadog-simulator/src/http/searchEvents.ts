/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AlertEvent, alertEventsBetween } from '../organisation/alertEvents';
import { Organisation } from '../organisation/Organisation';
import { RouteAnswer } from './createRoute';
import { Cursor, decodeCursor, encodeCursor } from './cursor';
import { readEventForQuery, toEvent } from './eventWire';
import { matchesQuery, parseQuery } from '../query/matchQuery';
import { RouteCall } from './RouteCall';
import { readTime } from './timeRange';

const MAX_LIMIT = 1000;

interface SearchBody {
  filter?: { query?: string; from?: unknown; to?: unknown };
  sort?: 'timestamp' | '-timestamp';
  page?: { limit?: number; cursor?: string };
}

/**
 * `POST /api/v2/events/search`
 *
 * @returns what answers it; it remembers what it found last, since one asks for
 *   the same with every page
 */
export function createEventSearch(
  organisation: Organisation,
  /** Seconds since 1970. */
  now: () => number,
): (call: RouteCall) => RouteAnswer {
  const remembered = new Map<string, AlertEvent[]>();
  const findEvents = (from: number, to: number, text: string) => {
    const key = `${from} ${to} ${text}`;
    let events = remembered.get(key);
    if (!events) {
      const query = parseQuery(text);
      events = alertEventsBetween(organisation, { from, to }).filter(event =>
        matchesQuery(query, readEventForQuery(event)),
      );
      if (remembered.size >= 4) {
        remembered.delete(remembered.keys().next().value!);
      }
      remembered.set(key, events);
    }
    return events;
  };

  return call => {
    const { filter = {}, sort, page = {} } = (call.body ?? {}) as SearchBody;
    const position = positionOf(filter, page, now());
    if (typeof position === 'string') {
      return badRequest(position);
    }
    const limit = page.limit ?? 10;
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
      return badRequest("Field 'page' is invalid: invalid limit");
    }
    const size = call.pageSize(limit);
    // Nobody knows yet what happens later than now.
    const until = Math.min(position.to, now() * 1000);
    let found = findEvents(position.from, until, filter.query ?? '*');
    if (sort !== 'timestamp') {
      found = [...found].reverse();
    }
    const offset = call.paging.isFirstPageRepeated ? 0 : position.offset;
    const events = found.slice(offset, offset + size);

    return {
      items: events.map(toEvent),
      total: found.length,
      render: data => {
        if (data.length === 0) {
          return { data, meta: { status: 'done' } };
        }
        // Also behind a page that was the last one, even if it was not full.
        const after = encodeCursor({
          from: position.from,
          to: until,
          offset: position.offset + events.length,
          pageNumber: position.pageNumber + 1,
        });
        return {
          data,
          meta: { elapsed: 12, status: 'done', page: { after } },
          links: {
            next: `https://api.datadoghq.com/api/v2/events?page[cursor]=${after}`,
          },
        };
      },
    };
  };
}

/** Where to go on, or what is wrong with it. */
function positionOf(
  filter: NonNullable<SearchBody['filter']>,
  page: NonNullable<SearchBody['page']>,
  now: number,
): Cursor | string {
  if (page.cursor !== undefined) {
    return (
      decodeCursor(page.cursor) ?? "Field 'page' is invalid: invalid cursor"
    );
  }
  const from = readTime(filter.from ?? 'now-15m', now);
  const to = readTime(filter.to ?? 'now', now);
  if (from === undefined || to === undefined || from > to) {
    return "Field 'filter' is invalid: invalid time range";
  }
  return { from, to, offset: 0, pageNumber: 0 };
}

function badRequest(reason: string): RouteAnswer {
  return {
    status: 400,
    body: {
      errors: [`{'errors': [u"input_validation_error(${reason})"]}`],
    },
  };
}
