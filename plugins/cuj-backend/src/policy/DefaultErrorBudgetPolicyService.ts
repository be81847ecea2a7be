/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  BackstageUserPrincipal,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  EntityErrorBudgetPolicy,
  ErrorBudgetPolicyOverview,
  PolicyAcknowledgementOverview,
  PolicyAcknowledgementRequest,
  PolicyConsequence,
  PolicyExceptionOverview,
  PolicyExceptionRequest,
  cujPolicyAcknowledgePermission,
  cujPolicyExceptPermission,
  isJourneyEntity,
  observeJourney,
  readPolicyRules,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { randomUUID } from 'node:crypto';
import { arePermitted } from '../access/assertPermitted';
import { ReadableEntities } from '../access/ReadableEntities';
import { readEntity } from '../access/readEntity';
import { PolicySettings } from '../config/readPolicySettings';
import { JourneyStatusReader } from '../journeys/JourneyStatusReader';
import { assertExemptionEnd } from '../scorecards/assertExemptionEnd';
import { parseRef } from '../scorecards/parseRef';
import {
  buildAcknowledgement,
  buildException,
  buildPolicyOverview,
} from './buildPolicyOverview';
import { ErrorBudgetPolicyService } from './ErrorBudgetPolicyService';
import { FreezeReader } from './FreezeReader';
import { PolicyRecordStore } from './PolicyRecordStore';
import { PolicyStateStore } from './PolicyStateStore';
import { servicesOfJourney } from './servicesOfJourney';

type Options = {
  permissions: PermissionsService;
  catalog: CatalogService;
  readableEntities: Pick<ReadableEntities, 'findReadable'>;
  journeyStatuses: JourneyStatusReader;
  stateStore: PolicyStateStore;
  recordStore: PolicyRecordStore;
  freezeReader: FreezeReader;
  settings: Pick<PolicySettings, 'recovery'>;
  now: () => Date;
};

type ByAnybody = { credentials: BackstageCredentials };
type ByUser = { credentials: BackstageCredentials<BackstageUserPrincipal> };

const HISTORY_LENGTH = 50;

