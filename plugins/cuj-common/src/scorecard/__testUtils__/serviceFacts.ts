/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ServiceDefinition } from '../../services/ServiceDefinition';
import { OwnerFact } from '../facts/OwnerFact';

/** A Group that exists, and has members. */
export const owner: OwnerFact = {
  entityRef: 'group:default/team-orchestration',
  exists: true,
  members: 4,
  contacts: [],
  documentationPrefixes: [],
};

/** A service as a source knows it, with nothing that anybody could be called by. */
export function definition(
  overrides: Partial<ServiceDefinition> = {},
): ServiceDefinition {
  return {
    id: 'service:default/orchestration-engine',
    kind: 'service',
    name: 'orchestration-engine',
    origin: 'software-catalog',
    tags: [],
    links: [],
    contacts: [],
    onCall: [],
    ...overrides,
  };
}
