/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert, Button } from '@backstage/ui';
import { JourneyList } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { JourneysFilter, noFilter } from './journeysFilter';

/** Says why there is no journey to show, and what to do. */
export function EmptyJourneys(props: {
  list: JourneyList;
  filter: JourneysFilter;
  onChange: (changed: Partial<JourneysFilter>) => void;
}) {
  const { t } = useTexts();
  const { list, filter, onChange } = props;
  if (list.totalItems > 0) {
    return (
      <Alert
        icon
        status="info"
        title={t('journeys.empty.noPageTitle', { page: String(filter.page) })}
        description={t('journeys.empty.noPage')}
        customActions={
          <Button size="small" onPress={() => onChange({ page: 1 })}>
            {t('journeys.empty.firstPage')}
          </Button>
        }
      />
    );
  }
  if (list.unfilteredItems > 0) {
    return (
      <Alert
        icon
        status="info"
        title={t('journeys.empty.noMatchTitle')}
        description={t('journeys.empty.noMatch', {
          count: list.unfilteredItems,
        })}
        customActions={
          <Button size="small" onPress={() => onChange(noFilter)}>
            {t('journeys.filter.reset')}
          </Button>
        }
      />
    );
  }
  return list.computedAt ? (
    <Alert
      icon
      status="info"
      title={t('journeys.empty.noneTitle')}
      description={t('journeys.empty.none')}
    />
  ) : (
    <Alert
      icon
      status="info"
      title={t('journeys.empty.notComputedTitle')}
      description={t('journeys.empty.notComputed')}
    />
  );
}
