/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { AlertDisplay, SignInPage } from '@backstage/core-components';
import { CatalogEntityPage, CatalogIndexPage } from '@backstage/plugin-catalog';
import { CatalogGraphPage } from '@backstage/plugin-catalog-graph';
import { HomepageCompositionRoot } from '@backstage/plugin-home';
import { SignalsDisplay } from '@backstage/plugin-signals';
import {
  JourneysPage,
  LookupPage,
  ScorecardsPage,
  SyncPage,
  cujPlugin,
} from '@cuj-slo/backstage-plugin-cuj';
import { Route } from 'react-router-dom';
import { entityPage } from './entityPage';
import { homePage } from './homePage';

/*
 * The same portal as packages/app, in the old frontend system: what an adopter who
 * has not moved yet would write.
 */
const app = createApp({
  components: {
    SignInPage: props => <SignInPage {...props} providers={['guest']} />,
  },
  bindRoutes({ bind }) {
    bind(cujPlugin.externalRoutes, {
      entityJourneyLink: cujPlugin.routes.entityJourney,
      entityScorecardLink: cujPlugin.routes.entityScorecard,
      journeysLink: cujPlugin.routes.journeys,
      lookupLink: cujPlugin.routes.lookup,
      scorecardsLink: cujPlugin.routes.scorecards,
      syncLink: cujPlugin.routes.sync,
    });
  },
});

export default app.createRoot(
  <>
    <AlertDisplay />
    <SignalsDisplay />
    <AppRouter>
      <FlatRoutes>
        <Route path="/" element={<CatalogIndexPage />} />
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<CatalogEntityPage />}
        >
          {entityPage}
        </Route>
        <Route path="/catalog-graph" element={<CatalogGraphPage />} />
        <Route path="/home" element={<HomepageCompositionRoot />}>
          {homePage}
        </Route>
        <Route path="/cuj" element={<JourneysPage />} />
        <Route path="/cuj/lookup" element={<LookupPage />} />
        <Route path="/cuj/scorecards" element={<ScorecardsPage />} />
        <Route path="/cuj/sync" element={<SyncPage />} />
      </FlatRoutes>
    </AppRouter>
  </>,
);
