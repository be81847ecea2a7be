/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aJourney, aSlo, anOverview } from '../../__fixtures__/scenarios';
import { renderCard } from '../__testUtils__/renderCard';
import { JourneySlosCard } from './JourneySlosCard';

let mockIsMissing = true;

jest.mock('../SloHistoryDialog/SloHistoryDialog', () => {
  if (mockIsMissing) {
    throw new Error('Loading chunk 4711 failed');
  }
  return { SloHistoryDialog: () => <div role="dialog">It went well.</div> };
});

it('keeps the card where the dialog cannot be loaded, as after an upgrade, and tries again', async () => {
  await renderCard(<JourneySlosCard />, async () =>
    anOverview({ journeys: [aJourney({ slos: [aSlo('availability')] })] }),
  );
  const button = await screen.findByRole('button', { name: /: how it went$/ });
  await userEvent.click(button);
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'This could not be loaded. Press again to try once more.',
  );
  expect(screen.getByRole('row', { name: /^Availability/ })).toBeVisible();

  mockIsMissing = false;
  await userEvent.click(button);
  expect(await screen.findByRole('dialog')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});
