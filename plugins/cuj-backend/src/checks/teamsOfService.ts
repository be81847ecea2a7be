/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { OnCallCandidate } from '@cuj-slo/backstage-plugin-cuj-common';
import { collectCandidates } from '../onCall/collectCandidates';
import { ReadService } from './ServiceReader';

// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f]/;

/** The teams that may be called for a service, as when somebody asks for who is. */
export function teamsOfService(service: ReadService): OnCallCandidate[] {
  const { entity, owner, definitions } = service;
  const isService = ({ item }: ReadService['definitions'][number]) =>
    item.kind === 'service';
  return collectCandidates({
    entity,
    ...(owner && { owner }),
    serviceTeams: [
      ...definitions.filter(isService),
      ...definitions.filter(one => !isService(one)),
    ].flatMap(({ source, item: { team } }) => (team ? { source, team } : [])),
  }).filter(({ team }) => !CONTROL_CHARACTERS.test(team));
}
