/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Requirement } from '@cuj-slo/backstage-plugin-cuj-common';

/** The words of requirements, which are not stored with verdicts. */
export class RequirementTexts {
  readonly #requirements: Map<string, Requirement>;

  static create(requirements: Requirement[]): RequirementTexts {
    return new RequirementTexts(requirements);
  }

  private constructor(requirements: Requirement[]) {
    this.#requirements = new Map(requirements.map(one => [one.id, one]));
  }

  /** One that is no longer there is called by its id until everything is evaluated again. */
  of(requirementId: string): Pick<Requirement, 'title' | 'why' | 'passes'> {
    const { title, why, passes } = this.#requirements.get(requirementId) ?? {
      title: requirementId,
      why: '',
      passes: '',
    };
    return { title, why, passes };
  }

  titleOf(requirementId: string): string {
    return this.of(requirementId).title;
  }

  /** Where the project's docs describe it. */
  anchorOf(requirementId: string): string {
    return `requirements.md#${requirementId}`;
  }
}
