/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MarkdownContent } from '@backstage/core-components';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';

const content = `
This portal shows Critical User Journey SLOs of a simulated organisation: four
services, four teams, three journeys, and what went wrong with them.

- [orchestration-engine](/catalog/default/component/orchestration-engine) carries
  a journey whose error budget is overspent
- [Workflow run](/catalog/default/journey/workflow-run) is measured by proxy
- [optimizer-service](/catalog/default/component/optimizer-service) belongs to
  nobody
- [All services](/?filters%5Bkind%5D=component&filters%5Buser%5D=all): the page of
  each shows its scorecard
- [Scorecards](/cuj/scorecards): who fails what, who is exempt until when, and whom
  enforcing a requirement would block
`;

const tourWidget = HomePageWidgetBlueprint.make({
  name: 'tour',
  params: {
    name: 'Tour',
    title: 'Where to look',
    components: async () => ({
      Content: () => <MarkdownContent content={content} />,
    }),
  },
});

export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [tourWidget],
});
