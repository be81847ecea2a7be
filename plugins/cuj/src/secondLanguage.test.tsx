/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/core-plugin-api';
import {
  appLanguageApiRef,
  toastApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import {
  TestApiProvider,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  CujApi,
  requirementCatalogue,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { act, screen } from '@testing-library/react';
import { ReactElement } from 'react';
import { SWRConfig } from 'swr';
import { ScenarioCujApi } from './__fixtures__/ScenarioCujApi';
import { aJourneyEntity } from './__fixtures__/journeyScenarios';
import { scriptedCatalog } from './__fixtures__/scorecardEntities';
import { entityOf, scenarios } from './__fixtures__/scenarios';
import { syncScenarios } from './__fixtures__/syncScenarios';
import { cujApiRef } from './api/cujApiRef';
import {
  allMessages,
  createSecondLanguage,
  widen,
} from './components/__testUtils__/secondLanguage';
import {
  untranslatedIn,
  wordsOf,
} from './components/__testUtils__/untranslatedIn';
import { ErrorBudgetPolicyPanel } from './components/ErrorBudgetPolicyPanel/ErrorBudgetPolicyPanel';
import { JourneyOverviewCard } from './components/JourneyOverviewCard/JourneyOverviewCard';
import { JourneyPage } from './components/JourneyPage/JourneyPage';
import { JourneysCard } from './components/JourneysCard/JourneysCard';
import { JourneySlosCard } from './components/JourneySlosCard/JourneySlosCard';
import { JourneysContent } from './components/JourneysPage/JourneysContent';
import { LookupContent } from './components/LookupPage/LookupContent';
import { MyFailingRequirements } from './components/MyFailingRequirements/MyFailingRequirements';
import { MyJourneys } from './components/MyJourneys/MyJourneys';
import { ReadinessPanel } from './components/ReadinessPanel/ReadinessPanel';
import { ScorecardCard } from './components/ScorecardCard/ScorecardCard';
import { ScorecardsContent } from './components/ScorecardsPage/ScorecardsContent';
import { ScorecardTab } from './components/ScorecardTab/ScorecardTab';
import { ServiceJourneysCard } from './components/ServiceJourneysCard/ServiceJourneysCard';
import { SloSearchResult } from './components/SloSearchResult/SloSearchResult';
import { SyncContent } from './components/SyncPage/SyncContent';
import {
  entityJourneyLinkRouteRef,
  entityScorecardLinkRouteRef,
  journeysLinkRouteRef,
  lookupLinkRouteRef,
  scorecardsLinkRouteRef,
  syncLinkRouteRef,
} from './routes';

/** What stands for itself in any language: time zones, and ids of requirements. */
const ofAll = ['UTC', 'GMT', requirementCatalogue.map(({ id }) => id)];

const searched = {
  title: 'cuj_slo_engine_run_prod',
  text: 'Runs are started.',
  location: '/catalog/default/journey/run',
  entityRef: 'journey:default/run',
  environments: ['prod'],
};

const catalog = scriptedCatalog(8);
const ofCatalog = (kind: string, name?: string) =>
  catalog.find(
    one => one.kind === kind && (!name || one.metadata.name === name),
  )!;
const journey: Entity = {
  ...ofCatalog('Journey', 'workflow-run'),
  spec: {
    ...ofCatalog('Journey', 'workflow-run').spec,
    steps: [
      { name: 'submit', service: 'component:default/frontend-monolith' },
      { name: 'optimize', service: 'component:default/optimizer-service' },
    ],
  },
};

type Screen = {
  name: string;
  element: ReactElement;
  entity?: Entity;
  path?: string;
  scenario?: string;
};

const screens: Screen[] = [
  ...scenarios.flatMap(scenario => {
    const entity = entityOf(scenario);
    const name = `${scenario.kind} ${scenario.name}`;
    return scenario.kind === 'Journey'
      ? [
          {
            name: `overview of ${name}`,
            element: <JourneyOverviewCard />,
            entity,
          },
          { name: `SLOs of ${name}`, element: <JourneySlosCard />, entity },
        ]
      : [
          { name: `SLOs of ${name}`, element: <JourneySlosCard />, entity },
          { name: `scorecard of ${name}`, element: <ScorecardCard />, entity },
        ];
  }),
  ...Object.keys(syncScenarios).map(scenario => ({
    name: `sync ${scenario}`,
    element: <SyncContent />,
    scenario,
  })),
  ...['matrix', 'teams', 'systems', 'requirements', 'exemptions'].flatMap(tab =>
    ['', 'not-allowed', 'stale', 'reader'].map(scenario => ({
      name: `scorecards ${tab} ${scenario}`,
      element: <ScorecardsContent />,
      path: `/cuj/scorecards?tab=${tab}`,
      scenario,
    })),
  ),
  ...['', 'stale'].flatMap(scenario => [
    {
      name: `scorecard tab of a service ${scenario}`,
      element: <ScorecardTab />,
      entity: ofCatalog('Component', 'orchestration-engine'),
      scenario,
    },
    {
      name: `scorecard tab of a group ${scenario}`,
      element: <ScorecardTab />,
      entity: ofCatalog('Group'),
      scenario,
    },
    {
      name: `readiness ${scenario}`,
      element: <ReadinessPanel />,
      entity: journey,
      scenario,
    },
  ]),
  { name: 'journeys', element: <JourneysContent />, path: '/cuj' },
  { name: 'journey', element: <JourneyPage />, entity: aJourneyEntity() },
  {
    name: 'policy',
    element: <ErrorBudgetPolicyPanel />,
    entity: aJourneyEntity(),
  },
  {
    name: 'journeys of a system',
    element: <JourneysCard />,
    entity: ofCatalog('System'),
  },
  {
    name: 'journeys of a service',
    element: <ServiceJourneysCard />,
    entity: ofCatalog('Component', 'orchestration-engine'),
  },
  { name: 'my journeys', element: <MyJourneys /> },
  { name: 'my failing requirements', element: <MyFailingRequirements /> },
  { name: 'lookup', element: <LookupContent />, path: '/cuj/lookup' },
  {
    name: 'lookup of a monitor',
    element: <LookupContent />,
    path: '/cuj/lookup?q=4711',
  },
  {
    name: 'an SLO that was found',
    element: <SloSearchResult result={searched} />,
  },
];

/** Keeps the words of all that the backend answers. */
function listenTo(cujApi: CujApi, known: Set<string>): CujApi {
  return new Proxy(cujApi, {
    get(target, name) {
      const member = Reflect.get(target, name);
      return typeof member !== 'function'
        ? member
        : async (...args: unknown[]) => {
            wordsOf(args, known);
            try {
              const answer = await member.apply(target, args);
              wordsOf(answer, known);
              return answer;
            } catch (error) {
              wordsOf(String(error), known);
              throw error;
            }
          };
    },
  });
}

async function show({ element, entity, path, scenario }: Screen) {
  const known = wordsOf([ofAll, catalog, entity, searched, scenario, path]);
  const { translationApi, languageApi } = createSecondLanguage();
  const cujApi = listenTo(new ScenarioCujApi(() => scenario || null), known);
  const owner = 'group:default/team-workflow';
  await renderInTestApp(
    <SWRConfig value={{ provider: () => new Map() }}>
      <TestApiProvider
        apis={[
          [
            identityApiRef,
            {
              getBackstageIdentity: async () => ({
                type: 'user' as const,
                userEntityRef: 'user:default/guest',
                ownershipEntityRefs: [owner],
              }),
            },
          ],
        ]}
      >
        <main>
          {entity ? (
            <EntityProvider entity={entity}>{element}</EntityProvider>
          ) : (
            element
          )}
        </main>
      </TestApiProvider>
    </SWRConfig>,
    {
      initialRouteEntries: [path ?? '/'],
      apis: [
        [cujApiRef, cujApi],
        [catalogApiRef, catalogApiMock({ entities: catalog })],
        [translationApiRef, translationApi],
        [appLanguageApiRef, languageApi],
        [toastApiRef, { post: () => ({ close: () => {} }) }],
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/cuj': journeysLinkRouteRef,
        '/cuj/lookup': lookupLinkRouteRef,
        '/cuj/scorecards': scorecardsLinkRouteRef,
        '/cuj/sync': syncLinkRouteRef,
        '/somewhere/journey': entityJourneyLinkRouteRef,
        '/somewhere/scorecard': entityScorecardLinkRouteRef,
      },
    },
  );
  const main = await screen.findByRole('main');
  // Until all that was asked has been answered, and folded parts are open.
  for (let turn = 0; turn < 5; turn += 1) {
    await act(async () => {
      await new Promise(resolve => {
        setTimeout(resolve);
      });
    });
  }
  return { main, known };
}

describe('a second language', () => {
  it('has a form of every text, with the same places for values', () => {
    const messages = Object.values(allMessages());
    expect(messages.length).toBeGreaterThan(500);
    const placesOf = (text: string) => text.match(/\{\{[^}]*\}\}/g);
    for (const text of messages) {
      expect(placesOf(widen(text))).toEqual(placesOf(text));
    }
    expect(widen('Runs {{count}} of x')).toBe('Ｒｕｎｓ {{count}} ｏｆ ｘ');
  });

  it('is told from a text that nobody translated', () => {
    const element = document.createElement('div');
    element.innerHTML =
      '<p>ａ run</p><b title="Close it">engine</b><i>W 12 %</i>';
    expect(untranslatedIn(element, wordsOf(['engine', 'run']))).toEqual([
      'Close it',
    ]);
  });

  it.each(screens)('is all that is read in: $name', async one => {
    const { main, known } = await show(one);
    expect(main.textContent).toMatch(/[\uff21-\uff5a]/);
    expect(untranslatedIn(main, known)).toEqual([]);
  });
});
