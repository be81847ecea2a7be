/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SeededRandom } from './SeededRandom';
import { SimulatedPerson, SimulatedTeam } from './SimulatedTeam';

/** The demo's teams, and those of the bulk where there is one. */
export function createTeams(options: {
  seed: number;
  /** How many SLOs the bulk has. */
  slos: number;
}): SimulatedTeam[] {
  const random = new SeededRandom(`teams ${options.seed}`);
  const person = (name: string, email: string): SimulatedPerson => ({
    id: random.uuid(email),
    name,
    email,
    status: name ? 'active' : 'pending',
  });
  const team = (
    handle: string,
    name: string,
    rota: SimulatedPerson[],
    escalation?: SimulatedPerson,
  ): SimulatedTeam => ({
    id: random.uuid(`team ${handle}`),
    handle,
    name,
    rota,
    escalation,
    scheduleId: random.uuid(`schedule ${handle}`),
  });
  const lead = person('Lena Lead', 'lena.lead@example.com');
  return [
    team(
      'orchestration',
      'Orchestration',
      [
        person('Olga Oncall', 'olga.oncall@example.com'),
        person('Omar Oncall', 'omar.oncall@example.com'),
      ],
      lead,
    ),
    // Nobody has filled in the name.
    team('web', 'Web', [person('', 'wanda.web@example.com')], lead),
    team('workflow', 'Workflow', [
      person('Walt Workflow', 'walt.workflow@example.com'),
      person('Wilma Workflow', 'wilma.workflow@example.com'),
    ]),
    // A handle that another one's search finds, too.
    team('workflow-ui', 'Workflow user interface', []),
    team('optimizer', 'Optimizer', []),
    team('finance', 'Finance', [
      person('Fred Finance', 'fred.finance@example.com'),
    ]),
    ...Array.from({ length: Math.min(97, options.slos) }, (_, index) =>
      team(`bulk-team-${index}`, `Bulk team ${index}`, [
        person(`Person ${index}`, `person-${index}@example.com`),
      ]),
    ),
  ];
}
