/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SourceReference } from '@cuj-slo/backstage-plugin-cuj-node';

const paths: Record<SourceReference['type'], (id: string) => string> = {
  monitor: id => `/monitors/${id}`,
  slo: id => `/slo?slo_id=${id}&tab=status_and_history`,
  incident: id => `/incidents/${id}`,
  synthetic: id => `/synthetics/details/${id}`,
  service: id => `/apm/services/${id}`,
};

/**
 * Where people see something in Datadog.
 *
 * @param appUrl - where people see the organisation; without a slash at the end
 */
export function getDatadogUrl(
  { type, id }: SourceReference,
  appUrl: string,
): string {
  return `${appUrl}${paths[type](encodeURIComponent(id))}`;
}
