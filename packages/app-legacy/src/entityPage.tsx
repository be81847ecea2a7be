/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  EntityAboutCard,
  EntityLayout,
  EntitySwitch,
  isKind,
} from '@backstage/plugin-catalog';
import { EntityCatalogGraphCard } from '@backstage/plugin-catalog-graph';
import {
  EntityJourneyContent,
  EntityJourneyOverviewCard,
  EntityJourneySlosCard,
  EntityJourneysCard,
  EntityScorecardCard,
  EntityScorecardContent,
  EntityServiceJourneysCard,
} from '@cuj-slo/backstage-plugin-cuj';
import Grid from '@material-ui/core/Grid';
import { ReactNode } from 'react';

const graph = (
  <EntityCatalogGraphCard
    kinds={['Journey', 'Component', 'System', 'Group']}
    relations={[
      'ownedBy',
      'ownerOf',
      'partOf',
      'hasPart',
      'dependsOn',
      'dependencyOf',
    ]}
    height={300}
  />
);

/** A page with our cards before those of the catalog, and further tabs. */
function pageOf(cards: ReactNode[], tabs?: ReactNode) {
  return (
    <EntityLayout>
      <EntityLayout.Route path="/" title="Overview">
        <Grid container spacing={3}>
          {[...cards, graph, <EntityAboutCard />].map((card, index) => (
            <Grid item xs={12} key={index}>
              {card}
            </Grid>
          ))}
        </Grid>
      </EntityLayout.Route>
      {tabs}
      <EntityLayout.Route path="/scorecard" title="Scorecard">
        <EntityScorecardContent />
      </EntityLayout.Route>
    </EntityLayout>
  );
}

// The app finds routes in elements, not in what components render.
export const entityPage = (
  <EntitySwitch>
    <EntitySwitch.Case if={isKind('journey')}>
      {pageOf(
        [<EntityJourneyOverviewCard />, <EntityJourneySlosCard />],
        <EntityLayout.Route path="/journey" title="Journey">
          <EntityJourneyContent />
        </EntityLayout.Route>,
      )}
    </EntitySwitch.Case>
    <EntitySwitch.Case if={isKind('component')}>
      {pageOf([
        <EntityJourneySlosCard />,
        <EntityServiceJourneysCard />,
        <EntityScorecardCard />,
      ])}
    </EntitySwitch.Case>
    <EntitySwitch.Case if={isKind(['resource', 'api'])}>
      {pageOf([<EntityServiceJourneysCard />])}
    </EntitySwitch.Case>
    <EntitySwitch.Case if={isKind(['system', 'group'])}>
      {pageOf([<EntityJourneysCard />])}
    </EntitySwitch.Case>
    <EntitySwitch.Case>{pageOf([])}</EntitySwitch.Case>
  </EntitySwitch>
);
