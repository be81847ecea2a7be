/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button } from '@backstage/ui';
import {
  ScorecardColumn,
  ScorecardFacetValue,
  ScorecardFacets,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { FilterSelect } from './FilterSelect';
import { KindChoice } from './KindChoice';
import {
  MatrixFilter,
  isFiltered,
  verdicts,
  withoutFilters,
} from './matrixFilter';
import { NameFilter } from './NameFilter';
import styles from './ScorecardsPage.module.css';
import { shortRef } from './shortRef';
import { useRequirementOptions } from './useRequirementOptions';

const noFacets: Pick<
  ScorecardFacets,
  'kinds' | 'owners' | 'systems' | 'levels'
> = { kinds: [], owners: [], systems: [], levels: [] };

/** Everything that leaves entities or requirements out of the matrix. */
export function MatrixFilters(props: {
  filter: MatrixFilter;
  facets?: ScorecardFacets;
  /** The requirements that are shown. */
  columns?: ScorecardColumn[];
  onChange: (
    changed: Partial<MatrixFilter>,
    options?: { replace?: boolean },
  ) => void;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { filter, facets = noFacets, columns, onChange } = props;
  const requirements = useRequirementOptions(filter, columns);

  const counted = (
    values: ScorecardFacetValue[],
    labelOf: (value: string) => string,
  ) =>
    values.map(({ value, count }) => ({
      id: value,
      label: t('scorecards.filter.counted', {
        text: labelOf(value),
        number: count.toLocaleString(language),
      }),
    }));
  const ownerOf = (ref: string) =>
    ref === 'none' ? t('scorecards.none.owner') : shortRef(ref);
  const systemOf = (ref: string) =>
    ref === 'none' ? t('scorecards.none.system') : shortRef(ref);
  const levelOf = (level: string) =>
    t('scorecards.filter.levelValue', { level });

  return (
    <div
      role="search"
      className={styles.filters}
      aria-label={t('scorecards.filter.label')}
    >
      <KindChoice
        kind={filter.kind}
        kinds={facets.kinds.map(({ value }) => value)}
        onChange={kind => onChange({ kind })}
      />
      <FilterSelect
        label={t('scorecards.filter.owner')}
        options={counted(facets.owners, ownerOf)}
        labelOf={ownerOf}
        value={filter.owner}
        onChange={owner => onChange({ owner })}
      />
      <FilterSelect
        label={t('scorecards.filter.system')}
        options={counted(facets.systems, systemOf)}
        labelOf={systemOf}
        value={filter.system}
        onChange={system => onChange({ system })}
      />
      <FilterSelect
        label={t('scorecards.filter.level')}
        options={counted(facets.levels, levelOf)}
        labelOf={levelOf}
        value={filter.level.map(String)}
        onChange={level => onChange({ level: level.map(Number) })}
      />
      <FilterSelect
        label={t('scorecards.filter.requirement')}
        options={requirements}
        value={filter.requirement}
        onChange={requirement => onChange({ requirement })}
      />
      <FilterSelect
        label={t('scorecards.filter.verdict')}
        options={verdicts.map(id => ({ id, label: t(`verdict.${id}`) }))}
        value={filter.verdict}
        onChange={chosen =>
          onChange({ verdict: verdicts.filter(one => chosen.includes(one)) })
        }
      />
      <NameFilter
        text={filter.text}
        onChange={text =>
          // The history keeps what was looked for, not how it was typed.
          onChange({ text }, { replace: filter.text !== '' })
        }
      />
      {isFiltered(filter) && (
        <Button
          variant="tertiary"
          onPress={() => onChange(withoutFilters(filter))}
        >
          {t('scorecards.filter.reset')}
        </Button>
      )}
    </div>
  );
}
