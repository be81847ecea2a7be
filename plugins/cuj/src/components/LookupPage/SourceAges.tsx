/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { SourceFreshness } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiQuestionLine, RiTimeLine } from '@remixicon/react';
import { syncLinkRouteRef } from '../../routes';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { Optional } from '../Optional/Optional';
import { Chip } from '../StateChip/Chip';
import styles from './LookupPage.module.css';

/** How old what is shown is, for each source; in one line where all is well. */
export function SourceAges(props: { sources: SourceFreshness[] }) {
  const { t } = useTexts();
  const { sources } = props;
  if (sources.length === 0) {
    return <p className={styles.note}>{t('lookup.source.none')}</p>;
  }
  return (
    <>
      {sources.map(one => (
        <SourceAge key={one.source} freshness={one} />
      ))}
    </>
  );
}

function SourceAge(props: { freshness: SourceFreshness }) {
  const { t } = useTexts();
  const { source, state, readAt, problem } = props.freshness;
  const age = readAt && <Age of={readAt} />;
  if (state === 'current') {
    return (
      <p className={styles.note}>
        {age && t('lookup.source.current', { source, age })}
      </p>
    );
  }
  return (
    <p className={styles.sourceLine}>
      {state === 'stale' ? (
        <Chip tone="warn" icon={<RiTimeLine aria-hidden />}>
          {t('lookup.source.stale', { source })}
        </Chip>
      ) : (
        <Chip tone="unsure" icon={<RiQuestionLine aria-hidden />}>
          {t('lookup.source.neverRead', { source })}
        </Chip>
      )}
      <span>
        {age && t('lookup.source.staleHint', { age })} {problem}{' '}
        <Optional>
          <SyncPageLink />
        </Optional>
      </span>
    </p>
  );
}

/** Without asking whether the reader may see it: whoever looks up an alert is in a hurry. */
function SyncPageLink() {
  const { t } = useTexts();
  const pathOf = useRouteRef(syncLinkRouteRef);
  return pathOf ? <Link to={pathOf()}>{t('freshness.seeSync')}</Link> : null;
}
