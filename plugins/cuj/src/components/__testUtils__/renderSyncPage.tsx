/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { toastApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { CujApi, SyncSource } from '@cuj-slo/backstage-plugin-cuj-common';
import { screen, within } from '@testing-library/react';
import { SWRConfig } from 'swr';
import { cujApiRef } from '../../api/cujApiRef';
import { SyncContent } from '../SyncPage/SyncContent';
import { textOf } from './renderCard';

/** Shows the sync page, where the backend answers this. */
export async function renderSyncPage(answer: () => Promise<SyncSource[]>) {
  const cujApi = {
    getSyncSources: jest.fn(answer),
    startSyncRun: jest.fn(async () => {}),
  };
  const toastApi = { post: jest.fn(() => ({ close: () => {} })) };
  await renderInTestApp(
    <SWRConfig value={{ provider: () => new Map() }}>
      <SyncContent />
    </SWRConfig>,
    {
      apis: [
        [cujApiRef, cujApi as Partial<CujApi> as CujApi],
        [toastApiRef, toastApi],
      ],
    },
  );
  return { cujApi, toastApi };
}

/** The row of a kind. */
export const rowOf = async (name: string) => {
  const header = await screen.findByRole('rowheader', {
    name: new RegExp(`^${name}`),
  });
  return header.closest('tr')!;
};
/** What stands in the row of a kind. */
export const cellsOf = async (name: string) =>
  within(await rowOf(name))
    .getAllByRole('cell')
    .map(textOf);
/** What sums it all up. */
export const findSummary = async () => {
  await screen.findAllByRole('rowheader');
  return screen.getByRole('status');
};
/** The button of a kind. */
export const runButton = (kind: string) =>
  screen.findByRole('button', { name: `Run now: ${kind} of main` });
