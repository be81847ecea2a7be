/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Slo, defaultConventions } from '@cuj-slo/backstage-plugin-cuj-common';
import { CopyReader } from '../store/CopyReader';
import { sloTable } from '../store/CopyTable';
import { SourceSurvey } from './SourceSurvey';

function slo(id: string, overrides: Partial<Slo>): Slo {
  return {
    id,
    name: id,
    type: 'monitor',
    tags: [],
    thresholds: [],
    monitorIds: [],
    groups: [],
    ...overrides,
  };
}

async function survey(slos: Slo[]) {
  const copies = {
    async *stream(table: unknown) {
      if (table === sloTable) {
        yield slos.map(item => ({ source: 'main', id: item.id, item }));
      }
    },
  } as unknown as CopyReader;
  const result = await SourceSurvey.read({
    copies,
    conventions: defaultConventions,
  });
  return (one: Slo) =>
    result.findSharing('main', one).map(({ via, other }) => [via, other.id]);
}

describe('SourceSurvey', () => {
  it('takes groups of one monitor for what they are: apart', async () => {
    const monitorIds = ['7'];
    const a = slo('a', { monitorIds, groups: ['service:a'] });
    const b = slo('b', { monitorIds, groups: ['service:b'] });
    const both = slo('both', {
      monitorIds,
      groups: ['service:a', 'service:b'],
    });
    const sharing = await survey([a, b]);
    expect(sharing(a)).toEqual([]);
    expect((await survey([a, b, both]))(a)).toEqual([['monitor', 'both']]);
    expect((await survey([a, b, slo('all', { monitorIds })]))(b)).toEqual([
      ['monitor', 'all'],
    ]);
  });

  it('finds the same query in another spelling, and lists no more than it takes', async () => {
    const query = (text: string) => ({ numerator: text, denominator: text });
    const one = slo('one', {
      type: 'metric',
      query: query('sum:runs{env:prod,service:a}.as_count()'),
    });
    const other = slo('other', {
      type: 'metric',
      query: query('sum:runs{service:a, env:prod}.as_count()'),
    });
    expect((await survey([one, other]))(one)).toEqual([['query', 'other']]);

    const many = Array.from({ length: 300 }, (_, index) =>
      slo(`slo-${index}`, { monitorIds: ['7'] }),
    );
    expect((await survey(many))(many[0])).toHaveLength(20);
  });
});
