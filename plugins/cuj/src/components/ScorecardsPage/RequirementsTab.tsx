/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { Alert, Box } from '@backstage/ui';
import {
  RequirementList,
  RequirementOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useState } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { useScorecardAnswer } from '../../hooks/useScorecardAnswer';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import styles from '../ListTable/ListTable.module.css';
import { ModeDialog } from './ModeDialog';
import { RequirementRow } from './RequirementRow';
import pageStyles from './ScorecardsPage.module.css';
import { useScorecardsAddress } from './useScorecardsAddress';

/** All requirements, what follows from each, and how it is met. */
export function RequirementsTab() {
  const { t } = useTexts();
  const cujApi = useApi(cujApiRef);
  const state = useScorecardAnswer('requirements', {}, () =>
    cujApi.getRequirements(),
  );
  return (
    <AnswerContent state={state} notAllowed={t('scorecards.notAllowed')}>
      {list =>
        list.requirements.length > 0 ? (
          <Requirements list={list} />
        ) : (
          <Alert
            icon
            status="info"
            title={t('scorecards.requirements.noneTitle')}
            description={t('scorecards.requirements.none')}
          />
        )
      }
    </AnswerContent>
  );
}

function Requirements(props: { list: RequirementList }) {
  const { t } = useTexts();
  const { params, change } = useScorecardsAddress();
  const [changing, setChanging] = useState<RequirementOverview>();
  const { requirements, mayManage } = props.list;
  const opened = params.get('open');

  const toggle = (id: string) =>
    change(current => {
      if (current.get('open') === id) {
        current.delete('open');
      } else {
        current.set('open', id);
      }
      return current;
    });
  return (
    <>
      <EnforcementNote enforcement={props.list.enforcement} />
      <Box bg="neutral" className={styles.box}>
        <table className={styles.table}>
          <caption className={styles.visuallyHidden}>
            {t('scorecards.requirements.caption')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('scorecards.requirements.requirement')}</th>
              <th scope="col">{t('scorecards.requirements.level')}</th>
              <th scope="col">{t('scorecards.requirements.mode')}</th>
              <th scope="col">{t('scorecards.requirements.verdicts')}</th>
            </tr>
          </thead>
          <tbody>
            {requirements.map(requirement => (
              <RequirementRow
                key={requirement.id}
                requirement={requirement}
                mayManage={mayManage}
                isOpen={opened === requirement.id}
                onToggle={() => toggle(requirement.id)}
                onChangeMode={() => setChanging(requirement)}
              />
            ))}
          </tbody>
        </table>
      </Box>
      {changing && (
        <ModeDialog
          requirement={changing}
          mode={changing.mode === 'enforce' ? 'inform' : 'enforce'}
          onClose={() => setChanging(undefined)}
        />
      )}
    </>
  );
}

/** When enforcing takes effect. */
function EnforcementNote(props: {
  enforcement: RequirementList['enforcement'];
}) {
  const { t } = useTexts();
  const { graceDays, lifecycles } = props.enforcement;
  return (
    <p className={pageStyles.summary}>
      {graceDays > 0
        ? t('scorecards.requirements.grace', { count: graceDays })
        : t('scorecards.requirements.graceNone')}{' '}
      {lifecycles.length > 0 &&
        t('scorecards.requirements.lifecycles', {
          lifecycles: lifecycles.join(', '),
        })}
    </p>
  );
}
