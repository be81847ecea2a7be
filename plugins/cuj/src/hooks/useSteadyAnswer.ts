/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useRef } from 'react';
import { AnswerState } from './useAnswer';

/** What there is to show while another answer is awaited. */
export interface SteadyAnswerState<T> extends AnswerState<T> {
  /** Whether the answer is the one to an earlier question. */
  isEarlier: boolean;
}

/**
 * Goes on showing the answer to the question before for as long as the next one is
 * not answered, so that a page does not jump under somebody's hands. An error is
 * never shown beside an answer to another question.
 */
export function useSteadyAnswer<T>(
  state: AnswerState<T>,
): SteadyAnswerState<T> {
  const last = useRef<AnswerState<T>>();
  if (state.answer !== undefined) {
    last.current = state;
  }
  const { answer, receivedAt } = last.current ?? {};
  return state.answer === undefined && state.isLoading && answer !== undefined
    ? { ...state, answer, receivedAt, isEarlier: true }
    : { ...state, isEarlier: false };
}
