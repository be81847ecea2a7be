/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SourceReference,
  SourceUrlReading,
} from '@cuj-slo/backstage-plugin-cuj-node';
import { datadogSites } from '../config/datadogSites';

const LONGEST_ID = 200;
const numberPattern = /^\d{1,20}$/;
const sloPattern = /^[0-9a-f]{32}$/i;
const incidentPattern =
  /^(?:\d{1,10}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;
const syntheticPattern = /^[a-z0-9]{3}-[a-z0-9]{3}-[a-z0-9]{3}$/i;
/** Pages of the service catalog that are not called as a service. */
const noServices = new Set(['', 'manage', 'list', 'setup', 'explore', 'map']);

/**
 * Reads an address of Datadog's pages: on any site, with a subdomain of the
 * organisation's own or without, or where the organisation's pages are by configuration.
 *
 * @param appUrl - where people see the organisation; without a slash at the end
 * @returns undefined where it is not an address of Datadog
 */
export function readDatadogUrl(
  url: URL,
  appUrl: string,
): SourceUrlReading | undefined {
  if (!isDatadogHost(url, appUrl)) {
    return undefined;
  }
  const basePath = pathOf(appUrl);
  const path = url.pathname.startsWith(`${basePath}/`)
    ? url.pathname.slice(basePath.length)
    : url.pathname;
  const segments = path.split('/').filter(Boolean).map(decode);
  return {
    references: [
      ...referencesIn(segments, url),
      // Events and dashboards name a monitor besides the path.
      ...idsIn(url, ['monitor_id', 'monitorId', 'monitor'], numberPattern).map(
        id => reference('monitor', id),
      ),
      ...idsIn(url, ['slo_id'], sloPattern).map(id => reference('slo', id)),
      ...slosInPanels(url),
      ...entitiesIn(segments, url),
      ...monitorsInSearch(url),
    ].filter(isFirstOfItsKind),
    tags: tagsIn(url),
  };
}

function referencesIn(segments: string[], url: URL): SourceReference[] {
  const [first = '', second = '', third = '', fourth = ''] = segments;
  switch (first) {
    case 'monitors': {
      // `/monitors#4711/edit` is how old messages spell it.
      const inHash = url.hash.slice(1).split(/[/?]/);
      return [second, third, ...inHash]
        .filter(id => numberPattern.test(id))
        .slice(0, 1)
        .map(id => reference('monitor', id));
    }
    case 'report':
      return second === 'monitor' && numberPattern.test(third)
        ? [reference('monitor', third)]
        : [];
    case 'slo':
      return sloPattern.test(second) ? [reference('slo', second)] : [];
    case 'incidents': {
      const id = second.replace(/^IR-/i, '');
      return incidentPattern.test(id) ? [reference('incident', id)] : [];
    }
    case 'synthetics':
      return [second, third, fourth]
        .filter(id => syntheticPattern.test(id))
        .map(id => reference('synthetic', id));
    case 'services':
      return serviceOf(second);
    case 'apm':
      return ['services', 'service', 'resource'].includes(second)
        ? serviceOf(third)
        : [];
    default:
      return idsIn(url, ['selectedService', 'selected_service'], /./).flatMap(
        serviceOf,
      );
  }
}

function serviceOf(name: string): SourceReference[] {
  return noServices.has(name) || name.length > LONGEST_ID
    ? []
    : [reference('service', name)];
}

/** The SLO that is open in a panel beside a list, in JSON. */
function slosInPanels(url: URL): SourceReference[] {
  return url.searchParams
    .getAll('sp')
    .flatMap(text => [
      ...text.slice(0, 2000).matchAll(/(?<![\w-])[0-9a-f]{32}(?![\w-])/gi),
    ])
    .map(([id]) => reference('slo', id));
}

function entitiesIn(segments: string[], url: URL): SourceReference[] {
  return [
    ...segments,
    ...idsIn(url, ['selectedComponent', 'selected_component'], /^service:/),
  ].flatMap(text => serviceOf(afterColon(text)));
}

/** `service:checkout`, as addresses of entities spell it. */
function afterColon(text: string): string {
  return text.startsWith('service:') ? text.slice('service:'.length) : '';
}

function idsIn(url: URL, names: string[], pattern: RegExp): string[] {
  return names
    .flatMap(name => url.searchParams.getAll(name))
    .filter(id => id.length <= LONGEST_ID && pattern.test(id));
}

/** The search of the event explorer, such as `monitor_id:4711`. */
function monitorsInSearch(url: URL): SourceReference[] {
  const text = `${url.searchParams.get('query') ?? ''} ${
    url.searchParams.get('q') ?? ''
  }`.slice(0, 2000);
  return [
    ...text.matchAll(/(?:^|[\s(])@?monitor(?:_id|\.id):"?(\d{1,20})\b/g),
  ].map(([, id]) => reference('monitor', id));
}

/** Those of the group that alerts, of a search, and what a dashboard is narrowed to. */
function tagsIn(url: URL): string[] {
  const texts = ['group', 'groups', 'tags', 'query', 'q', 'env'].flatMap(name =>
    url.searchParams
      .getAll(name)
      .map(value => (name === 'env' ? `env:${value}` : value)),
  );
  const variables = [...url.searchParams].flatMap(([name, value]) => {
    const key = /^tpl_var_([a-z][\w.-]{0,100})(?:\[\d{1,3}\])?$/i.exec(
      name,
    )?.[1];
    return key ? [`${key}:${value}`] : [];
  });
  const tags = [...texts, ...variables].flatMap(text =>
    text
      .slice(0, 2000)
      .split(/[\s,()]+/)
      .map(tag => tag.replace(/^@|"/g, ''))
      .filter(
        tag =>
          /^[a-z][\w.-]*:[^\s:*]+$/i.test(tag) &&
          tag.length <= LONGEST_ID &&
          !/^monitor[._]id:/.test(tag),
      ),
  );
  return [...new Set(tags)];
}

function isDatadogHost({ hostname, host }: URL, appUrl: string): boolean {
  return (
    datadogSites.some(
      site => hostname === site || hostname.endsWith(`.${site}`),
    ) || host === hostOf(appUrl)
  );
}

function isFirstOfItsKind(
  { type, id }: SourceReference,
  index: number,
  all: SourceReference[],
): boolean {
  return all.findIndex(one => one.type === type && one.id === id) === index;
}

function reference(type: SourceReference['type'], id: string): SourceReference {
  return { type, id };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function hostOf(appUrl: string): string | undefined {
  return URL.canParse(appUrl) ? new URL(appUrl).host : undefined;
}

function pathOf(appUrl: string): string {
  return URL.canParse(appUrl)
    ? new URL(appUrl).pathname.replace(/\/$/, '')
    : '';
}
