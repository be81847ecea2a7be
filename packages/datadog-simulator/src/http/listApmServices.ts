/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation } from '../organisation/Organisation';
import { RouteAnswer } from './createRoute';
import { RouteCall } from './RouteCall';

/** `GET /api/v2/apm/services`: names, and beside them whether they are traced. */
export function listApmServices(
  call: RouteCall,
  organisation: Organisation,
): RouteAnswer {
  const environment = call.query.get('filter[env]');
  if (!environment) {
    return {
      status: 400,
      body: {
        errors: [
          {
            status: '400',
            title: 'Bad Request',
            detail: 'filter[env] is required',
          },
        ],
      },
    };
  }
  const services = organisation.tracedServices.filter(({ environments }) =>
    environments.includes(environment),
  );
  return {
    body: {
      data: {
        id: environment,
        type: 'services_list',
        attributes: {
          metadata: services.map(({ isTraced }) => ({
            isTraced,
            isUsm: !isTraced,
          })),
          services: services.map(({ name }) => name),
        },
      },
    },
  };
}
