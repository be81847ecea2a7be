/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CujApi, SloOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  HistoryScenario,
  aTrend,
  historyScenarios,
} from '../../../__fixtures__/historyScenarios';
import { aJourney, aSlo, anOverview } from '../../../__fixtures__/scenarios';
import { renderCard } from '../../__testUtils__/renderCard';
import { JourneySlosCard } from '../../JourneySlosCard/JourneySlosCard';

/** Opens the SLO of a scenario from the card, as its reader does. */
export async function openSlo(
  scenario: Partial<HistoryScenario>,
  options: { overrides?: Partial<SloOverview>; language?: string } = {},
) {
  const all = { ...historyScenarios.availability, ...scenario };
  const api = {
    getSloHistory: jest.fn<
      ReturnType<CujApi['getSloHistory']>,
      Parameters<CujApi['getSloHistory']>
    >((_slo, query = {}) => all.history(query)),
    getSloTrend: jest.fn<
      ReturnType<CujApi['getSloTrend']>,
      Parameters<CujApi['getSloTrend']>
    >((_slo, query = {}) =>
      all.trend
        ? all.trend(query.timeframe)
        : Promise.resolve(aTrend(query.timeframe)),
    ),
  };
  const slo = aSlo('availability', all.status, {
    type: all.type,
    ...options.overrides,
  });
  await renderCard(
    <JourneySlosCard />,
    async () => anOverview({ journeys: [aJourney({ slos: [slo] })] }),
    { api, language: options.language },
  );
  const button = await screen.findByRole('button', { name: /: how it went$/ });
  button.focus();
  await userEvent.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', undefined, {
    timeout: 20_000,
  });
  return { api, button, dialog, ...partsOf(dialog) };
}

function partsOf(dialog: HTMLElement) {
  const sectionOf = (name: RegExp) =>
    within(dialog).getByRole('region', { name });
  return {
    trend: () => sectionOf(/^Error budget left/),
    history: () => sectionOf(/^The last /),
  };
}