/** Answers from the database, and reads the entity itself as its caller may. */
export class DefaultErrorBudgetPolicyService
  implements ErrorBudgetPolicyService
{
  readonly #options: Options;

  static create(options: Options): DefaultErrorBudgetPolicyService {
    return new DefaultErrorBudgetPolicyService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async get(
    entityRef: string,
    options: ByAnybody,
  ): Promise<EntityErrorBudgetPolicy> {
    const { catalog, freezeReader, permissions } = this.#options;
    const entity = await readEntity(catalog, entityRef, options);
    const ref = stringifyEntityRef(entity);
    const isJourney = isJourneyEntity(entity);
    const [acknowledge, except] = await arePermitted(
      [cujPolicyAcknowledgePermission, cujPolicyExceptPermission],
      { permissions, ...options },
    );
    const freshnessOf = await freezeReader.readFreshness();
    return {
      entityRef: ref,
      ...(isJourney
        ? { policy: await this.#describe(entity, options) }
        : { freeze: await freezeReader.read(ref, options) }),
      ...freshnessOf(isJourney ? { journeyRef: ref } : { serviceRef: ref }),
      may: { acknowledge, except },
    };
  }

  async acknowledge(
    journeyRef: string,
    { consequence, link, note }: PolicyAcknowledgementRequest,
    { credentials }: ByUser,
  ): Promise<PolicyAcknowledgementOverview> {
    const journey = await this.#readJourney(journeyRef, { credentials });
    if (!(await this.#asksFor(consequence, journey))) {
      throw new ConflictError(
        `The error-budget policy of ${journey.ref} does not ask for '${consequence}'`,
      );
    }
    const kept = {
      id: randomUUID(),
      ...{ journeyRef: journey.ref, consequence },
      ...(link?.trim() && { link: assertLink(link) }),
      ...(note?.trim() && { note: note.trim() }),
      by: credentials.principal.userEntityRef,
      at: this.#options.now().toISOString(),
    };
    if (consequence === 'postmortem' && !kept.link) {
      throw new InputError('A post-mortem needs the link to where it is');
    }
    await this.#options.recordStore.acknowledge(kept);
    return buildAcknowledgement(kept);
  }

  async except(
    journeyRef: string,
    request: PolicyExceptionRequest,
    { credentials }: ByUser,
  ): Promise<PolicyExceptionOverview> {
    const now = this.#options.now();
    const journey = await this.#readJourney(journeyRef, { credentials });
    const reason = request.reason.trim();
    if (reason.length < 10) {
      throw new InputError('The reason needs at least 10 characters');
    }
    assertExemptionEnd(request.until, now);
    if (!(await this.#asksFor('freeze', journey))) {
      throw new ConflictError(
        `The error-budget policy of ${journey.ref} does not freeze anything`,
      );
    }
    const serviceRef =
      request.serviceRef === undefined
        ? undefined
        : await this.#assertService(request.serviceRef, journey);
    const kept = {
      id: randomUUID(),
      journeyRef: journey.ref,
      ...(serviceRef && { serviceRef }),
      ...{ reason, until: request.until },
      grantedBy: credentials.principal.userEntityRef,
      grantedAt: now.toISOString(),
    };
    await this.#options.recordStore.except(kept);
    return buildException(kept, now);
  }

  async revoke(
    journeyRef: string,
    exceptionId: string,
    { credentials }: ByUser,
  ): Promise<PolicyExceptionOverview> {
    const { recordStore, now } = this.#options;
    const { ref } = await this.#readJourney(journeyRef, { credentials });
    const isRevoked = await recordStore.revoke({
      ...{ id: exceptionId, journeyRef: ref, now: now() },
      by: credentials.principal.userEntityRef,
    });
    const kept = (await recordStore.listExceptions([ref])).find(
      ({ id }) => id === exceptionId,
    );
    if (!kept) {
      throw new NotFoundError(`${ref} has no exception '${exceptionId}'`);
    }
    if (!isRevoked) {
      throw new ConflictError('The exception has ended already');
    }
    return buildException(kept, now());
  }

  async #describe(
    entity: Entity,
    { credentials }: ByAnybody,
  ): Promise<ErrorBudgetPolicyOverview> {
    const { stateStore, recordStore, readableEntities } = this.#options;
    const ref = stringifyEntityRef(entity);
    const inForce = (await stateStore.listInForce([ref])).get(ref) ?? [];
    const statuses = await this.#options.journeyStatuses.read([ref]);
    const frozenServices = (
      await stateStore.listFreezes({ journeyRef: ref })
    ).map(({ serviceRef }) => serviceRef);
    return buildPolicyOverview({
      ...{ entity, inForce, frozenServices },
      observation: observeJourney(statuses.get(ref)),
      recovery: this.#options.settings.recovery,
      readable: await readableEntities.findReadable(
        frozenServices,
        credentials,
      ),
      acknowledgements: await recordStore.listAcknowledgements([ref]),
      exceptions: await recordStore.listExceptions([ref]),
      changes: await stateStore.listChanges(ref, HISTORY_LENGTH),
      now: this.#options.now(),
    });
  }

  async #readJourney(
    journeyRef: string,
    options: ByAnybody,
  ): Promise<{ ref: string; entity: Entity }> {
    const entity = await readEntity(this.#options.catalog, journeyRef, options);
    const ref = stringifyEntityRef(entity);
    if (!isJourneyEntity(entity)) {
      throw new InputError(`${ref} is no Journey, so it has no policy`);
    }
    return { ref, entity };
  }

  /** By its text, or by what is in force while that can't be read. */
  async #asksFor(
    consequence: PolicyConsequence,
    { ref, entity }: { ref: string; entity: Entity },
  ): Promise<boolean> {
    const inForce = (await this.#options.stateStore.listInForce([ref])).get(
      ref,
    );
    return [
      ...readPolicyRules(entity).rules,
      ...(inForce ?? []).map(({ rule }) => rule),
    ].some(({ then }) => then.includes(consequence));
  }

  async #assertService(
    text: string,
    { ref, entity }: { ref: string; entity: Entity },
  ): Promise<string> {
    const serviceRef = parseRef(text);
    const frozen = await this.#options.stateStore.listFreezes({
      journeyRef: ref,
    });
    const services = [
      ...(servicesOfJourney(entity) ?? []),
      ...frozen.map(one => one.serviceRef),
    ];
    if (!services.includes(serviceRef)) {
      throw new InputError(
        `${serviceRef} carries no step of ${ref} that its policy could freeze`,
      );
    }
    return serviceRef;
  }
}

/** Links are shown to others, who may follow them. */
function assertLink(text: string): string {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new InputError(
      'The link has to begin with http:// or https:// and be a whole address',
    );
  }
  return url.href;
}
