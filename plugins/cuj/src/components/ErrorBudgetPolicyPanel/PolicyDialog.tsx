/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { FormEvent, ReactNode, useId, useState } from 'react';
import { useTexts } from '../../hooks/useTexts';
import styles from './ErrorBudgetPolicyPanel.module.css';

/** Something that is filled in and sent; it stays open where that fails. */
export function PolicyDialog(props: {
  title: string;
  about: string;
  send: string;
  /** What to say where it could not be sent. */
  failed: string;
  /** @returns whether it was sent */
  onSend: () => Promise<boolean>;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTexts();
  const formId = useId();
  const { title, about, failed, onSend, onClose, children } = props;
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<Error>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) {
      return;
    }
    setIsSending(true);
    setError(undefined);
    try {
      if (await onSend()) {
        onClose();
        return;
      }
    } catch (thrown) {
      setError(thrown as Error);
    }
    setIsSending(false);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      width={520}
      className={styles.dialog}
    >
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <form id={formId} onSubmit={send} noValidate>
          <p className={styles.about}>{about}</p>
          {children}
          {error && (
            <div role="alert" className={styles.field}>
              <Alert
                icon
                status="danger"
                title={failed}
                description={error.message}
              />
            </div>
          )}
        </form>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('policy.cancel')}
        </Button>
        <Button type="submit" form={formId} isPending={isSending}>
          {props.send}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
