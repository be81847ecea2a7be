/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CujConventions } from '../../../conventions/CujConventions';
import { nameKey } from '../../../conventions/nameKey';
import {
  SloNameReading,
  SloNameTemplate,
} from '../../../conventions/SloNameTemplate';
import { tryParseEntityRef } from '../../../entity/tryParseEntityRef';
import { SloMatch } from '../../../matching/SloMatcher';
import { SloFact } from '../../facts/SloFact';
import { Requirement } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { ItemVerdict } from '../judgeItems';
import { ownName } from '../ownName';
import { judgeSlos } from './judgeSlos';

const id = 'slo-name';

/**
 * The name of an SLO says, by the convention, what the SLO belongs to.
 *
 * @public
 */
export const sloNameRequirement: Requirement = {
  id,
  version: 1,
  title: 'SLO name',
  why: 'In an alert at night the name is all that says whose journey is at stake, and where.',
  passes:
    'The name has the form of the convention and names the service, the journey and the environment that the SLO belongs to.',
  level: 1,
  subject: 'slo',
  facts: requireFacts({
    id,
    needs: ['slos'],
    reads: [],
    oneDecides: 'fail',
    evaluate({ entity, conventions, facts }) {
      const template = SloNameTemplate.parse(conventions.sloName);
      const example = template.format({
        ...ownName(entity),
        env: conventions.environments.production[0],
      });
      return judgeSlos({
        id,
        slos: facts.slos,
        judge: fact => judgeName(fact, template, conventions),
        remediation: {
          text: `Name the SLO by the form ${conventions.sloName}, with the names that the catalog has, and '-' within them.`,
          example: `name = ${JSON.stringify(example)}`,
        },
      });
    },
  }),
};

function judgeName(
  { slo, matching }: SloFact,
  template: SloNameTemplate,
  conventions: CujConventions,
): ItemVerdict {
  const services = namesOf(matching.services);
  const journeys = namesOf(matching.journeys);
  const { production, other } = conventions.environments;
  const known = {
    service: new Set(services.map(nameKey)),
    journey: new Set(journeys.map(nameKey)),
    env: new Set([...production, ...other].map(nameKey)),
  };
  const reading = template.read(slo.name, (placeholder, key) =>
    known[placeholder].has(key),
  );
  const expected = template.format({
    service: services[0] ?? 'your-service',
    journey: journeys[0] ?? 'your-journey',
    env: matching.environment.values[0] ?? production[0],
  });
  const fail = (code: string, what: string, general = what): ItemVerdict => ({
    verdict: 'fail',
    code,
    message: `${what} A name such as '${expected}' was expected.`,
    general: `${general} The form is ${conventions.sloName}.`,
  });

  if (!reading) {
    return fail('form', 'The name does not have the form of the convention.');
  }
  const disagreement = matching.problems.find(
    ({ code }) => code === 'tag-and-name-disagree',
  );
  if (disagreement) {
    return fail(
      'disagreement',
      `${disagreement.message}.`,
      'The name and the tags name something else each.',
    );
  }
  const strange = Object.keys(reading.unknown);
  if (strange.length > 0 && isAmbiguous(reading, matching.problems)) {
    return {
      verdict: 'unknown',
      code: 'ambiguous',
      message:
        'More than one entity is called as the name says: it is not known which one is meant.',
    };
  }
  if (strange.length > 0) {
    return fail(
      'unknown-part',
      `The name has ${describeParts(
        reading,
      )}, which the SLO does not belong to.`,
      `The SLO does not belong to what the name has for its ${strange.join(
        ' and ',
      )}.`,
    );
  }
  if (!agreesOnEnvironment(reading, matching.environment.values, production)) {
    return fail(
      'disagreement',
      `The name has the environment '${
        reading.known.env
      }', the tags have '${matching.environment.values.join("', '")}'.`,
      'The name and the tags name another environment each.',
    );
  }
  return {
    verdict: 'pass',
    code: 'parsed',
    message: 'The name says what the SLO belongs to.',
  };
}

function namesOf(matches: SloMatch[]): string[] {
  return matches.flatMap(
    ({ entityRef }) =>
      tryParseEntityRef(entityRef, { defaultKind: 'component' })?.name ?? [],
  );
}

function isAmbiguous(
  reading: SloNameReading,
  problems: SloFact['matching']['problems'],
): boolean {
  return Object.keys(reading.unknown).every(part =>
    problems.some(({ code }) => code === `ambiguous-${part}`),
  );
}

function describeParts(reading: SloNameReading): string {
  const titles = { service: 'service', journey: 'journey', env: 'environment' };
  return (['service', 'journey', 'env'] as const)
    .filter(part => reading.unknown[part] !== undefined)
    .map(part => `the ${titles[part]} '${reading.unknown[part]}'`)
    .join(' and ');
}

function agreesOnEnvironment(
  reading: SloNameReading,
  values: string[],
  production: string[],
): boolean {
  const { env } = reading.known;
  if (env === undefined || values.length === 0) {
    return true;
  }
  const isProduction = (value: string) =>
    production.some(one => nameKey(one) === nameKey(value));
  return values.some(
    value =>
      nameKey(value) === env || (isProduction(value) && isProduction(env)),
  );
}
