/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CujConventions } from '../conventions/CujConventions';
import { nameKey } from '../conventions/nameKey';
import { normalizeTag } from '../conventions/normalizeTag';
import {
  SloNamePlaceholder,
  SloNameTemplate,
} from '../conventions/SloNameTemplate';
import { tagValues } from '../conventions/tagValues';
import { Slo } from '../slo/Slo';
import { EntityNameIndex } from './EntityNameIndex';
import { SloEnvironment, resolveEnvironment } from './resolveEnvironment';

/**
 * A Component that SLOs may belong to.
 *
 * @public
 */
export interface KnownService {
  /** Full and in lower case. */
  entityRef: string;
  /** `metadata.name` */
  name: string;
}

/**
 * A Journey that SLOs may belong to.
 *
 * @public
 */
export interface KnownJourney {
  /** Full and in lower case. */
  entityRef: string;
  /** `metadata.name` */
  name: string;
  /** `spec.slos.references` */
  references?: string[];
  /** `spec.slos.query` */
  query?: string;
}

/**
 * That an SLO belongs to an entity, and how we know: the Journey refers to the
 * SLO, a tag of the SLO names the entity, or the name of the SLO does.
 *
 * @public
 */
export interface SloMatch {
  /** Full and in lower case. */
  entityRef: string;
  /** How we know. */
  via: 'reference' | 'tag' | 'name';
}

/**
 * Why an SLO could not be matched, or not without doubt.
 *
 * @remarks
 * The message has only words of the SLO's own in it, never a reference: whoever may
 * see the SLO need not be allowed to read all that the catalog holds.
 *
 * @public
 */
export interface SloMatchProblem {
  /** Stable, for translations and statistics. */
  code:
    | 'ambiguous-journey'
    | 'ambiguous-service'
    | 'missing-environment'
    | 'unknown-environment'
    | 'unknown-journey'
    | 'unknown-service'
    | 'tag-and-name-disagree';
  /** One sentence. */
  message: string;
}

/**
 * What an SLO belongs to.
 *
 * @public
 */
export interface SloMatching {
  /** The Components that it measures. */
  services: SloMatch[];
  /** The Journeys that it measures. */
  journeys: SloMatch[];
  /** The environment that it measures. */
  environment: SloEnvironment;
  /** Why it could not be matched, or not without doubt; empty where it was. */
  problems: SloMatchProblem[];
  /**
   * The entities that its own name and tags tell of, whichever Journeys refer to it:
   * every one that they could mean. Full, in lower case, sorted and each once; absent in
   * what earlier versions stored.
   */
  reveals?: string[];
}

/**
 * What the matcher needs of an SLO.
 *
 * @public
 */
export type MatchableSlo = Pick<Slo, 'id' | 'name' | 'tags'>;

/**
 * Finds the journeys and services that SLOs belong to: by an explicit reference
 * in the Journey, then by tags, then by the naming convention, read against the
 * names that exist in the catalog.
 *
 * @remarks
 * A Journey that refers to an SLO by its id or name takes it; a Journey that asks
 * for tags gets it besides those that the SLO names itself.
 *
 * Two entities with the same name (in two namespaces, or that differ only in
 * their separators) are ambiguous: such a match is none, and says so.
 *
 * @public
 */
export class SloMatcher {
  readonly #conventions: CujConventions;
  readonly #template: SloNameTemplate;
  readonly #services: EntityNameIndex;
  readonly #journeys: EntityNameIndex;
  readonly #environments: Set<string>;
  readonly #journeysByReference = new Map<string, string[]>();
  readonly #journeysByQuery: Array<{ entityRef: string; tags: string[] }> = [];

  /** Prepares for matching many SLOs against the same catalog. */
  static create(options: {
    conventions: CujConventions;
    services: Iterable<KnownService>;
    journeys: Iterable<KnownJourney>;
  }): SloMatcher {
    return new SloMatcher(options);
  }

