/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Content, Header, Page } from '@backstage/core-components';
import {
  HomePageMyFailingRequirements,
  HomePageMyJourneys,
} from '@cuj-slo/backstage-plugin-cuj';
import Grid from '@material-ui/core/Grid';

export const homePage = (
  <Page themeId="home">
    <Header title="Home" />
    <Content>
      <Grid container spacing={3}>
        <Grid item xs={12}>
          <HomePageMyJourneys />
        </Grid>
        <Grid item xs={12}>
          <HomePageMyFailingRequirements />
        </Grid>
      </Grid>
    </Content>
  </Page>
);
