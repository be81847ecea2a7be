/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  ExemptionList,
  ExemptionOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useState } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { useLanguage } from '../../hooks/useLanguage';
import { useScorecardAnswer } from '../../hooks/useScorecardAnswer';
import { useSteadyAnswer } from '../../hooks/useSteadyAnswer';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import { Choice } from '../Choice/Choice';
import {
  DecisionDialog,
  ExemptionAction,
} from '../ExemptionDialog/DecisionDialog';
import { daysLeft } from './daysLeft';
import { ExemptionTable } from './ExemptionTable';
import { PAGE_SIZE, readPage } from './matrixFilter';
import { Pages } from './Pages';
import styles from './ScorecardsPage.module.css';
import { useScorecardsAddress } from './useScorecardsAddress';

const SOON_DAYS = 30;
/** More at once the backend does not give; what ends first comes first. */
const MOST = 200;

const groups = {
  requested: ['requested'],
  soon: ['approved'],
  approved: ['approved'],
  ended: ['rejected', 'revoked', 'expired'],
} as const;

type Group = keyof typeof groups;

/** Exemptions that wait for a decision, hold, end soon, or have ended. */
export function ExemptionsTab() {
  const { t } = useTexts();
  const cujApi = useApi(cujApiRef);
  const { params, change } = useScorecardsAddress();
  const group = readGroup(params);
  const page = group === 'soon' ? 1 : readPage(params);
  const limit = group === 'soon' ? MOST : PAGE_SIZE;
  const query = {
    state: [...groups[group]],
    limit,
    offset: (page - 1) * limit,
  };
  const state = useSteadyAnswer(
    useScorecardAnswer('exemptions', query, () => cujApi.getExemptions(query)),
  );

  const goTo = (to: Group, toPage = 1) =>
    change(current => {
      current.set('state', to);
      current.delete('page');
      if (toPage > 1) {
        current.set('page', String(toPage));
      }
      return current;
    });
  return (
    <AnswerContent state={state} notAllowed={t('scorecards.notAllowed')}>
      {list => (
        <div aria-busy={state.isEarlier} className={styles.answer}>
          <div className={styles.head}>
            <div className={styles.choice}>
              <GroupChoice list={list} group={group} onChange={goTo} />
            </div>
          </div>
          <Exemptions
            group={group}
            exemptions={state.isEarlier ? [] : ofGroup(list, group)}
          />
          {group !== 'soon' && (
            <Pages
              page={page}
              pageSize={PAGE_SIZE}
              totalItems={list.totalItems}
              onChange={to => goTo(group, to)}
            />
          )}
        </div>
      )}
    </AnswerContent>
  );
}

function GroupChoice(props: {
  list: ExemptionList;
  group: Group;
  onChange: (group: Group) => void;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { list, group, onChange } = props;
  const { requested, approved, rejected, revoked, expired } = list.counts;
  const counts = { requested, approved, ended: rejected + revoked + expired };
  const textOf = (one: Group): string =>
    one === 'soon'
      ? t('scorecards.exemptions.soon')
      : t(`scorecards.exemptions.${one}`, {
          number: counts[one].toLocaleString(language),
        });
  const ids = Object.keys(groups) as Group[];
  return (
    <Choice
      label={t('scorecards.exemptions.state')}
      options={ids.map(id => ({ id, text: textOf(id) }))}
      selected={group}
      onSelect={id => onChange(id as Group)}
    />
  );
}

function Exemptions(props: { group: Group; exemptions: ExemptionOverview[] }) {
  const { t } = useTexts();
  const { group, exemptions } = props;
  const [deciding, setDeciding] = useState<{
    exemption: ExemptionOverview;
    action: ExemptionAction;
  }>();
  return (
    <>
      {exemptions.length > 0 ? (
        <ExemptionTable
          exemptions={exemptions}
          onDecide={(exemption, action) => setDeciding({ exemption, action })}
        />
      ) : (
        <p className={styles.summary}>
          {t(`scorecards.exemptions.none.${group}`, {
            days: String(SOON_DAYS),
          })}
        </p>
      )}
      {deciding && (
        <DecisionDialog {...deciding} onClose={() => setDeciding(undefined)} />
      )}
    </>
  );
}

function readGroup(params: URLSearchParams): Group {
  const ids = Object.keys(groups) as Group[];
  return ids.find(id => id === params.get('state')) ?? 'requested';
}

function ofGroup(list: ExemptionList, group: Group): ExemptionOverview[] {
  return group === 'soon'
    ? list.items.filter(({ until }) => daysLeft(until, Date.now()) <= SOON_DAYS)
    : list.items;
}
