/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  LookupClue,
  parseLookup,
  toLookupQuery,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { readDatadogUrl } from './readDatadogUrl';

const sloId = '0123456789abcdef0123456789abcdef';
const uuid = '00000000-0000-4000-8000-00000000002a';
const app = 'https://app.datadoghq.eu';
const monitorUrl = `${app}/monitors/104711`;

const parse = (text: string) =>
  parseLookup(text, { readUrl: url => readDatadogUrl(url, app) });

type Subject = Extract<LookupClue, { type: 'reference' }>['subjectType'];

const at = (subjectType: Subject, id: string): LookupClue => ({
  ...{ type: 'reference', subjectType, id },
  via: 'url',
});
const said = (subjectType: Subject, id: string): LookupClue => ({
  ...{ type: 'reference', subjectType, id },
  via: 'text',
});
const monitor = at('monitor', '104711');
const slo = at('slo', sloId);
const id = (one: string): LookupClue => ({ type: 'id', id: one });
const name = (one: string): LookupClue => ({ type: 'name', name: one });
const tag = (one: string): LookupClue => ({ type: 'tag', tag: one });
const late = name('Orders are late');
const orders = tag('service:orders');
const prod = tag('env:prod');

const names = new Set([
  'checkout',
  'Orders are late',
  'Заказы опаздывают 🚚',
  '【本番】注文が遅い',
]);
/** A name that nothing has leads nowhere. */
const isKnown = (clue: LookupClue) =>
  clue.type !== 'name' || names.has(clue.name);

const lines = (...all: string[]) => all.join('\n');

