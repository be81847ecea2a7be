/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ConfigReader } from '@backstage/config';
import fc from 'fast-check';
import { defaultConventions } from './CujConventions';
import { MonitorNameTemplate } from './MonitorNameTemplate';
import { nameKey } from './nameKey';
import { normalizeTag } from './normalizeTag';
import { readConventionsFromConfig } from './readConventionsFromConfig';
import { SloNameTemplate } from './SloNameTemplate';
import { tagValues } from './tagValues';

describe('normalizeTag', () => {
  it.each([
    ['Service:Orchestration Engine', 'service:orchestration_engine'],
    ['env:prod', 'env:prod'],
    ['  team:a//b  ', 'team:a//b'],
    ['123abc', 'abc'],
    ['url:https://x.y/z', 'url:https://x.y/z'],
    ['cuj:run (new)!', 'cuj:run_new'],
    ['Ünï:Cödé', 'ünï:cödé'],
    [`a${'b'.repeat(300)}`, `a${'b'.repeat(199)}`],
    ['???', ''],
  ])('turns %p into %p', (tag, normalized) => {
    expect(normalizeTag(tag)).toBe(normalized);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), tag => {
        const once = normalizeTag(tag);
        expect(normalizeTag(once)).toBe(once);
      }),
    );
  });
});

describe('tagValues', () => {
  it('reads up to the first colon and compares after normalising both sides', () => {
    expect(
      tagValues(
        ['Service:A', 'service:b:c', 'service', 'team:x', 'SERVICE:a', ':d'],
        ['SERVICE'],
      ),
    ).toEqual(['a', 'b:c']);
  });
});

describe('SloNameTemplate', () => {
  const template = SloNameTemplate.parse(defaultConventions.sloName);
  const known = {
    service: ['workflow', 'workflow-service', 'orchestration-engine'],
    journey: ['workflow-run', 'run', 'service-run'],
    env: ['prod', 'staging'],
  };
  const isKnown = (placeholder: keyof typeof known, key: string) =>
    known[placeholder].some(name => nameKey(name) === key);
  const read = (name: string) => template.read(name, isKnown);

  it('reads names whose parts hold the separator themselves', () => {
    expect(read('cuj_slo_orchestration-engine_workflow-run_prod')).toEqual({
      known: {
        service: 'orchestration_engine',
        journey: 'workflow_run',
        env: 'prod',
      },
      unknown: {},
    });
    expect(read('CUJ-SLO orchestration engine / workflow_run PROD')).toEqual(
      read('cuj_slo_orchestration-engine_workflow-run_prod'),
    );
  });

  it('takes the longest known name where several would do', () => {
    expect(read('cuj_slo_workflow_service_run_prod')?.known).toEqual({
      service: 'workflow_service',
      journey: 'run',
      env: 'prod',
    });
  });

  it('says which part it does not know', () => {
    expect(read('cuj_slo_workflow-service_export_prod')).toEqual({
      known: { service: 'workflow_service', env: 'prod' },
      unknown: { journey: 'export' },
    });
    expect(read('cuj_slo_billing_run_prod')).toEqual({
      known: { journey: 'run', env: 'prod' },
      unknown: { service: 'billing' },
    });
    expect(read('cuj_slo_workflow-service_run_moon')).toEqual({
      known: { service: 'workflow_service', journey: 'run' },
      unknown: { env: 'moon' },
    });
  });

  it('leaves names of another form alone', () => {
    expect(read('API uptime')).toBeUndefined();
    expect(read('')).toBeUndefined();
    expect(read('cuj_slo')).toBeUndefined();
  });

  it('reads back whatever it formats from known names', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...known.service),
        fc.constantFrom(...known.journey),
        fc.constantFrom(...known.env),
        (service, journey, env) => {
          const reading = read(template.format({ service, journey, env }));
          expect(reading?.unknown).toEqual({});
          expect(
            [reading?.known.service, reading?.known.journey].join('_'),
          ).toBe(nameKey(`${service}_${journey}`));
        },
      ),
    );
  });

  it('takes any order of parts and refuses what it could not read', () => {
    const other = SloNameTemplate.parse('[env]/[journey]-slo-[service]');
    expect(other.read('prod/run-slo-workflow', isKnown)?.known).toEqual({
      env: 'prod',
      journey: 'run',
      service: 'workflow',
    });
    for (const text of [
      '[service][journey]',
      'slo[service]_[env]',
      '[service]_x[env]',
      '[service]_[service]',
      '[team]_[service]',
      'slo_[env]',
    ]) {
      expect(() => SloNameTemplate.parse(text)).toThrow(/name '/);
    }
  });
});

