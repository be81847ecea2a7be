/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Datadog's sites and where people see them. Not every site has an `app.` host;
 * from the table "Access the Datadog site" of Datadog's documentation.
 */
const appHosts: Record<string, string> = {
  'datadoghq.com': 'app.datadoghq.com',
  'us3.datadoghq.com': 'us3.datadoghq.com',
  'us5.datadoghq.com': 'us5.datadoghq.com',
  'ap1.datadoghq.com': 'ap1.datadoghq.com',
  'ap2.datadoghq.com': 'ap2.datadoghq.com',
  'uk1.datadoghq.com': 'uk1.datadoghq.com',
  'datadoghq.eu': 'app.datadoghq.eu',
  'ddog-gov.com': 'app.ddog-gov.com',
  'us2.ddog-gov.com': 'us2.ddog-gov.com',
};

/** All known sites. */
export const datadogSites: string[] = Object.keys(appHosts);

/** Where the API of a site answers. */
export function apiBaseUrlOf(site: string): string {
  return `https://api.${site}`;
}

/** Where people see a site. */
export function appUrlOf(site: string): string {
  return `https://${appHosts[site]}`;
}
