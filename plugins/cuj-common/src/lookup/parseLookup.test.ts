/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import {
  LOOKUP_MAX_LENGTH,
  LookupUrlReading,
  parseLookup,
} from './parseLookup';

/** Stands for a source that has monitors at `/monitors/ID`. */
function readUrl(url: URL): LookupUrlReading | undefined {
  if (!url.hostname.endsWith('example.com')) {
    return undefined;
  }
  const id = /^\/monitors\/(\d+)$/.exec(url.pathname)?.[1];
  return {
    references: id ? [{ type: 'monitor', id }] : [],
    tags: url.searchParams.get('group')?.split(',') ?? [],
  };
}
const parse = (text: string) => parseLookup(text, { readUrl });
const monitor = { type: 'reference', subjectType: 'monitor', id: '4711' };
const byUrl = { ...monitor, via: 'url' };
const byText = { ...monitor, via: 'text' };
const name = (text: string) => ({ type: 'name', name: text });
const tag = (text: string) => ({ type: 'tag', tag: text });

describe('parseLookup', () => {
  it.each([
    'https://app.example.com/monitors/4711',
    'app.example.com/monitors/4711',
    '  <https://app.example.com/monitors/4711|orders are late>  ',
    'See https://app.example.com/monitors/4711.',
    '(https://app.example.com/monitors/4711)',
    '[Monitor](https://app.example.com/monitors/4711), please look',
    'https://app.example.com/monitors/4711?a=1&amp;group=service:cart',
  ])('takes %s for the monitor that it leads to', text => {
    expect(parse(text)[0]).toEqual(byUrl);
  });

  it.each([
    'Monitor ID: 4711',
    'monitor_id=4711',
    'Monitor #4711',
    'see monitor 4711 please',
  ])('reads what %s says it is', text => {
    expect(parse(text)).toContainEqual(byText);
  });

  it.each([
    ['4711', '4711'],
    ['#4711', '4711'],
    ['0123456789abcdef0123456789abcdef', '0123456789abcdef0123456789abcdef'],
    ['abc-def-ghi', 'abc-def-ghi'],
    [
      '00000000-0000-4000-8000-00000000002a',
      '00000000-0000-4000-8000-00000000002a',
    ],
  ])('takes %s for an id first', (text, id) => {
    expect(parse(text)[0]).toEqual({ type: 'id', id });
  });

  it.each([
    'orders_errors_high_prod',
    '[Triggered] orders_errors_high_prod',
    '[P1] [Triggered] orders_errors_high_prod',
    '[Triggered on {service:orders,env:prod}] orders_errors_high_prod',
    '[Re-Triggered on {service:orders}] orders_errors_high_prod',
    'Re-Triggered on {service:orders}: orders_errors_high_prod',
    'Triggered: orders_errors_high_prod on {service:orders}',
    'Triggered: orders_errors_high_prod on service:orders,env:prod',
    'Recovered: [P2] orders_errors_high_prod',
    '[#90210] [Triggered] orders_errors_high_prod',
    'Triggered #90210: orders_errors_high_prod',
    'INCIDENT #90210: [Warn] orders_errors_high_prod',
    '[FIRING:1] orders_errors_high_prod',
    'Subject: Fwd: [Monitor Alert] Triggered: orders_errors_high_prod',
    ':rotating_light: *[Triggered] orders_errors_high_prod*',
    '> 🚨 [No Data] `orders_errors_high_prod`',
    '[SEV-2] orders_errors_high_prod',
  ])('finds the name in %s', text => {
    const [first] = parse(text).filter(({ type }) => type === 'name');
    expect(first).toEqual(name('orders_errors_high_prod'));
  });

  it('leaves a name alone that only looks like a title', () => {
    expect(parse('Alert fatigue is high')).toContainEqual(
      name('Alert fatigue is high'),
    );
    expect(parse('[checkout] Latency is high')[0]).toEqual(
      name('[checkout] Latency is high'),
    );
    expect(parse('[P1] Latency')).toContainEqual(name('[P1] Latency'));
  });

  it('reads all of what a chat shows of an alert', () => {
    const clues = parse(
      [
        '*[Re-Triggered on {service:Order Desk,env:prod}] Orders are late*',
        'More than 5 % of orders took longer than 2 s at 03:05:10.',
        '@slack-orders service:orders, team:shop',
        'Monitor: <https://app.example.com/monitors/4711?group=service:orders|view>',
        'Runbook: https://wiki.example.org/pages/123456/orders',
      ].join('\n'),
    );
    expect(clues[0]).toEqual(byUrl);
    expect(clues).toContainEqual(name('Orders are late'));
    expect(clues).toContainEqual(tag('service:orders'));
    expect(clues).toContainEqual(tag('team:shop'));
    expect(clues).toContainEqual(tag('env:prod'));
    expect(clues).toContainEqual({ type: 'id', id: '123456' });
    expect(clues.filter(({ type }) => type === 'tag')).toHaveLength(4);
    expect(clues[clues.length - 1]).toMatchObject({
      type: 'words',
      words: expect.arrayContaining(['orders', 'late']),
    });
  });

  it('reads entities, tags and what our own links say', () => {
    expect(parse('component:default/Order-Desk')).toContainEqual({
      type: 'entity',
      entityRef: 'component:default/order-desk',
    });
    expect(
      parse('https://portal.example.org/catalog/default/journey/order')[0],
    ).toEqual({ type: 'entity', entityRef: 'journey:default/order' });
    expect(parse('Service:Order Desk')[0]).toEqual(name('Service:Order Desk'));
    expect(parse('service:Order-Desk')).toContainEqual(
      tag('service:order-desk'),
    );
    expect(parse('monitor:main/4711')[0]).toEqual({
      ...byText,
      source: 'main',
    });
    expect(parse('service:main/a/b c')[0]).toEqual({
      type: 'reference',
      subjectType: 'service',
      id: 'a/b c',
      source: 'main',
      via: 'text',
    });
    expect(parse('IR-51 is open')[0]).toMatchObject({
      subjectType: 'incident',
      id: '51',
    });
  });

  it('gives nothing for nothing', () => {
    for (const text of ['', '   \n ', '<>', '"', ':::']) {
      expect(parse(text).filter(({ type }) => type !== 'name')).toEqual([]);
    }
  });

  it('never throws, repeats nothing and stays small, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        ...['[Triggered', '[', ']', ' on {', '}', 'service:', 'a:b/c'],
        ...['https://', 'app.example.com/monitors/', '4711', '\n', '#', '>'],
        ...['Monitor ID', 'IR-', '|', '<', ':', ',', '&amp;', '%', '*'],
      ),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map(parts => parts.join('')),
        text => {
          const clues = parse(text);
          expect(clues.length).toBeLessThanOrEqual(60);
          expect(new Set(clues.map(clue => JSON.stringify(clue))).size).toBe(
            clues.length,
          );
          expect(parse(text.slice(0, LOOKUP_MAX_LENGTH))).toEqual(clues);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['[', ']', '(', 'a:', 'a.', '[a]', ' on {', '-', 'https://', '*'])(
    'reads %s however often it is repeated',
    part => {
      const text = part.repeat(LOOKUP_MAX_LENGTH);
      expect(parse(text)).toEqual(parse(text.slice(0, LOOKUP_MAX_LENGTH)));
    },
  );

  it('finds the name of a monitor in any title of an alert', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{2,10}$/);
    const monitorName = fc
      .array(word, { minLength: 2, maxLength: 5 })
      .map(words => words.join('_'));
    const title = fc.constantFrom<(name: string) => string>(
      one => `[Triggered] ${one}`,
      one => `[P1] [Warn on {env:prod}] ${one}`,
      one => `Re-Triggered: ${one} on {service:x,env:prod}`,
      one => `[#123] ${one}`,
    );
    fc.assert(
      fc.property(monitorName, title, (one, titleOf) => {
        expect(parse(titleOf(one))).toContainEqual(name(one));
      }),
    );
  });
});
