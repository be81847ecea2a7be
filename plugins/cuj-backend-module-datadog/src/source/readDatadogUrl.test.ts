/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SourceReference } from '@cuj-slo/backstage-plugin-cuj-node';
import fc from 'fast-check';
import { appUrlOf, datadogSites } from '../config/datadogSites';
import { getDatadogUrl } from './getDatadogUrl';
import { readDatadogUrl } from './readDatadogUrl';

const app = 'https://app.datadoghq.eu';
const read = (url: string, appUrl = app) =>
  readDatadogUrl(new URL(url), appUrl);
const sloId = '0123456789abcdef0123456789abcdef';

describe('readDatadogUrl', () => {
  it.each<[string, SourceReference[], string[]?]>([
    ['/monitors/4711', [{ type: 'monitor', id: '4711' }]],
    ['/monitors/4711/edit', [{ type: 'monitor', id: '4711' }]],
    ['/monitors#4711/edit', [{ type: 'monitor', id: '4711' }]],
    [
      '/monitors/4711?from_ts=1&to_ts=2&event_id=7&link_source=monitor_notif&group=service%3Acart%2Cenv%3Aprod',
      [{ type: 'monitor', id: '4711' }],
      ['service:cart', 'env:prod'],
    ],
    ['/monitors/manage?q=service%3Acart', [], ['service:cart']],
    [`/slo?slo_id=${sloId}&timeframe=7d`, [{ type: 'slo', id: sloId }]],
    [`/slo/${sloId}/edit`, [{ type: 'slo', id: sloId }]],
    [`/slo/manage?query=team%3Aweb`, [], ['team:web']],
    ['/incidents/51', [{ type: 'incident', id: '51' }]],
    [
      '/incidents/00000000-0000-4000-8000-00000000002a?section=overview',
      [{ type: 'incident', id: '00000000-0000-4000-8000-00000000002a' }],
    ],
    [
      '/synthetics/details/abc-def-ghi?from_ts=1',
      [{ type: 'synthetic', id: 'abc-def-ghi' }],
    ],
    [
      '/apm/services/cart%2Fweb/operations/http.request?env=prod',
      [{ type: 'service', id: 'cart/web' }],
      ['env:prod'],
    ],
    ['/apm/entity/service%3Acart', [{ type: 'service', id: 'cart' }]],
    ['/services/cart', [{ type: 'service', id: 'cart' }]],
    ['/software?selectedService=cart', [{ type: 'service', id: 'cart' }]],
    ['/event/event?id=9&monitor_id=4711', [{ type: 'monitor', id: '4711' }]],
    [
      '/event/explorer?query=monitor_id%3A4711%20service%3Acart',
      [{ type: 'monitor', id: '4711' }],
      ['service:cart'],
    ],
    ['/monitors/edit/4711', [{ type: 'monitor', id: '4711' }]],
    ['/monitors#status/4711?group=all', [{ type: 'monitor', id: '4711' }]],
    ['/monitors/triggered?monitor=4711', [{ type: 'monitor', id: '4711' }]],
    ['/report/monitor/4711', [{ type: 'monitor', id: '4711' }]],
    [
      `/slo/manage?query=&sp=${encodeURIComponent(
        `[{"p":{"id":"${sloId}"},"i":"slo-panel"}]`,
      )}`,
      [{ type: 'slo', id: sloId }],
    ],
    ['/incidents/IR-51', [{ type: 'incident', id: '51' }]],
    [
      '/synthetics/browser/edit/abc-def-ghi',
      [{ type: 'synthetic', id: 'abc-def-ghi' }],
    ],
    ['/apm/resource/cart/http.request/0a1b', [{ type: 'service', id: 'cart' }]],
    [
      '/software?selectedComponent=service%3Acart',
      [{ type: 'service', id: 'cart' }],
    ],
    [
      '/dashboard/abc-def-ghi/shop?tpl_var_service%5B0%5D=cart&tpl_var_env=prod&tpl_var_x=*',
      [],
      ['service:cart', 'env:prod'],
    ],
    ['/dashboard/abc', []],
    ['/', []],
  ])('reads %s on every site', (path, references, tags = []) => {
    for (const site of datadogSites) {
      for (const base of [
        appUrlOf(site),
        `https://acme.${site}`,
        `https://${site}`,
      ]) {
        expect(read(`${base}${path}`)).toEqual({ references, tags });
      }
    }
  });

  it('reads where the organisation is by configuration, and nobody else', () => {
    expect(
      read('http://localhost:7991/dd/monitors/1', 'http://localhost:7991/dd'),
    ).toMatchObject({ references: [{ type: 'monitor', id: '1' }] });
    for (const url of [
      'https://datadoghq.eu.evil.example/monitors/1',
      'https://notdatadoghq.com/monitors/1',
      'https://example.com/monitors/1',
      'mailto:a@datadoghq.com',
    ]) {
      expect(read(url)).toBeUndefined();
    }
  });

  it('reads back every address that is made, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.record({
            type: fc.constant('monitor' as const),
            id: fc.nat().map(String),
          }),
          fc.record({
            type: fc.constant('service' as const),
            id: fc
              .string({ minLength: 1, maxLength: 60 })
              .filter(
                id =>
                  !['manage', 'list', 'setup', 'explore', 'map'].includes(id) &&
                  !/^\.{1,2}$/.test(id),
              ),
          }),
          fc.constant({ type: 'slo' as const, id: sloId }),
          fc.constant({ type: 'incident' as const, id: '51' }),
          fc.constant({ type: 'synthetic' as const, id: 'a1b-c2d-e3f' }),
        ),
        reference => {
          expect(
            read(getDatadogUrl(reference, app))?.references,
          ).toContainEqual(reference);
        },
      ),
    );
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), url => {
        const { pathname, search } = new URL(url);
        expect(read(`${app}${pathname}${search}`)).toBeDefined();
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), text => {
        const reading = read(`${app}/${encodeURI(text)}`);
        expect(Array.isArray(reading?.references)).toBe(true);
      }),
    );
  });
});
