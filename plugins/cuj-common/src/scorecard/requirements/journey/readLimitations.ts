/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { asObject } from '../../../entity/entityText';
import { JourneyLimitation } from '../../../journey/JourneyEntity';
import { ScorecardSettings } from '../../ScorecardSettings';
import { TextState, textState } from './findTextProblem';
import { isSubstitution } from './isSubstitution';
import { readList } from './readList';

/** The categories that a limitation may have. */
export const limitationCategories: Array<JourneyLimitation['category']> = [
  'correlation',
  'boundary',
  'instrumentation',
  'log-quality',
];

/** A limitation as far as it could be read. */
export interface LimitationReading {
  /** Where it stands, such as `spec.limitations[0]`. */
  path: string;
  /** What stands there. */
  value: unknown;
  /** Undefined where it is none of those that there are. */
  category?: JourneyLimitation['category'];
  /** What became of the text that says what the gap does. */
  impact: TextState;
  /** What became of the text that says what is done about it. */
  workaround: TextState;
}

/** Reads the limitations of a journey, whose author may have written anything. */
export function readLimitations(
  entity: Entity,
  settings: ScorecardSettings,
): LimitationReading[] {
  const list = readList(entity, 'limitations');
  const entries = list.state === 'list' ? list.entries : [];
  return entries.map((value, index) => {
    const path = `spec.limitations[${index}]`;
    if (isSubstitution(value)) {
      return { path, value, impact: 'unread', workaround: 'unread' };
    }
    const limitation = asObject(value) ?? {};
    const category = limitationCategories.find(
      one => one === limitation.category,
    );
    return {
      path,
      value,
      ...(category && { category }),
      impact: textState(limitation.impact, settings),
      workaround: textState(limitation.workaround, settings),
    };
  });
}