describe('what people paste', () => {
  // What leads first, then what else has to be found.
  it.each<[string, LookupClue, LookupClue[]?]>([
    // Addresses of all sites, with and without a subdomain.
    ['https://app.datadoghq.com/monitors/104711', monitor],
    ['https://us3.datadoghq.com/monitors/104711', monitor],
    ['https://us5.datadoghq.com/monitors/104711?live=1h', monitor],
    ['https://ap1.datadoghq.com/monitors/104711/edit', monitor],
    ['https://ap2.datadoghq.com/monitors/104711#graph', monitor],
    ['https://app.ddog-gov.com/monitors/104711', monitor],
    ['https://acme.datadoghq.eu/monitors/104711', monitor],
    ['acme.us5.datadoghq.com/monitors/104711', monitor],
    ['HTTPS://APP.DATADOGHQ.EU/monitors/104711', monitor],
    [
      `${monitorUrl}?from_ts=1700000000000&to_ts=1700003600000&event_id=7123456789012345678&link_source=monitor_notif&group=service%3Aorders%2Cenv%3Aprod`,
      monitor,
      [orders, prod],
    ],
    [`${app}/report/monitor/104711`, monitor],
    [`${app}/monitors/triggered?monitor=104711`, monitor],
    [`${app}/monitors#104711/edit`, monitor],
    [`${app}/event/explorer?query=monitor_id%3A104711&event=AQAAAYx`, monitor],
    [
      `${app}/account/login?next=%2Fmonitors%2F104711%3Fgroup%3Denv%3Aprod`,
      monitor,
      [prod],
    ],
    [`${app}/slo?slo_id=${sloId}&timeframe=7d`, slo],
    [
      `${app}/slo/manage?slo_id=${sloId.toUpperCase()}`,
      at('slo', sloId.toUpperCase()),
    ],
    [
      `${app}/slo/manage?query=&sp=${encodeURIComponent(
        `[{"p":{"id":"${sloId}"},"i":"slo-panel"}]`,
      )}`,
      slo,
    ],
    [`${app}/a/page/nobody/knows/${sloId}?tab=x`, id(sloId)],
    [
      `${app}/a/page?panel=${encodeURIComponent('{"monitor":104711}')}`,
      id('104711'),
    ],
    ['https://app.ddog-gov.com/incidents/51', at('incident', '51')],
    [`${app}/incidents/${uuid}?section=timeline`, at('incident', uuid)],
    [`${app}/synthetics/details/abc-def-ghi`, at('synthetic', 'abc-def-ghi')],
    [
      `${app}/apm/services/orders/operations/http.request?env=prod`,
      at('service', 'orders'),
      [prod],
    ],
    [`${app}/apm/entity/service%3Aorders?env=prod`, at('service', 'orders')],
    [`${app}/services/orders`, at('service', 'orders')],
    [
      `${app}/dashboard/abc-def-ghi/shop?fromUser=false&tpl_var_service%5B0%5D=orders&tpl_var_env%5B0%5D=prod&from_ts=1700000000000`,
      orders,
      [prod],
    ],
    [`${app}/apm/traces?query=service%3Aorders%20env%3Aprod`, orders, [prod]],
    [
      'https://portal.example.com/catalog/default/component/orders/cuj',
      {
        type: 'entity',
        entityRef: 'component:default/orders',
      },
    ],

    // As chats, mails and gateways wrap them.
    [`<${monitorUrl}|Orders are late>`, monitor, [late]],
    [`[Orders are late](${monitorUrl})`, monitor, [late]],
    [
      `[[Triggered on {env:prod}] Orders are late](${monitorUrl}).`,
      monitor,
      [late, prod],
    ],
    [`(${monitorUrl}).`, monitor],
    [`“${monitorUrl}”`, monitor],
    [`${monitorUrl}。`, monitor],
    [`*${monitorUrl}*`, monitor],
    [`\u200b${app}/monitors/\u2060104711\ufeff`, monitor],
    [`&lt;${monitorUrl}?group=env%3Aprod&amp;x=1&gt;`, monitor, [prod]],
    [
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(
        `${monitorUrl}?group=env%3Aprod`,
      )}&data=05%7C02%7C%7C${uuid}%7C0&sdata=x&reserved=0`,
      monitor,
      [prod],
    ],
    [
      `https://www.google.com/url?q=${encodeURIComponent(
        monitorUrl,
      )}&sa=D&source=calendar`,
      monitor,
    ],
    [
      `https://urldefense.com/v3/__${monitorUrl}?group=env:prod__;!!AbC-d123!xyz$`,
      monitor,
      [prod],
    ],
    [
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__app.datadoghq.eu_monitors_104711-3Fgroup-3Denv-253Aprod&d=DwMF',
      monitor,
      [prod],
    ],
    [
      `https://slack-redir.net/link?url=${encodeURIComponent(
        `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(
          monitorUrl,
        )}`,
      )}`,
      monitor,
    ],

    // Notifications in a chat.
    [
      lines(
        '[Triggered on {service:orders,env:prod}] Orders are late',
        'More than 5 % of orders took longer than 2 s.',
        `SLI details ${sloId}`,
        '@slack-orders',
      ),
      late,
      [orders, prod, id(sloId)],
    ],
    [
      'Orders\u00a0are\u00a0late\r\n\r\nService:\u202fservice:orders\r\nMonitor ID: 104711\r\n',
      said('monitor', '104711'),
      [late, orders],
    ],
    [
      lines(
        'Datadog APP  3:05 AM',
        `:rotating_light: *<${monitorUrl}|[Re-Triggered] Orders are late>*`,
        '<!channel> <@U012ABCDEF> please look',
        'Tags: `service:orders`, **env:prod**',
      ),
      monitor,
      [late, orders, prod],
    ],
    [
      '> 🚨 [P1] [Triggered on {env:prod}] Orders are late @slack-orders @pagerduty-shop',
      late,
      [prod],
    ],
    [
      '👩🏽‍🚒 🇩🇪 Triggered: Orders are late on service:orders,env:prod',
      late,
      [orders, prod],
    ],
    ['“[Warn] Orders are late”', late],
    ['• [No Data on {host:web-1}] Orders are late', late, [tag('host:web-1')]],
    ['[Triggered] Заказы опаздывают 🚚', name('Заказы опаздывают 🚚')],
    ['【本番】注文が遅い', name('【本番】注文が遅い')],
    [
      `Orders are late on env:prod ${sloId} and more than 5 % took longer`,
      id(sloId),
      [prod],
    ],

    ['【Triggered】 Orders are late', late],
    ['(Triggered) Orders are late (P1)', late],
    ['Alert - Orders are late', late],
    ['Monitor alert: “Orders are late” triggered for env:prod', late, [prod]],
    ['Orders are late - [service:orders] is in Alert', late, [orders]],
    ['`Orders are late`:', late],
    ['‼️ Orders are late 🔥🧑🏽‍🚒', late],
    ['[Triggered → Recovered] Orders are late', late],
    [
      lines(
        'Monitor Name: Orders are late',
        'Details: {"service": "orders", "env":"prod"}',
        'Status: Alert',
      ),
      late,
    ],
    ['# 🚨 Orders are late', late],
    [
      lines(
        ':red_circle: *Alert*: Orders are late',
        '*Service*: orders',
        '*Env*: prod',
      ),
      late,
      [orders, prod],
    ],
    ['#incident-51-orders-are-late', said('incident', '51')],
    ['service=orders', orders],
    ['service: orders', orders],
    [
      'component:orders',
      tag('component:orders'),
      [{ type: 'entity', entityRef: 'component:default/orders' }],
    ],
    [
      `https://portal.example.com/cuj/lookup?q=${encodeURIComponent(
        'monitor:main/104711',
      )}`,
      { ...said('monitor', '104711'), source: 'main' } as LookupClue,
    ],
    [
      `https://portal.example.com/cuj/lookup?q=${encodeURIComponent(
        monitorUrl,
      )}`,
      monitor,
    ],

    // One quoted word of a sentence is no name.
    ['The page "late-orders" fails in "checkout", service:orders', orders],

    // Mails.
    ['"[Triggered] Orders are late" <alerts@example.com>', late],
    [
      'Subject: [Monitor Alert] Triggered: Orders are late on service:orders',
      late,
      [orders],
    ],
    [
      'RE: WG: Fwd: [EXTERNAL] [Triggered on {env:prod}] Orders are late',
      late,
      [prod],
    ],
    ['AW: [#104711] Recovered: Orders are late', late],
    [
      lines(
        'From: Alerts <mailto:alert@example.com>',
        'Subject: [Recovered] Orders are late',
        `Related SLO: <${app}/slo?slo_id=${sloId}>`,
      ),
      slo,
      [late],
    ],

    // Pagers.
    ['Triggered #90210: [Triggered] Orders are late', late],
    ['[#90210] [Triggered on {env:prod}] Orders are late', late, [prod]],
    [
      '[PagerDuty ALERT] You have 1 triggered incident (e0ff): [#90210] [Triggered on {env:prod}] Orders are late',
      late,
      [prod],
    ],
    ['ALRT #902 on Orders: [Triggered] Orders are late', late],
    ['[P3] [Opsgenie] [Triggered on {env:prod}] Orders are late', late, [prod]],
    [
      'Opsgenie Alert: "[Triggered on {env:prod}] Orders are late"',
      late,
      [prod],
    ],
    [
      lines(
        'Incident #90210',
        '[FIRING:2] Orders are late',
        'https://acme.pagerduty.com/incidents/Q0ABCDEF',
        `Client: ${monitorUrl}`,
      ),
      monitor,
      [late],
    ],
    ['Sev-1 IR-51: Orders are late', said('incident', '51')],
  ])('%s', (text, first, others = []) => {
    const clues = parse(text);
    expect(clues.find(isKnown)).toEqual(first);
    for (const other of others) {
      expect(clues).toContainEqual(other);
    }
    // The box and the address of the page change nothing of it.
    expect(parse(toLookupQuery(text))).toEqual(clues);
  });
});
