/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_CHILD_OF,
  parseEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { PolicyConsequence } from '@cuj-slo/backstage-plugin-cuj-common';
import { CatalogReader } from '../evaluation/CatalogReader';
import { ownerRefsOf, scopeRefOf } from '../evaluation/CatalogSurvey';
import { toBriefError } from '../toBriefError';
import { describeCrossings } from './describeCrossings';
import { doesFreeze } from './isFreezeUnknown';
import { KeptChange, PolicyStateStore, UntoldChange } from './PolicyStateStore';
import { servicesOfJourney } from './servicesOfJourney';

const TOPIC = 'error-budget-policy';

type Options = {
  catalog: Pick<CatalogReader, 'readByRefs'>;
  stateStore: PolicyStateStore;
  notifications: NotificationService;
  logger: LoggerService;
  now: () => Date;
};

/**
 * Tells the owners of journeys which rules of their policies came into force, and which
 * ceased to be; those of the services that are frozen, or no longer are; and, where a rule escalates, who
 * stands above the journey: the owner of its system, or else the group above its own.
 *
 * @remarks
 * What there is to tell is claimed in the database before it is told, but after it is
 * known whom to tell, so that it is told once, whatever restarts and however many
 * replicas there are. It is not told again where that fails: a portal need not have
 * notifications.
 */
export class PolicyNotifier {
  readonly #options: Options;
  #hasFailed = false;

  static create(options: Options): PolicyNotifier {
    return new PolicyNotifier(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  /**
   * Tells of everything that nobody was told of yet. What can't be told, since the catalog
   * does not say whom, is left for the next time.
   */
  async notifyCrossings(): Promise<void> {
    const { stateStore, logger, now } = this.#options;
    let left = 0;
    let firstError: unknown;
    for (
      let changes = await stateStore.listUntold(0);
      changes.length > 0;
      changes = await stateStore.listUntold(changes[changes.length - 1].id)
    ) {
      await stateStore.claim(
        changes.filter(one => !isTold(one)),
        now(),
      );
      for (const together of groupChanges(changes.filter(isTold))) {
        try {
          await this.#tell(together);
        } catch (error) {
          firstError ??= error;
          left += together.length;
        }
      }
    }
    if (left > 0) {
      logger.warn(
        `Owners are told of ${left} changes of error-budget policies the next time, since it could not be found out whom they concern`,
        toBriefError(firstError),
      );
    }
  }

  /** @param changes - of one journey, of one moment and in one direction */
  async #tell(changes: UntoldChange[]): Promise<void> {
    const { catalog, stateStore, now } = this.#options;
    const [{ journeyRef, change }] = changes;
    const journey = (await catalog.readByRefs([journeyRef])).get(journeyRef);
    const then = new Set(changes.flatMap(({ rule }) => rule.then));
    const isNews = change !== 'withdrawn' || !(await this.#freezes(journeyRef));
    const recipients =
      journey && isNews ? await this.#recipientsOf(journey, then) : [];
    const claimed = await stateStore.claim(changes, now());
    if (journey && recipients.length > 0 && claimed.length > 0) {
      await this.#send(journey, claimed, recipients);
    }
  }

  /** Whether a journey still freezes its services. */
  async #freezes(journeyRef: string): Promise<boolean> {
    const inForce = await this.#options.stateStore.listInForce([journeyRef]);
    return (inForce.get(journeyRef) ?? []).some(({ rule }) => doesFreeze(rule));
  }

  async #send(
    journey: Entity,
    changes: KeptChange[],
    recipients: string[],
  ): Promise<void> {
    const [{ journeyRef }] = changes;
    try {
      await this.#options.notifications.send({
        recipients: { type: 'entity', entityRef: recipients },
        payload: {
          ...describeCrossings(
            journey.metadata.title ?? journey.metadata.name,
            changes,
          ),
          topic: TOPIC,
          link: linkTo(journeyRef),
          scope: `error-budget-policy:${journeyRef}`,
        },
      });
    } catch (error) {
      if (!this.#hasFailed) {
        this.#hasFailed = true;
        this.#options.logger.warn(
          'Nobody is told of error-budget policies, since notifications can’t be sent; this is said once',
          toError(error),
        );
      }
    }
  }

  async #recipientsOf(
    journey: Entity,
    then: Set<PolicyConsequence>,
  ): Promise<string[]> {
    const { catalog } = this.#options;
    const owners = ownerRefsOf(journey);
    const recipients = new Set(owners);
    const services = then.has('freeze') ? servicesOfJourney(journey) : [];
    const scopeRef = then.has('escalate') ? scopeRefOf(journey) : undefined;
    const related = await catalog.readByRefs([
      ...(services ?? []),
      ...(scopeRef ? [scopeRef] : []),
      ...owners,
    ]);
    for (const ref of services ?? []) {
      const service = related.get(ref);
      (service ? ownerRefsOf(service) : []).forEach(one => recipients.add(one));
    }
    if (then.has('escalate')) {
      const scope = scopeRef && related.get(scopeRef);
      const above = (scope ? ownerRefsOf(scope) : []).filter(
        ref => !owners.includes(ref),
      );
      const parents = owners.flatMap(ref => parentsOf(related.get(ref)));
      (above.length > 0 ? above : parents).forEach(one => recipients.add(one));
    }
    return [...recipients].sort();
  }
}

/** That a rule was taken out of a policy concerns nobody, unless that ends a freeze. */
function isTold({ change, rule }: UntoldChange): boolean {
  return change !== 'withdrawn' || doesFreeze(rule);
}

/** What became so at once is told at once. */
function groupChanges(changes: UntoldChange[]): UntoldChange[][] {
  const groups = new Map<string, UntoldChange[]>();
  for (const one of changes) {
    const key = `${one.journeyRef} ${one.at} ${one.change}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function parentsOf(group: Entity | undefined): string[] {
  return (group?.relations ?? [])
    .filter(({ type }) => type === RELATION_CHILD_OF)
    .map(({ targetRef }) => targetRef);
}

function linkTo(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const path = [namespace, kind, name].map(encodeURIComponent).join('/');
  return `/catalog/${path}`;
}
