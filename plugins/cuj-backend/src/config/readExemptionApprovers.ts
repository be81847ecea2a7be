/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'cuj.scorecard.exemptionApprovers';

/**
 * Who is told that somebody asks for an exemption; full references of Groups and Users.
 *
 * @remarks
 * Backstage can't list who holds a permission: a policy decides case by case.
 *
 * @throws `InputError` where one is no such reference, since nobody would be told
 */
export function readExemptionApprovers(rootConfig: Config): string[] {
  const texts = rootConfig.getOptionalStringArray(KEY) ?? [];
  return texts.map(text => {
    const ref = tryParse(text);
    if (!ref || !['group', 'user'].includes(ref.kind.toLowerCase())) {
      throw new InputError(
        `The configuration ${KEY} holds '${text}', but takes full references of Groups and Users such as group:default/platform`,
      );
    }
    return stringifyEntityRef(ref);
  });
}

function tryParse(text: string) {
  try {
    return parseEntityRef(text);
  } catch {
    return undefined;
  }
}