describe('a name of many parts', () => {
  const template = SloNameTemplate.parse(defaultConventions.sloName);

  it('is tried once from each part on, and not at all where no name is so long', () => {
    const name = (parts: number) => `cuj_slo_${'a_'.repeat(parts)}z`;
    const asked = jest.fn(() => false);
    expect(template.read(name(140), asked)).toMatchObject({ known: {} });
    // Each placeholder with each range of parts, for each choice of unknown ones.
    expect(asked.mock.calls.length).toBeLessThan(8 * 3 * 141 * 141);

    asked.mockClear();
    expect(template.read(name(150), asked)).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('MonitorNameTemplate', () => {
  const template = MonitorNameTemplate.parse(defaultConventions.monitorName);
  const known = {
    service: ['workflow', 'workflow-service', 'orchestration-engine'],
    env: ['prod', 'pre-prod'],
  };
  const read = (name: string) => template.read(name, known);

  it.each([
    ['orchestration-engine_errors_alert_prod', []],
    ['Orchestration Engine / p95 latency - too slow / PRE_PROD', []],
    ['workflow_service_errors_prod', []],
    ['workflow_errors_prod', undefined],
    ['billing_errors_alert_prod', ['service']],
    ['workflow_errors_alert_moon', ['env']],
    ['some errors are alerted', ['service', 'env']],
    ['workflow_prod', undefined],
    ['', undefined],
  ])('reads %p, where %p are not known', (name, unknown) => {
    expect(read(name)).toEqual(unknown);
  });

  it('reads back whatever it formats from known names, and never throws', () => {
    const words = fc.stringMatching(/^[a-z][a-z0-9 _-]{0,20}[a-z]$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...known.service),
        words,
        words,
        fc.constantFrom(...known.env),
        fc.string(),
        (service, metric, what, env, other) => {
          const name = template.format({
            service,
            metric,
            'what it does': what,
            env,
          });
          expect(read(name)).toEqual([]);
          expect(() => read(other)).not.toThrow();
        },
      ),
    );
  });

  it('refuses what it could not read', () => {
    for (const text of ['[service][env]', 'monitor', '[team]_[service]']) {
      expect(() => MonitorNameTemplate.parse(text)).toThrow(/name '/);
    }
  });
});

describe('readConventionsFromConfig', () => {
  it('has defaults and names the key of what it refuses', () => {
    expect(readConventionsFromConfig(new ConfigReader({}))).toEqual(
      defaultConventions,
    );
    expect(
      readConventionsFromConfig(
        new ConfigReader({
          cuj: {
            conventions: {
              sloName: '[journey].[service]',
              environments: { production: ['live'] },
            },
          },
        }),
      ),
    ).toEqual({
      ...defaultConventions,
      sloName: '[journey].[service]',
      environments: {
        ...defaultConventions.environments,
        production: ['live'],
      },
    });
    expect(
      readConventionsFromConfig(
        new ConfigReader({
          cuj: { conventions: { serviceTagKeys: ['svc', 'service'] } },
        }),
      ),
    ).toMatchObject({
      requiredSloTags: ['env', 'svc', 'slo_type'],
      requiredMonitorTags: ['team', 'svc', 'env', 'monitor_type'],
    });
    expect(() =>
      readConventionsFromConfig(
        new ConfigReader({ cuj: { conventions: { monitorName: 'alert' } } }),
      ),
    ).toThrow(/cuj\.conventions\.monitorName/);
    expect(() =>
      readConventionsFromConfig(
        new ConfigReader({ cuj: { conventions: { sloName: 'slo' } } }),
      ),
    ).toThrow(/cuj\.conventions\.sloName/);
    expect(() =>
      readConventionsFromConfig(
        new ConfigReader({
          cuj: { conventions: { environments: { production: [] } } },
        }),
      ),
    ).toThrow(/cuj\.conventions\.environments\.production is empty/);
  });
});
