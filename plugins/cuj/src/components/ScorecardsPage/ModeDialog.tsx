/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { RequirementOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { useState } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { statusOf } from '../../api/statusOf';
import {
  useRefreshScorecards,
  useScorecardAnswer,
} from '../../hooks/useScorecardAnswer';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import { DryRunResult } from './DryRunResult';
import styles from './ScorecardsPage.module.css';

const TOAST_MS = 6_000;
/** How many entities are named. */
const FEW = 10;

/** Sets what follows from a failure, once its consequences have been shown. */
export function ModeDialog(props: {
  requirement: RequirementOverview;
  mode: 'inform' | 'enforce';
  onClose: () => void;
}) {
  const { t } = useTexts();
  const cujApi = useApi(cujApiRef);
  const toastApi = useApi(toastApiRef);
  const refresh = useRefreshScorecards();
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<Error>();
  const { requirement, mode, onClose } = props;
  const { id, title } = requirement;
  const query = { mode, limit: FEW };
  // What was so when the dialog was open the last time may be so no longer.
  const [openedAt] = useState(() => Date.now());
  const state = useScorecardAnswer('dry-run', [id, query, openedAt], () =>
    cujApi.dryRunRequirement(id, query),
  );

  const apply = async () => {
    setIsPending(true);
    setError(undefined);
    try {
      await cujApi.setRequirementMode(id, mode);
    } catch (thrown) {
      setError(thrown as Error);
      setIsPending(false);
      return;
    }
    toastApi.post({
      status: 'success',
      title: t(`scorecards.modeDialog.done.${mode}`, { title }),
      timeout: TOAST_MS,
    });
    refresh();
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      width={560}
      className={styles.dialog}
    >
      <DialogHeader>
        {t(`scorecards.modeDialog.title.${mode}`, { title })}
      </DialogHeader>
      <DialogBody>
        <p className={styles.lead}>{t(`scorecards.modeDialog.lead.${mode}`)}</p>
        <h3 className={styles.dryRun}>{t('scorecards.modeDialog.dryRun')}</h3>
        <AnswerContent state={state} notAllowed={t('scorecards.notAllowed')}>
          {dryRun => <DryRunResult dryRun={dryRun} />}
        </AnswerContent>
        {error && (
          <div role="alert">
            <Alert
              icon
              status="danger"
              title={t('scorecards.modeDialog.failedTitle')}
              description={
                statusOf(error) === 403
                  ? t('scorecards.modeDialog.notAllowed')
                  : error.message
              }
            />
          </div>
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('formDialog.cancel')}
        </Button>
        <Button
          // Nobody sets a mode without having seen what that does.
          isDisabled={state.answer === undefined}
          isPending={isPending}
          onPress={apply}
        >
          {t(`scorecards.modeDialog.confirm.${mode}`)}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
