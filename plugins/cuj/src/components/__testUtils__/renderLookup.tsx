/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { CujApi, Lookup } from '@cuj-slo/backstage-plugin-cuj-common';
import { useLocation } from 'react-router-dom';
import { SWRConfig } from 'swr';
import { cujApiRef } from '../../api/cujApiRef';
import { syncLinkRouteRef } from '../../routes';
import { LookupContent } from '../LookupPage/LookupContent';

/** Shows the page that looks things up, where the backend answers this. */
export async function renderLookup(answer: CujApi['lookUp'], search = '') {
  const lookUp = jest.fn<Promise<Lookup>, Parameters<CujApi['lookUp']>>(answer);
  const browser = { search };
  await renderInTestApp(
    <SWRConfig value={{ provider: () => new Map() }}>
      <Browser browser={browser} />
      <LookupContent />
    </SWRConfig>,
    {
      initialRouteEntries: [`/cuj/lookup${search}`],
      apis: [[cujApiRef, { lookUp } as Partial<CujApi> as CujApi]],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/cuj/sync': syncLinkRouteRef,
      },
    },
  );
  return { lookUp, browser };
}

function Browser(props: { browser: { search: string } }) {
  props.browser.search = useLocation().search;
  return null;
}
