/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { EntityScorecard } from '@cuj-slo/backstage-plugin-cuj-common';
import { useState } from 'react';
import { useEntityScorecard } from '../../hooks/useEntityScorecard';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import {
  ExemptionDialog,
  ExemptionSubject,
} from '../ExemptionDialog/ExemptionDialog';
import { RequirementDetails } from '../RequirementDetails/RequirementDetails';
import { VerdictChip } from '../StateChip/VerdictChip';
import { ExemptionNote } from './ExemptionNote';
import { mayAskExemption } from './mayAskExemption';
import styles from './RequirementDialog.module.css';

/** A requirement of an entity. */
export type RequirementOfEntity = ExemptionSubject;

/** Why an entity meets a requirement or does not, and what to do about it. */
export function RequirementDialog(props: {
  subject: RequirementOfEntity;
  /** Whether verdicts are too old to be shown as the present ones. */
  isOutdated: boolean;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const { subject, isOutdated, onClose } = props;
  const state = useEntityScorecard(subject.entityRef);
  const [isAsking, setIsAsking] = useState(false);
  const { entityRef, entityTitle, requirementId, requirementTitle } = subject;
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      width={640}
      className={styles.dialog}
    >
      <DialogHeader>
        {t('scorecards.cellDialog.title', {
          requirement: requirementTitle,
          entity: entityTitle,
        })}
      </DialogHeader>
      <DialogBody>
        <AnswerContent
          state={state}
          notAllowed={t('scorecards.notAllowed')}
          notFound={t('scorecards.cellDialog.notFound')}
        >
          {answer => (
            <Why
              answer={answer}
              requirementId={requirementId}
              isOutdated={isOutdated || state.isOutdated}
            />
          )}
        </AnswerContent>
      </DialogBody>
      <DialogFooter className={styles.footer}>
        <span className={styles.link}>
          <EntityRefLink
            entityRef={entityRef}
            title={t('scorecards.cellDialog.full', { entity: entityTitle })}
          />
        </span>
        {state.answer && mayAskExemption(state.answer, requirementId) && (
          <Button variant="secondary" onPress={() => setIsAsking(true)}>
            {t('exemption.ask')}
          </Button>
        )}
        <Button onPress={onClose}>{t('formDialog.close')}</Button>
      </DialogFooter>
      {isAsking && (
        <ExemptionDialog subject={subject} onClose={() => setIsAsking(false)} />
      )}
    </Dialog>
  );
}

function Why(props: {
  answer: EntityScorecard;
  requirementId: string;
  isOutdated: boolean;
}) {
  const { t } = useTexts();
  const { answer, requirementId, isOutdated } = props;
  const result = answer.scorecard?.results.find(
    one => one.requirementId === requirementId,
  );
  if (!result) {
    return <p>{t('scorecards.cellDialog.gone')}</p>;
  }
  return (
    <>
      <VerdictChip result={result} isOutdated={isOutdated} />
      <RequirementDetails result={result} isOutdated={isOutdated} isFull />
      <ExemptionNote
        exemptions={answer.exemptions.filter(
          one => one.requirementId === requirementId,
        )}
      />
    </>
  );
}
