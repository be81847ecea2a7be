/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { HOUR, isoOf, MINUTE } from './CauseWorld.mjs';

/** Puts a scenario into the form that a program gets, with its truth beside it. */
export function tellScenario(
  world,
  { root, hits, asked, echoesOf, seen = asked },
) {
  const { draws } = world;
  const firstOf = services =>
    Math.min(
      ...hits
        .filter(({ service }) => services.includes(service))
        .map(({ startsAt }) => startsAt),
    );
  const required =
    root === null ? [asked, ...seen.map(one => [one])] : [asked, [root]];
  const now =
    Math.max(...required.map(firstOf).filter(Number.isFinite)) +
    draws.integer(30, 15 * MINUTE);

  const all = world.episodesUntil(now);
  const isRecent = ({ startedAt, endedAt }) =>
    !endedAt || startedAt >= isoOf(now - 2 * HOUR);
  const episodes = all.filter(isRecent);
  // The earliest of each monitor.
  const struck = new Map(
    [...hits]
      .sort((a, b) => b.startsAt - a.startsAt)
      .map(hit => [hit.monitor.id, hit]),
  );
  const ofIncident = episodes.filter(({ monitorId, startedAt }) => {
    const hit = struck.get(monitorId);
    return hit && startedAt >= isoOf(hit.startsAt);
  });
  const serviceOf = new Map(
    world.monitors.map(({ id, service }) => [id, service]),
  );
  const idsOf = isWanted =>
    ofIncident
      .filter(({ monitorId }) => isWanted(serviceOf.get(monitorId)))
      .map(({ id }) => id);
  return {
    now: isoOf(now),
    // In an order that tells nothing.
    monitors: draws.shuffle(world.monitors).map(monitor => ({
      id: monitor.id,
      service: monitor.service.name,
      windowSeconds: monitor.windowSeconds,
    })),
    dependencies: draws
      .shuffle(world.edges)
      .filter(({ isDeclared }) => isDeclared)
      .map(({ from, to }) => ({ from: from.name, to: to.name })),
    focus: draws.shuffle(idsOf(service => asked.includes(service))),
    episodes: draws.shuffle(episodes),
    history: all.filter(episode => !isRecent(episode)),
    truth: {
      cause: root?.name ?? null,
      echoes:
        root === null
          ? []
          : idsOf(
              service =>
                service !== root && (!echoesOf || echoesOf.includes(service)),
            ),
    },
  };
}
