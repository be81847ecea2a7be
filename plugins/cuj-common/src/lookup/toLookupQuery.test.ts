/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { LookupUrlReading, parseLookup } from './parseLookup';
import { toLookupQuery } from './toLookupQuery';

const sloId = '0123456789abcdef0123456789abcdef';

/** Stands for a source that has monitors at `/monitors/ID`. */
function readUrl(url: URL): LookupUrlReading | undefined {
  const id = /^\/monitors\/(\d+)$/.exec(url.pathname)?.[1];
  return url.hostname === 'app.example.com'
    ? { references: id ? [{ type: 'monitor', id }] : [], tags: [] }
    : undefined;
}
const parse = (text: string) => parseLookup(text, { readUrl });
const sizeInAddress = (text: string) =>
  new URLSearchParams({ q: text }).toString().length;

const title = '[Triggered on {service:orders,env:prod}] Заказы опаздывают';
const filler = (characters: number) =>
  'Больше пяти процентов заказов заняли дольше двух секунд.\n'
    .repeat(Math.ceil(characters / 57))
    .slice(0, characters);

describe('toLookupQuery', () => {
  it('keeps the lines of what is short, and nothing that nobody sees', () => {
    expect(
      toLookupQuery(
        '\ufeff  Orders\u00a0are\tlate \r\n\r\n\u200bSLI\u2028details\u0000 \u001b[1m👩‍🚒\r',
      ),
    ).toBe('Orders are late\nSLI\ndetails [1m👩‍🚒');
    expect(toLookupQuery(' \r\n\t ')).toBe('');
  });

  it('keeps of a long text the title and all that identifies something', () => {
    const text = [
      title,
      filler(5000),
      `SLI details ${sloId}, monitor #104711, see component:default/orders`,
      filler(5000),
      `https://app.example.com/monitors/4711?group=${'x'.repeat(2000)}&from=1`,
      'team:shop',
    ].join('\n');
    const query = toLookupQuery(text);
    expect(sizeInAddress(query)).toBeLessThan(2000);
    expect(query.split('\n')[0]).toBe(title);
    const clues = parse(query);
    expect(clues[0]).toMatchObject({ subjectType: 'monitor', id: '4711' });
    for (const clue of [
      { type: 'reference', subjectType: 'monitor', id: '104711', via: 'text' },
      { type: 'name', name: 'Заказы опаздывают' },
      { type: 'id', id: sloId },
      { type: 'entity', entityRef: 'component:default/orders' },
      { type: 'tag', tag: 'service:orders' },
      { type: 'tag', tag: 'team:shop' },
    ]) {
      expect(clues).toContainEqual(clue);
    }
  });

  it.each([
    [
      'a link in an envelope',
      `https://mail.example.org/?data=${'d'.repeat(
        3000,
      )}&url=${encodeURIComponent(
        'https://app.example.com/monitors/4711?a=1',
      )}`,
      'https://app.example.com/monitors/4711?a=1',
    ],
    [
      'its shorter parameters, and those with a tag before others',
      `https://app.example.com/monitors/4711?view=${'v'.repeat(
        1600,
      )}&group=service%3A${'o'.repeat(150)}&live=1h#top`,
      `https://app.example.com/monitors/4711?group=service%3A${'o'.repeat(
        150,
      )}&live=1h#top`,
    ],
    [
      'its beginning',
      `https://app.example.com/${'p'.repeat(3000)}?a=1`,
      expect.stringMatching(/^https:\/\/app\.example\.com\/p{1700,1800}$/),
    ],
    [
      'its host, where two slashes follow it',
      `https://app.example.com//monitors/4711?x=${'a'.repeat(2000)}`,
      'https://app.example.com//monitors/4711',
    ],
    [
      'its host, where nothing but two slashes follows it',
      `https://a.example//?x=${'a'.repeat(2000)}`,
      'https://a.example//',
    ],
    [
      'its port, but nobody who logs in',
      `https://jane:secret@a.example:8443/x?x=${'a'.repeat(2000)}`,
      'https://a.example:8443/x',
    ],
    [
      'the parameters as they are meant, where a mail spells them',
      `https://app.example.com/event?x=${'b'.repeat(
        2000,
      )}&amp;monitor_id=12345678&amp;group=service:checkout`,
      'https://app.example.com/event?monitor_id=12345678&group=service%3Acheckout',
    ],
  ])('keeps of a long address %s', (_, url, expected) => {
    expect(toLookupQuery(` ${url}\n`)).toEqual(expected);
  });

  it('fits into an address whatever the text, and is the same when it comes back', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom(
        '\n',
        '{',
        'service:',
        sloId,
        ' 104711 ',
        '](',
        '🚨',
        '[',
      ),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 80 }).map(parts => parts.join('')),
        text => {
          const query = toLookupQuery(text);
          const address = new URLSearchParams({ q: query });
          expect(address.toString().length).toBeLessThanOrEqual(1810);
          const again = new URLSearchParams(address.toString()).get('q')!;
          expect(toLookupQuery(again)).toBe(again);
          expect(query).not.toMatch(/(?!\n)\p{Cc}/u);
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    [
      `https://app.example.com//monitors/12345678?x=${'a'.repeat(460)}`,
      'https://app.example.com//monitors/12345678',
    ],
    [
      `https://app.example.com/event?x=${'b'.repeat(
        460,
      )}&amp;monitor_id=12345678&amp;group=service:checkout`,
      'https://app.example.com/event?monitor_id=12345678&group=service%3Acheckout',
    ],
    [
      `<@U012|jane>  saw&nbsp; &lt;https://app.example.com/monitors/4711&gt;`,
      'https://app.example.com/monitors/4711',
    ],
  ])('shortens in a long text %s', (written, expected) => {
    const query = toLookupQuery([title, filler(4000), written].join('\n'));
    expect(query.split('\n')).toContain(expected);
    expect(query.split('\n')[0]).toBe(title);
    expect(toLookupQuery(query)).toBe(query);
  });

  it('never throws, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      // Any half of a pair, by itself.
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
        .map(codes => String.fromCharCode(...codes)),
      fc.constantFrom(
        ...['http://', 'HTTPS://', 'a.example', '/', '//', '\\', '?', '&', '#'],
        ...['?x=', '&amp;', '&lt;', '&nbsp;', '<@', '>', '](', '[::1]', ':0'],
        ...['%', '%2F%2F', '%ff', '@', ':', '.', '..', '__', 'https-3A__'],
        ...['\n', ' ', '\ud800', '\udc00', 'xn--', '/lookup?q='],
      ),
      fc.integer({ min: 400, max: 2000 }).map(times => 'a'.repeat(times)),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map(parts => parts.join('')),
        text => {
          for (const one of [text, `https://a.example/${text}`]) {
            const query = toLookupQuery(one);
            expect(sizeInAddress(query)).toBeLessThanOrEqual(1810);
            expect(() => parse(query)).not.toThrow();
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leads where the whole text leads, wherever the address of the monitor stands', () => {
    const paragraph = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 8 }),
        fc.array(paragraph, { maxLength: 8 }),
        (before, after) => {
          const query = toLookupQuery(
            [
              title,
              ...before,
              'Monitor: https://app.example.com/monitors/4711',
              ...after,
            ].join('\n'),
          );
          expect(parse(query)).toContainEqual({
            ...{ type: 'reference', subjectType: 'monitor', id: '4711' },
            via: 'url',
          });
          expect(parse(query)).toContainEqual({
            type: 'name',
            name: 'Заказы опаздывают',
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});
