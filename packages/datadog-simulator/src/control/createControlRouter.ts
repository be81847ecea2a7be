/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import express, { Router } from 'express';
import { SimulatorKeys } from '../http/authentication';
import { createCorrection } from '../organisation/createCorrection';
import { createSlo } from '../organisation/createSlo';
import { Organisation, SimulatedSlo } from '../organisation/Organisation';
import { SimulatedCorrection } from '../organisation/SimulatedCorrection';
import { SimulatedClock } from '../SimulatedClock';
import { CallLog } from './CallLog';
import { isFault } from './Fault';
import { FaultPlan } from './FaultPlan';

/**
 * Lets a test or a person at a demo change what the simulator does, over HTTP:
 * faults, time, keys, SLOs; and read how often it was called.
 */
export function createControlRouter(options: {
  calls: CallLog;
  faults: FaultPlan;
  clock: SimulatedClock;
  keys: SimulatorKeys;
  organisation: Organisation;
}): Router {
  const { calls, faults, clock, keys, organisation } = options;
  const router = Router();
  router.use(express.json());

  router.get('/calls', (_request, response) => {
    response.json(calls.counts());
  });
  router.delete('/calls', (_request, response) => {
    calls.reset();
    response.status(204).end();
  });

  router.get('/faults', (_request, response) => {
    response.json({ faults: faults.list() });
  });
  router.post('/faults', (request, response) => {
    if (!isFault(request.body)) {
      response.status(400).json({
        errors: ['A fault has a route, such as slo-search or *, and a type'],
      });
      return;
    }
    faults.add(request.body);
    response.status(201).json(request.body);
  });
  router.delete('/faults', (_request, response) => {
    faults.clear();
    response.status(204).end();
  });

  router.post('/clock', (request, response) => {
    const { skipSeconds, frozen } = (request.body ?? {}) as {
      skipSeconds?: unknown;
      frozen?: unknown;
    };
    if (skipSeconds === undefined && typeof frozen !== 'boolean') {
      response
        .status(400)
        .json({ errors: ['skipSeconds is a number, frozen true or false'] });
      return;
    }
    const seconds = Number(skipSeconds ?? 0);
    if (!Number.isFinite(seconds)) {
      response.status(400).json({ errors: ['skipSeconds is a number'] });
      return;
    }
    clock.skip(seconds);
    if (typeof frozen === 'boolean') {
      clock.freeze(frozen);
    }
    response.json({
      now: new Date(clock.now() * 1000).toISOString(),
      frozen: clock.isFrozen,
    });
  });

  router.put('/keys', (request, response) => {
    Object.assign(keys, {
      apiKey: String(request.body?.apiKey ?? keys.apiKey),
      appKey: String(request.body?.appKey ?? keys.appKey),
    });
    response.status(204).end();
  });

  router.post('/slos', (request, response) => {
    const slo = createSlo(
      organisation,
      (request.body ?? {}) as Partial<SimulatedSlo>,
    );
    organisation.addSlo(slo);
    response.status(201).json(slo);
  });
  router.patch('/slos/:id', (request, response) => {
    const slo = organisation.slo(request.params.id);
    if (!slo) {
      response.status(404).json({ errors: ['There is no such SLO'] });
      return;
    }
    organisation.addSlo({
      ...slo,
      ...(request.body as Partial<SimulatedSlo>),
      id: slo.id,
    });
    response.status(204).end();
  });
  router.delete('/slos/:id', (request, response) => {
    const deleted = organisation.deleteSlo(request.params.id);
    response.status(deleted ? 204 : 404).end();
  });

  router.post('/corrections', (request, response) => {
    const values = (request.body ?? {}) as Partial<SimulatedCorrection>;
    if (typeof values.start !== 'number') {
      response.status(400).json({ errors: ['A correction has a start'] });
      return;
    }
    const correction = createCorrection(organisation, {
      ...values,
      start: values.start,
    });
    organisation.addCorrection(correction);
    response.status(201).json(correction);
  });

  return router;
}