  private constructor(options: {
    conventions: CujConventions;
    services: Iterable<KnownService>;
    journeys: Iterable<KnownJourney>;
  }) {
    const journeys = [...options.journeys];
    this.#conventions = options.conventions;
    this.#template = SloNameTemplate.parse(options.conventions.sloName);
    this.#services = new EntityNameIndex(options.services);
    this.#journeys = new EntityNameIndex(journeys);
    this.#environments = new Set(
      [
        ...options.conventions.environments.production,
        ...options.conventions.environments.other,
      ].map(nameKey),
    );
    for (const journey of journeys) {
      for (const reference of journey.references ?? []) {
        const refs = this.#journeysByReference.get(reference.trim()) ?? [];
        this.#journeysByReference.set(reference.trim(), [
          ...refs,
          journey.entityRef,
        ]);
      }
      const tags = (journey.query ?? '')
        .split(/\s+/)
        .map(normalizeTag)
        .filter(Boolean);
      if (tags.length > 0) {
        this.#journeysByQuery.push({ entityRef: journey.entityRef, tags });
      }
    }
  }

  /** What an SLO belongs to. */
  match(slo: MatchableSlo): SloMatching {
    const problems: SloMatchProblem[] = [];
    const reading = this.#template.read(slo.name, (placeholder, key) =>
      this.#isKnown(placeholder, key),
    );

    const services = this.#matchSide(slo, 'service', reading?.known.service);
    const journeys = this.#matchSide(slo, 'journey', reading?.known.journey);
    const references = this.#referencesTo(slo);
    const queries = this.#queriesFor(slo);
    const environment = resolveEnvironment(
      slo.tags,
      reading?.known.env,
      this.#conventions,
    );

    problems.push(...services.problems);
    if (references.length === 0) {
      problems.push(...journeys.problems);
    }
    if (reading && services.matches.length === 0 && reading.unknown.service) {
      problems.push({
        code: 'unknown-service',
        message: `No Component is called '${reading.unknown.service}', which stands where the name should have the service`,
      });
    }
    if (
      reading &&
      references.length === 0 &&
      journeys.matches.length === 0 &&
      reading.unknown.journey
    ) {
      problems.push({
        code: 'unknown-journey',
        message: `No Journey is called '${reading.unknown.journey}', which stands where the name should have the journey`,
      });
    }
    if (environment.values.length === 0 && reading?.unknown.env) {
      problems.push({
        code: 'unknown-environment',
        message: `'${reading.unknown.env}', which stands where the name should have the environment, is none of the known ones`,
      });
    }

    const result = {
      services: services.matches,
      journeys: mergeMatches(
        references.length > 0 ? references : journeys.matches,
        queries,
      ),
      environment,
      problems,
      reveals: [...new Set([...services.reveals, ...journeys.reveals])].sort(),
    };
    const isMatched = result.services.length + result.journeys.length > 0;
    if (isMatched && environment.values.length === 0 && !reading?.unknown.env) {
      problems.push({
        code: 'missing-environment',
        message: `No tag ${
          this.#conventions.environmentTagKeys[0]
        }: says which environment it measures, so that it does not count as production`,
      });
    }
    return result;
  }

  #isKnown(placeholder: SloNamePlaceholder, key: string): boolean {
    switch (placeholder) {
      case 'service':
        return this.#services.has(key);
      case 'journey':
        return this.#journeys.has(key);
      default:
        return this.#environments.has(key);
    }
  }

  #referencesTo(slo: MatchableSlo): SloMatch[] {
    return toReferences([
      ...(this.#journeysByReference.get(slo.id) ?? []),
      ...(this.#journeysByReference.get(slo.name.trim()) ?? []),
    ]);
  }

  /** A query adds to what an SLO says of itself: one Journey must not take all. */
  #queriesFor(slo: MatchableSlo): SloMatch[] {
    const tags = new Set(slo.tags.map(normalizeTag));
    return toReferences(
      this.#journeysByQuery
        .filter(query => query.tags.every(tag => tags.has(tag)))
        .map(query => query.entityRef),
    );
  }

  #matchSide(
    slo: MatchableSlo,
    side: 'service' | 'journey',
    keyInName: string | undefined,
  ): { matches: SloMatch[]; problems: SloMatchProblem[]; reveals: string[] } {
    const index = side === 'service' ? this.#services : this.#journeys;
    const kind = side === 'service' ? 'Component' : 'Journey';
    const tagKeys =
      side === 'service'
        ? this.#conventions.serviceTagKeys
        : this.#conventions.journeyTagKeys;

    const matches: SloMatch[] = [];
    const problems: SloMatchProblem[] = [];
    const resolve = (name: string, via: 'tag' | 'name') => {
      const refs = index.find(name);
      if (refs.length === 1) {
        matches.push({ entityRef: refs[0], via });
      } else if (refs.length > 1) {
        problems.push({
          code: `ambiguous-${side}`,
          message: `The ${via} names the ${kind} '${name}', and more than one could be meant`,
        });
      } else if (via === 'tag') {
        problems.push({
          code: `unknown-${side}`,
          message: `No ${kind} is called '${name}', which a tag names`,
        });
      }
    };

    const tagged = tagValues(slo.tags, tagKeys);
    for (const value of tagged) {
      resolve(value, 'tag');
    }

    if (matches.length === 0) {
      if (keyInName) {
        resolve(keyInName, 'name');
      }
    } else if (keyInName) {
      const inName = index.find(keyInName);
      if (
        inName.length > 0 &&
        !inName.some(ref => matches.some(match => match.entityRef === ref))
      ) {
        problems.push({
          code: 'tag-and-name-disagree',
          message: `The tags name the ${kind} '${tagged.join(
            "', '",
          )}', the name says '${keyInName}'`,
        });
      }
    }
    const reveals = [...tagged, ...(keyInName ? [keyInName] : [])].flatMap(
      name => index.find(name),
    );
    return { matches, problems, reveals };
  }
}

function toReferences(entityRefs: string[]): SloMatch[] {
  return [...new Set(entityRefs)]
    .sort()
    .map(entityRef => ({ entityRef, via: 'reference' }));
}

/** Every entity once, the first matches before the others. */
function mergeMatches(first: SloMatch[], others: SloMatch[]): SloMatch[] {
  const known = new Set(first.map(({ entityRef }) => entityRef));
  return [...first, ...others.filter(({ entityRef }) => !known.has(entityRef))];
}
