/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  BackstageUserPrincipal,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ExemptionDecision,
  ExemptionList,
  ExemptionOverview,
  ExemptionQuery,
  ExemptionRequest,
  ScorecardEvaluator,
  ScorecardSettings,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { randomUUID } from 'node:crypto';
import { ReadableEntities, ReadableScope } from '../access/ReadableEntities';
import { readEntity } from '../access/readEntity';
import { ExemptionStore, KeptExemption } from '../store/ExemptionStore';
import { NO_VALUE } from '../store/whereReadable';
import { ScorecardStore } from '../store/ScorecardStore';
import {
  ExemptionReader,
  buildConfiguredExemptions,
  buildExemption,
  compareExemptions,
} from './buildExemption';
import { EvaluationQueue } from './EvaluationQueue';
import { ExemptionService } from './ExemptionService';
import { assertExemptionEnd } from './assertExemptionEnd';
import { parseRef } from './parseRef';
import { readAbilities } from './readAbilities';
import { RequirementTexts } from './RequirementTexts';
import { ScorecardNotifier } from './ScorecardNotifier';

type Options = {
  permissions: PermissionsService;
  catalog: CatalogService;
  readableEntities: ReadableEntities;
  exemptionStore: ExemptionStore;
  scorecardStore: ScorecardStore;
  evaluator: ScorecardEvaluator;
  settings: ScorecardSettings;
  texts: RequirementTexts;
  evaluationQueue: EvaluationQueue;
  notifier: ScorecardNotifier;
  now: () => Date;
};

type ByUser = { credentials: BackstageCredentials<BackstageUserPrincipal> };

const DEFAULT_LIMIT = 50;
/** Long enough for a small catalog, so that the next page shows what was decided. */
const EVALUATION_WAIT_MS = 3_000;

/** Keeps exemptions, and lets entities be evaluated anew where one begins or ends. */
export class DefaultExemptionService implements ExemptionService {
  readonly #options: Options;

