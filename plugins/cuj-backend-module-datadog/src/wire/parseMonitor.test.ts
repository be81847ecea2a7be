/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { parseMonitor } from './parseMonitor';
import { parseSloAlertQuery } from './parseSloAlertQuery';
import { recipientsOf } from './recipientsOf';

const now = Date.parse('2026-11-22T12:00:00Z');

const monitor = {
  id: 155844001,
  org_id: 1,
  type: 'query alert',
  name: 'checkout_latency_p95_prod',
  message:
    '{{#is_alert}}Slow, ask jane@example.com @slack-checkout{{/is_alert}} @jane@example.com',
  tags: ['service:checkout', 'env:prod', 7],
  query: 'avg(last_5m):avg:trace.http.request.duration{env:prod} > 2',
  options: {
    thresholds: { critical: 2, warning: 1.5, critical_query: 'a' },
    evaluation_delay: 0,
    new_group_delay: 60,
    require_full_window: false,
    notify_no_data: true,
    no_data_timeframe: 10,
    on_missing_data: 'default',
    renotify_interval: null,
    timeout_h: 24,
    notify_by: ['service'],
    silenced: {},
  },
  multi: true,
  created_at: 1728578340000,
  created: '2024-10-10T16:39:00.138359+00:00',
  modified: '2024-10-11T16:39:00.138359+00:00',
  deleted: null,
  restricted_roles: null,
  priority: 2,
  overall_state: 'No Data',
  overall_state_modified: '2024-10-12T13:06:23+02:00',
  creator: {
    name: 'Jane Doe',
    email: 'jane@example.com',
    handle: 'jane@example.com',
    id: 1,
  },
  matching_downtimes: [],
};

const read = (changes: object = {}) => {
  const parsed = parseMonitor({ ...monitor, ...changes }, now);
  if (!('item' in parsed)) {
    throw new Error(parsed.skipped.reason);
  }
  return parsed.item;
};

function inOrder(values: object, keys: string[]): object {
  const entries = new Map(Object.entries(values));
  return Object.fromEntries(keys.map(key => [key, entries.get(key)]));
}

