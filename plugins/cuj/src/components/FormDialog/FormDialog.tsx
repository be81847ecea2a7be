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
import { statusOf } from '../../api/statusOf';
import { useTexts } from '../../hooks/useTexts';
import styles from './FormDialog.module.css';

/** Something that is filled in and sent; it stays open where that fails. */
export function FormDialog(props: {
  title: string;
  about?: string;
  send: string;
  /** What to say where it could not be sent. */
  failed: string;
  /** Why, by the status of the answer; what the error says itself where there is none. */
  reasons?: Record<number, string>;
  /** What takes the place of the form once it is sent; it closes where absent. */
  sent?: ReactNode;
  /** @returns whether it was sent */
  onSend: () => Promise<boolean>;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, onClose } = props;
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      width={520}
      className={styles.dialog}
    >
      <DialogHeader>{title}</DialogHeader>
      <Content {...props} />
    </Dialog>
  );
}

function Content(props: Parameters<typeof FormDialog>[0]) {
  const { t } = useTexts();
  const formId = useId();
  const { about, failed, reasons = {}, sent, onSend, onClose } = props;
  const [state, setState] = useState<'editing' | 'sending' | 'sent'>('editing');
  const [error, setError] = useState<Error>();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'sending') {
      return;
    }
    setState('sending');
    setError(undefined);
    try {
      if (!(await onSend())) {
        setState('editing');
      } else if (sent) {
        setState('sent');
      } else {
        onClose();
      }
    } catch (thrown) {
      setState('editing');
      setError(thrown as Error);
    }
  };

  if (state === 'sent') {
    return (
      <>
        <DialogBody>{sent}</DialogBody>
        <DialogFooter>
          <Button onPress={onClose}>{t('formDialog.close')}</Button>
        </DialogFooter>
      </>
    );
  }
  return (
    <>
      <DialogBody>
        <form id={formId} onSubmit={send} noValidate>
          {about && <p className={styles.about}>{about}</p>}
          {props.children}
          {error && (
            <div role="alert" className={styles.error}>
              <Alert
                icon
                status="danger"
                title={failed}
                description={reasons[statusOf(error) ?? 0] ?? error.message}
              />
            </div>
          )}
        </form>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('formDialog.cancel')}
        </Button>
        <Button type="submit" form={formId} isPending={state === 'sending'}>
          {props.send}
        </Button>
      </DialogFooter>
    </>
  );
}
