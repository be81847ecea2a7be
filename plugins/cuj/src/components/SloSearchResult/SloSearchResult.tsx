/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  DefaultResultListItem,
  DefaultResultListItemProps,
} from '@backstage/plugin-search-react';
import { tryParseEntityRef } from '@cuj-slo/backstage-plugin-cuj-common';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import styles from './SloSearchResult.module.css';

/**
 * An SLO among what a search found, with the journey or service that it belongs to.
 *
 * @public
 */
export function SloSearchResult(
  props: Pick<
    DefaultResultListItemProps,
    'icon' | 'result' | 'highlight' | 'rank' | 'lineClamp'
  >,
) {
  const { icon, result, highlight, rank, lineClamp } = props;
  if (!result) {
    return null;
  }
  return (
    <div className={styles.result}>
      <DefaultResultListItem
        icon={icon}
        result={result}
        highlight={highlight}
        rank={rank}
        lineClamp={lineClamp}
      />
      <div className={styles.belongs}>
        <Belongs document={result as unknown as Record<string, unknown>} />
      </div>
    </div>
  );
}

/** @param props - what an index holds, which may be of another version */
function Belongs(props: { document: Record<string, unknown> }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { entityRef, environments } = props.document;
  const ref = tryParseEntityRef(entityRef, { defaultKind: 'Component' });
  if (!ref) {
    return <>{t('sloSearch.slo')}</>;
  }
  const entity = <EntityRefLink entityRef={ref} />;
  const names = (Array.isArray(environments) ? environments : []).filter(
    name => typeof name === 'string',
  );
  return (
    <>
      {names.length > 0
        ? t('sloSearch.ofIn', {
            entity,
            environments: new Intl.ListFormat(language, {
              type: 'unit',
            }).format(names),
          })
        : t('sloSearch.of', { entity })}
    </>
  );
}
