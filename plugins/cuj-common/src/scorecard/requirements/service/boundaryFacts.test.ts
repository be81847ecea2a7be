/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { judge, known } from '../../__testUtils__/journey';
import { component } from '../../__testUtils__/scorecard';
import { BoundaryOverlap } from '../../../boundaries/BoundaryOverlap';
import { EntityFacts } from '../../facts/FactValues';

describe('the facts of boundary', () => {
  const of = (facts: EntityFacts) =>
    judge('boundary', component({}), { facts }).result;
  const overlap: BoundaryOverlap = {
    kind: 'same-endpoint',
    own: 'POST /workflows/{id}/runs',
    other: 'POST /workflows/{wf}/runs',
    entityRef: 'component:default/workflow-service',
    ownerRef: 'group:default/team-workflow',
  };

  it('boundary: pass where no other owner claims the same', () => {
    expect(of(known({ boundaryOverlaps: [] }))).toMatchObject({
      verdict: 'pass',
      code: 'boundary.clear',
      message: expect.stringMatching(/^Responsible for .* No other owner/),
    });
  });

  it('boundary: fail where others claim the same, each of which is evidence', () => {
    const result = of(
      known({
        boundaryOverlaps: [
          overlap,
          { ...overlap, kind: 'wildcard', own: 'GET /runs/{id}', other: '/**' },
        ],
      }),
    );
    expect(result).toMatchObject({
      verdict: 'fail',
      code: 'boundary.overlap',
      message: 'Other owners claim the same 2 times.',
      measured: { value: 2, threshold: 0, unit: 'count' },
    });
    expect(result?.evidence.slice(1)).toEqual([
      {
        path: 'same-endpoint: POST /workflows/{id}/runs',
        value: 'component:default/workflow-service: POST /workflows/{wf}/runs',
        entityRef: 'component:default/workflow-service',
      },
      {
        path: 'wildcard: GET /runs/{id}',
        value: 'component:default/workflow-service: /**',
        entityRef: 'component:default/workflow-service',
      },
    ]);
  });

  it('boundary: fail where another entity is the same service, whoever owns it', () => {
    expect(
      of(
        known({
          boundaryOverlaps: [
            overlap,
            { ...overlap, kind: 'same-service', own: 'orchestration-engine' },
          ],
        }),
      ),
    ).toMatchObject({
      verdict: 'fail',
      code: 'boundary.same-service',
      message: 'Another entity is the same service.',
    });
  });

  it('boundary: unknown before claims were ever compared', () => {
    expect(of({})).toMatchObject({
      verdict: 'unknown',
      code: 'boundary.unknown.boundaryOverlaps',
      message: 'Nobody has looked yet.',
    });
  });
});