describe('parseMonitor', () => {
  it('keeps what the monitor says, and not who made it or whom it names', () => {
    expect(read()).toEqual({
      id: '155844001',
      name: 'checkout_latency_p95_prod',
      type: 'query alert',
      query: monitor.query,
      message:
        '{{#is_alert}}Slow, ask …@example.com @slack-checkout{{/is_alert}} @…@example.com',
      recipients: ['slack-checkout', '…@example.com'],
      tags: ['service:checkout', 'env:prod'],
      priority: 2,
      state: 'no_data',
      stateSince: '2024-10-12T11:06:23.000Z',
      isMultiAlert: true,
      isDraft: false,
      isMuted: false,
      options: {
        thresholds: { critical: 2, warning: 1.5 },
        evaluationDelaySeconds: 0,
        newGroupDelaySeconds: 60,
        requireFullWindow: false,
        notifyNoData: true,
        noDataMinutes: 10,
        onMissingData: 'default',
        timeoutHours: 24,
        notifyBy: ['service'],
      },
      createdAt: '2024-10-10T16:39:00.138Z',
      modifiedAt: '2024-10-11T16:39:00.138Z',
    });
    expect(JSON.stringify(read())).not.toMatch(/jane|Doe/i);
  });

  it('takes the least that is sent, and states and types that it does not know', () => {
    expect(
      read({
        type: 'quantum alert',
        message: null,
        tags: null,
        query: undefined,
        options: null,
        multi: undefined,
        priority: null,
        overall_state: 'Melting',
        overall_state_modified: null,
        created: null,
        modified: 'yesterday',
        matching_downtimes: undefined,
        draft_status: 'draft',
      }),
    ).toEqual({
      id: '155844001',
      name: 'checkout_latency_p95_prod',
      type: 'quantum alert',
      recipients: [],
      tags: [],
      state: 'unknown',
      reportedState: 'Melting',
      isMultiAlert: false,
      isDraft: true,
      isMuted: false,
      options: {},
      createdAt: '2024-10-10T16:39:00.000Z',
    });
  });

  it.each([
    ['Alert', 'alert'],
    ['Warn', 'warn'],
    ['OK', 'ok'],
    ['Ignored', 'ignored'],
    ['Skipped', 'skipped'],
    [null, 'unknown'],
  ])('reads the state %p as %p', (overall_state, state) => {
    expect(read({ overall_state })).toMatchObject({ state });
  });

  const seconds = now / 1000;
  it.each([
    [{ matching_downtimes: [{ id: 1, start: seconds - 1, end: null }] }, true],
    [{ matching_downtimes: [{ id: 1, start: seconds + 9, end: null }] }, false],
    [{ matching_downtimes: [{ id: 1, start: 0, end: seconds - 1 }] }, false],
    [{ matching_downtimes: [{ id: 1, start: now - 1, end: now + 1 }] }, true],
    [{ options: { silenced: { '*': null } } }, true],
    [{ options: { silenced: { '*': seconds - 1 } } }, false],
    [{ options: { silenced: { 'host:a': null } } }, false],
  ])('knows whether %j mutes it', (changes, isMuted) => {
    expect(read(changes)).toMatchObject({ isMuted });
  });

  it('knows what SLO alerts, composites and synthetics alerts are about', () => {
    const query =
      'burn_rate("0f5a").over("30d").long_window("1h").short_window("5m") > 14.4';
    expect(read({ type: 'slo alert', query })).toMatchObject({
      sloAlert: {
        sloId: '0f5a',
        kind: 'burn-rate',
        timeframe: '30d',
        longWindow: '1h',
        shortWindow: '5m',
        threshold: 14.4,
      },
    });
    expect(
      read({ type: 'composite', query: '(12345 && !67890) || 12345' }),
    ).toMatchObject({ compositeOf: ['12345', '67890'] });
    expect(
      read({
        type: 'synthetics alert',
        query: 'no_query',
        options: { synthetics_check_id: 'abc-def-ghi' },
      }),
    ).toMatchObject({ syntheticTestId: 'abc-def-ghi' });
  });

  it.each([
    [{ id: undefined }, undefined, 'id is missing'],
    [{ id: 1e300 }, '1e+300', "id can't be read"],
    [{ name: undefined }, '155844001', 'name is missing'],
    [{ name: 7 }, '155844001', 'name is not of the type string'],
    [{ type: null }, '155844001', 'type is not of the type string'],
  ])('skips %j and says why', (changes, itemId, reason) => {
    const { name } = { ...monitor, ...changes };
    expect(parseMonitor({ ...monitor, ...changes }, now)).toEqual({
      skipped: {
        ...(itemId && { itemId }),
        ...(typeof name === 'string' && { name }),
        reason,
        tags: ['service:checkout', 'env:prod'],
      },
    });
  });

  it('gives the same JSON whatever the order of keys', () => {
    const thresholds = fc.dictionary(
      fc.constantFrom('critical', 'warning', 'ok', 'unknown', '7', 'toString'),
      fc.integer(),
    );
    const isSame = (values: object, keys: string[]) => {
      const [sent, shuffled] = [values, inOrder(values, keys)].map(one =>
        JSON.stringify(
          read({ options: { ...monitor.options, thresholds: one } }),
        ),
      );
      return sent === shuffled;
    };
    fc.assert(
      fc.property(
        thresholds.chain(values =>
          fc.tuple(
            fc.constant(values),
            fc.shuffledSubarray(Object.keys(values), {
              minLength: Object.keys(values).length,
            }),
          ),
        ),
        ([values, keys]) => isSame(values, keys),
      ),
    );
    const shuffled = inOrder(monitor, Object.keys(monitor).reverse());
    expect(JSON.stringify(parseMonitor(shuffled, now))).toBe(
      JSON.stringify(parseMonitor(monitor, now)),
    );
  });

  it('never throws, and quotes nothing', () => {
    const changed = fc.dictionary(
      fc.constantFrom(...Object.keys(monitor)),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(changed, fc.jsonValue(), (changes, other) => {
        parseMonitor(other, now);
        const parsed = parseMonitor({ ...monitor, ...changes }, now);
        const reason =
          'skipped' in parsed ? parsed.skipped.reason : 'name is missing';
        expect(reason).toMatch(
          /^(id|name|type) (is missing|is not of the type string|can't be read)$/,
        );
      }),
    );
  });
});

describe('parseSloAlertQuery', () => {
  it.each([
    [
      " error_budget( '0f5a' ) . over( 7d )>= 75 ",
      { sloId: '0f5a', kind: 'error-budget', timeframe: '7d', threshold: 75 },
    ],
    [
      'burn_rate("0f5a").short_window("30m").over("90d").long_window("6h") > 5',
      {
        sloId: '0f5a',
        kind: 'burn-rate',
        timeframe: '90d',
        longWindow: '6h',
        shortWindow: '30m',
        threshold: 5,
      },
    ],
    ['burn_rate(0f5a)', { sloId: '0f5a', kind: 'burn-rate' }],
    ['burn_rate("0f5a\')', undefined],
    ['avg(last_5m):burn_rate("0f5a") > 1', undefined],
    ['', undefined],
  ])('reads %j', (query, alert) => {
    expect(parseSloAlertQuery(query)).toEqual(alert);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const queries = [
          text,
          `burn_rate("${text}").over("${text}") > ${text}`,
        ];
        for (const query of queries) {
          const kind = parseSloAlertQuery(query)?.kind ?? 'burn-rate';
          expect(['burn-rate', 'error-budget']).toContain(kind);
        }
      }),
    );
  });
});

describe('recipientsOf', () => {
  it.each([
    [
      'Notify: @slack-a, @pagerduty-Checkout. (@webhook-x)!',
      ['slack-a', 'pagerduty-Checkout', 'webhook-x'],
    ],
    [
      '{{#is_alert}}@oncall-a{{/is_alert}}{{#is_match "x" "@no"}}@oncall-a{{/is_match}}',
      ['oncall-a'],
    ],
    ['@slack-{{team.name}} @team-b', ['slack-{{team.name}}', 'team-b']],
    ['write to ops@example.com', []],
    ['@ops@example.com,@ops@example.org', ['…@example.com', '…@example.org']],
    ['{{log.attributes.[http.url]}} at 5 @ noon', []],
  ])('finds in %j', (message, recipients) => {
    expect(recipientsOf(message)).toEqual(recipients);
  });

  it('comes to an end with a message that is made to keep it busy', () => {
    const dashes = '-'.repeat(300_000);
    expect(recipientsOf(`@a${dashes}b @c${dashes}`)).toEqual([
      `a${dashes}b`,
      'c',
    ]);
  });
});
