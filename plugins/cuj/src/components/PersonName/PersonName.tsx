/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { tryParseEntityRef } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';

/** Somebody who did something, with the way to who they are. */
export function PersonName(props: { entityRef: string | undefined }) {
  const { t } = useTexts();
  const { entityRef } = props;
  if (!entityRef) {
    return <>{t('requirement.exemption.somebody')}</>;
  }
  const parsed = tryParseEntityRef(entityRef, { defaultKind: 'user' });
  return parsed ? (
    <EntityRefLink entityRef={parsed} title={parsed.name} />
  ) : (
    <>{entityRef}</>
  );
}
