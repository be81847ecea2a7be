/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button } from '@backstage/ui';
import { JourneyList } from '@cuj-slo/backstage-plugin-cuj-common';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { FilterSelect } from '../ScorecardsPage/FilterSelect';
import { NameFilter } from '../ScorecardsPage/NameFilter';
import styles from '../ScorecardsPage/ScorecardsPage.module.css';
import { shortRef } from '../ScorecardsPage/shortRef';
import { JourneysFilter, isFiltered, noFilter, states } from './journeysFilter';

type Facets = JourneyList['facets'];

/** Everything that leaves journeys out of the list. */
export function JourneysFilters(props: {
  filter: JourneysFilter;
  facets?: Facets;
  onChange: (
    changed: Partial<JourneysFilter>,
    options?: { replace?: boolean },
  ) => void;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { filter, facets, onChange } = props;

  const counted = (
    values: Facets['owners'] = [],
    labelOf: (value: string) => string,
  ) =>
    values.map(({ value, count }) => ({
      id: value,
      label: t('journeys.filter.counted', {
        text: labelOf(value),
        number: count.toLocaleString(language),
      }),
    }));
  const ownerOf = (ref: string) =>
    ref === 'none' ? t('journeys.none.owner') : shortRef(ref);
  const systemOf = (ref: string) =>
    ref === 'none' ? t('journeys.none.system') : shortRef(ref);
  const stateOf = (value: string) => {
    const state = states.find(one => one === value);
    return state ? t(`sloState.${state}`) : value;
  };
  return (
    <div
      role="search"
      className={styles.filters}
      aria-label={t('journeys.filter.label')}
    >
      <FilterSelect
        label={t('journeys.filter.state')}
        options={counted(facets?.states, stateOf)}
        labelOf={stateOf}
        value={filter.state}
        onChange={chosen =>
          onChange({ state: states.filter(one => chosen.includes(one)) })
        }
      />
      <FilterSelect
        label={t('journeys.filter.owner')}
        options={counted(facets?.owners, ownerOf)}
        labelOf={ownerOf}
        value={filter.owner}
        onChange={owner => onChange({ owner })}
      />
      <FilterSelect
        label={t('journeys.filter.system')}
        options={counted(facets?.systems, systemOf)}
        labelOf={systemOf}
        value={filter.system}
        onChange={system => onChange({ system })}
      />
      {filter.service.length > 0 && (
        <FilterSelect
          label={t('journeys.filter.service')}
          options={[]}
          labelOf={shortRef}
          value={filter.service}
          onChange={service => onChange({ service })}
        />
      )}
      <NameFilter
        text={filter.text}
        onChange={text =>
          // The history keeps what was looked for, not how it was typed.
          onChange({ text }, { replace: filter.text !== '' })
        }
      />
      {isFiltered(filter) && (
        <Button variant="tertiary" onPress={() => onChange(noFilter)}>
          {t('journeys.filter.reset')}
        </Button>
      )}
    </div>
  );
}