  static create(options: Options): DefaultExemptionService {
    return new DefaultExemptionService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async list(
    query: ExemptionQuery,
    { credentials }: { credentials: BackstageCredentials },
  ): Promise<ExemptionList> {
    const readable = await this.#options.readableEntities.getScope(credentials);
    const reader = await this.#reader(credentials);
    const all = await this.#listReadable(query, readable, reader);

    const { state, limit = DEFAULT_LIMIT, offset = 0 } = query;
    const items = state ? all.filter(one => state.includes(one.state)) : all;
    const counts = {
      ...{ requested: 0, approved: 0, rejected: 0, revoked: 0, expired: 0 },
    };
    for (const one of all) {
      counts[one.state] += 1;
    }
    return {
      items: items.slice(offset, offset + limit),
      totalItems: items.length,
      counts,
      mayRequest: reader.abilities.requestExemptions,
      mayApprove: reader.abilities.approveExemptions,
    };
  }

  async request(
    { entityRef, requirementId, reason, until }: ExemptionRequest,
    { credentials }: ByUser,
  ): Promise<ExemptionOverview> {
    const { catalog, settings, evaluator, exemptionStore } = this.#options;
    const entity = await readEntity(catalog, parseRef(entityRef), {
      credentials,
    });
    if (!Object.hasOwn(settings.requirements, requirementId)) {
      throw new NotFoundError(
        `There is no requirement '${requirementId}', or it is switched off`,
      );
    }
    const ref = stringifyEntityRef(entity);
    if (!evaluator.appliesTo(entity)) {
      throw new InputError(`No scorecard applies to ${ref}`);
    }
    const now = this.#options.now();
    assertExemptionEnd(until, now);
    if (reason.trim().length < 10) {
      throw new InputError('The reason needs at least 10 characters');
    }

    const id = randomUUID();
    await exemptionStore.add({
      id,
      requirementId,
      entityRef: ref,
      reason: reason.trim(),
      until,
      requestedBy: credentials.principal.userEntityRef,
      requestedAt: now.toISOString(),
    });
    const shown = await this.#show(id, credentials);
    await this.#options.notifier.notifyRequest(shown);
    return shown;
  }

  async decide(
    id: string,
    { decision, reason }: ExemptionDecision,
    { credentials }: ByUser,
  ): Promise<ExemptionOverview> {
    const { exemptionStore, now, notifier } = this.#options;
    const { userEntityRef } = credentials.principal;
    const kept = await this.#find(id, credentials);
    if (kept.requestedBy === userEntityRef) {
      throw new NotAllowedError(
        'You asked for this exemption, so somebody else has to decide on it',
      );
    }
    if (decision === 'approve' && kept.until < this.#context().today) {
      throw new ConflictError(
        `The exemption was asked for until ${kept.until}, which is over`,
      );
    }
    const isDecided = await exemptionStore.decide(id, {
      from: ['requested'],
      state: decision === 'approve' ? 'approved' : 'rejected',
      by: userEntityRef,
      at: now().toISOString(),
      ...(reason && { reason }),
    });
    if (!isDecided) {
      throw new ConflictError('The exemption does not wait for a decision');
    }
    if (decision === 'approve') {
      await this.#evaluate(kept);
    }
    const shown = await this.#show(id, credentials);
    await notifier.notifyDecision(shown);
    return shown;
  }

  async revoke(
    id: string,
    { credentials }: ByUser,
  ): Promise<ExemptionOverview> {
    const { exemptionStore, now, notifier } = this.#options;
    const { userEntityRef } = credentials.principal;
    const kept = await this.#find(id, credentials);
    const { abilities } = await this.#reader(credentials);
    if (kept.requestedBy !== userEntityRef && !abilities.approveExemptions) {
      throw new NotAllowedError(
        'Only who asked for an exemption, and who may approve them, may revoke it',
      );
    }
    const isRevoked = await exemptionStore.decide(id, {
      from: ['requested', 'approved'],
      state: 'revoked',
      by: userEntityRef,
      at: now().toISOString(),
    });
    if (!isRevoked) {
      throw new ConflictError('The exemption is over already');
    }
    if (kept.state === 'approved') {
      await this.#evaluate(kept);
    }
    const shown = await this.#show(id, credentials);
    if (kept.requestedBy !== userEntityRef) {
      await notifier.notifyDecision(shown);
    }
    return shown;
  }

  async #evaluate({ entityRef }: KeptExemption): Promise<void> {
    await this.#options.evaluationQueue.evaluateSoon(entityRef, {
      waitMs: EVALUATION_WAIT_MS,
    });
  }

  /** @throws `NotFoundError` also where the caller may not read the entity */
  async #find(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<KeptExemption> {
    const kept = await this.#options.exemptionStore.find(id);
    const entity =
      kept &&
      (await this.#options.catalog.getEntityByRef(kept.entityRef, {
        credentials,
      }));
    if (!kept || !entity) {
      throw new NotFoundError(
        `There is no exemption '${id}' in the portal, or you may not read its entity`,
      );
    }
    return kept;
  }

  async #show(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ExemptionOverview> {
    const kept = await this.#options.exemptionStore.find(id);
    if (!kept) {
      throw new NotFoundError(`There is no exemption '${id}' any more`);
    }
    return buildExemption(kept, {
      ...this.#context(),
      reader: await this.#reader(credentials),
    });
  }

  async #reader(credentials: BackstageCredentials): Promise<ExemptionReader> {
    const { permissions } = this.#options;
    const { userEntityRef: userRef } =
      credentials.principal as Partial<BackstageUserPrincipal>;
    return {
      ...(userRef && { userRef }),
      abilities: await readAbilities({ permissions, credentials }),
    };
  }

  async #listReadable(
    { entityRef, owner }: ExemptionQuery,
    readable: ReadableScope,
    reader: ExemptionReader,
  ): Promise<ExemptionOverview[]> {
    const { exemptionStore, settings } = this.#options;
    const ref = entityRef && parseRef(entityRef);
    const owners = owner?.map(one => one.toLocaleLowerCase('en-US'));
    const kept = await exemptionStore.list({
      readable,
      ...(ref && { entityRef: ref }),
      ...(owners && { owners }),
    });
    const configured = await this.#describe(
      buildConfiguredExemptions(settings, this.#context()).filter(
        one =>
          (readable.isAll || readable.entityRefs.has(one.entityRef)) &&
          (!ref || one.entityRef === ref),
      ),
    );
    return [
      ...kept.map(one => buildExemption(one, { ...this.#context(), reader })),
      ...configured.filter(
        one => !owners || owners.includes(one.ownerRef ?? NO_VALUE),
      ),
    ].sort(compareExemptions);
  }

  /** With what else is known of their entities. */
  async #describe(
    exemptions: ExemptionOverview[],
  ): Promise<ExemptionOverview[]> {
    const records = await this.#options.scorecardStore.find([
      ...new Set(exemptions.map(({ entityRef }) => entityRef)),
    ]);
    const subjects = new Map(
      records.map(({ subject }) => [subject.entityRef, subject]),
    );
    return exemptions.map(one => {
      const subject = subjects.get(one.entityRef);
      return {
        ...one,
        ...(subject && { entityTitle: subject.title }),
        ...(subject?.ownerRef && { ownerRef: subject.ownerRef }),
      };
    });
  }

  #context() {
    return {
      today: this.#options.now().toISOString().slice(0, 10),
      texts: this.#options.texts,
    };
  }
}
