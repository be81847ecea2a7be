/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { toastApiRef } from '@backstage/frontend-plugin-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { CujApi } from '@cuj-slo/backstage-plugin-cuj-common';
import { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { SWRConfig } from 'swr';
import { ScriptedScorecards } from '../../__fixtures__/ScriptedScorecards';
import { cujApiRef } from '../../api/cujApiRef';
import {
  entityScorecardLinkRouteRef,
  scorecardsLinkRouteRef,
} from '../../routes';

/** The browser around a page. */
export interface FakeBrowser {
  /** What stands in the address after the path. */
  search: string;
  goBack: () => void;
}

/** Shows something about scorecards at an address, where the backend answers by a script. */
export async function renderScorecards(
  element: ReactNode,
  options: {
    search?: string;
    scenario?: string;
    services?: number;
    api?: Partial<CujApi>;
    config?: { cuj: { docsUrl?: string } };
    /** What else the element needs. */
    wrap?: (element: ReactNode) => ReactNode;
  } = {},
) {
  const { search = '', scenario = null, services = 8, wrap = x => x } = options;
  const cujApi = new ScriptedScorecards(() => scenario, { services });
  Object.assign(cujApi, options.api);
  const toastApi = { post: jest.fn(() => ({ close: () => {} })) };
  const browser: FakeBrowser = { search, goBack: () => {} };
  await renderInTestApp(
    <SWRConfig value={{ provider: () => new Map() }}>
      <Browser browser={browser} />
      {wrap(element)}
    </SWRConfig>,
    {
      config: options.config,
      initialRouteEntries: [`/cuj/scorecards${search}`],
      apis: [
        [cujApiRef, cujApi as Partial<CujApi> as CujApi],
        [toastApiRef, toastApi],
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/cuj/scorecards': scorecardsLinkRouteRef,
        '/somewhere/scorecard': entityScorecardLinkRouteRef,
      },
    },
  );
  return { cujApi, toastApi, browser };
}

function Browser(props: { browser: FakeBrowser }) {
  const { search } = useLocation();
  const navigate = useNavigate();
  props.browser.search = search;
  props.browser.goBack = () => navigate(-1);
  return null;
}
