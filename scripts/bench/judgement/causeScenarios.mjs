/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Incidents whose cause is known because they were made; see `README.md`. A label is
 * what was made to fail, never what a program found.
 */
import { CauseWorld, DAY, HOUR, MINUTE } from './CauseWorld.mjs';
import { Draws } from './Draws.mjs';
import { tellScenario } from './tellScenario.mjs';

/** How many scenarios of each family the tuning set has; the held-out one has twice as many. */
const families = {
  'cascade-1': [4, cascade(1)],
  'cascade-2': [4, cascade(2)],
  'cascade-3': [4, cascade(3)],
  'cascade-4': [4, cascade(4)],
  'common-cause': [4, commonCause],
  'common-cause-unmonitored': [3, unmonitoredCommonCause],
  'coincidence-one-asked': [3, coincidence({ asked: 1 })],
  'coincidence-both-asked': [4, coincidence({ asked: 2 })],
  'missing-edge-learned': [4, missingEdge({ isLearned: true })],
  'missing-edge-no-history': [2, missingEdge({ isLearned: false })],
  'missing-edge-no-direction': [2, undirectedPair],
  'flapping-beneath': [4, flappingBeneath],
  'flapping-service-fails': [2, flappingServiceFails],
  'two-causes': [4, twoCauses],
  'global-outage': [2, globalOutage],
  'cycle-ordered': [2, cycle({ isOrdered: true })],
  'cycle-simultaneous': [2, cycle({ isOrdered: false })],
  'long-open-beneath': [3, longOpenBeneath],
};

/** @param set - `tuning` or `heldout` */
export function createCauseScenarios(set) {
  const ranges = drawRanges(new Draws(`cause ranges ${set}`));
  const copies = set === 'heldout' ? 2 : 1;
  return Object.entries(families).flatMap(([family, [count, create]]) =>
    Array.from({ length: count * copies }, (_, index) => {
      const id = `${family}-${index}`;
      const seed = `cause ${set} ${id}`;
      return { id, family, ...createScenario(seed, ranges, create) };
    }),
  );
}

/** Draws again where an alarm of before hides all that was asked about. */
function createScenario(seed, ranges, create) {
  for (let attempt = 0; ; attempt++) {
    const draws = new Draws(`${seed} ${attempt}`);
    const world = CauseWorld.create(draws, ranges);
    const strike = create(world, draws);
    world.runHistory();
    const scenario = tellScenario(world, strike(world.incidentAt));
    if (scenario.focus.length > 0) {
      return scenario;
    }
  }
}

/** How the worlds of a set are; drawn, so that nobody chooses what suits a program. */
function drawRanges(draws) {
  return {
    services: [draws.integer(8, 14), draws.integer(25, 60)],
    windows: draws.shuffle([60, 120, 300, 300, 600, 900]).slice(0, 4),
    evaluationDelay: [0, draws.integer(20, 120)],
    noisePerDay: [draws.between(0.01, 0.05), draws.between(0.1, 0.3)],
    outagesPerDay: [draws.between(0.02, 0.05), draws.between(0.1, 0.25)],
    passes: [draws.between(0.7, 0.85), draws.between(0.9, 1)],
    hopSeconds: [draws.integer(2, 15), draws.integer(45, 120)],
    undeclaredRatio: draws.between(0.03, 0.12),
    softRatio: draws.between(0.05, 0.2),
    silentRatio: draws.between(0.1, 0.3),
    unmonitoredRatio: draws.between(0, 0.15),
    flapperRatio: draws.between(0.02, 0.08),
    flapsPerDay: [draws.integer(10, 20), draws.integer(30, 60)],
    globalIncidents: [0, draws.integer(1, 3)],
  };
}

/** Adds a chain of declared hard dependencies, its front first. */
function addChain(world, draws, length, ends = {}) {
  const chain = Array.from({ length }, () => world.addService());
  if (ends.last) {
    chain[length - 1] = ends.last;
  }
  chain.forEach((service, index) => {
    if (index > 0) {
      connect(world, chain[index - 1], service);
    }
  });
  // It is part of the organisation: it calls others, and others call it.
  const others = world.services.filter(one => !chain.includes(one));
  const half = Math.floor(others.length / 2);
  for (const service of chain) {
    for (let left = draws.integer(0, 2); left > 0; left--) {
      const callee = draws.pick(others.slice(half));
      if (!world.needsOf(callee).has(service)) {
        world.addEdge(service, callee);
      }
    }
    if (service !== chain[0] && draws.chance(0.4)) {
      const caller = draws.pick(others.slice(0, half));
      if (!world.needsOf(service).has(caller)) {
        world.addEdge(caller, service);
      }
    }
  }
  return chain;
}

function connect(world, from, to) {
  world.addEdge(from, to, { isDeclared: true, passes: 0.92 });
}

function cascade(depth) {
  return (world, draws) => {
    const chain = addChain(world, draws, depth + 1);
    return at => {
      addDistractors(world, draws, chain, at);
      return failAlong(world, draws, chain, at);
    };
  };
}

/** The last of a chain fails; some in the middle may not notice. */
function failAlong(world, draws, chain, at) {
  const root = chain[chain.length - 1];
  const silent = chain
    .slice(1, -1)
    .filter(() => draws.chance(world.ranges.silentRatio));
  const hits = world.strike(root, at, outageSeconds(draws), {
    always: chain,
    silent,
  });
  return { root, hits, asked: askedOf(draws, chain[0], root, hits) };
}

/** Mostly the front; at times the cause itself, or all that fired. */
function askedOf(draws, front, root, hits) {
  const kind = draws.ratio();
  if (kind < 0.65) {
    return [front];
  }
  if (kind < 0.8) {
    return [root];
  }
  return [...new Set(hits.map(({ service }) => service))];
}

function outageSeconds(draws) {
  return draws.integer(25 * MINUTE, 120 * MINUTE);
}

/** Alarms of services that have nothing to do with it, many of them earlier. */
function addDistractors(world, draws, involved, at) {
  const needed = new Set(involved.flatMap(one => [...world.needsOf(one)]));
  const unrelated = draws
    .shuffle(world.monitors)
    .filter(({ service, flaps }) => !needed.has(service) && !flaps);
  for (const monitor of unrelated.slice(0, draws.integer(0, 3))) {
    const from = at + draws.integer(-15 * MINUTE, 10 * MINUTE);
    world.alarm(monitor, from, draws.integer(10 * MINUTE, 60 * MINUTE));
  }
}

/** Several need the same, which fails. */
function commonCause(world, draws) {
  const root = world.addService();
  const chains = Array.from({ length: draws.integer(2, 5) }, () =>
    addChain(world, draws, draws.integer(2, 3), { last: root }),
  );
  const all = [...new Set(chains.flat())];
  return at => {
    addDistractors(world, draws, all, at);
    const hits = world.strike(root, at, outageSeconds(draws), { always: all });
    return { root, hits, asked: chains.map(([front]) => front) };
  };
}

/** The same, where nobody watches what fails, and the rest has nothing in common. */
function unmonitoredCommonCause(world, draws) {
  const root = world.addService({ isMonitored: false });
  const front = world.addService();
  const callers = Array.from({ length: draws.integer(3, 5) }, () => {
    const caller = world.addService();
    connect(world, front, caller);
    connect(world, caller, root);
    connect(world, caller, world.addService());
    return caller;
  });
  const all = [root, front, ...callers];
  return at => {
    addDistractors(world, draws, all, at);
    const hits = world.strike(root, at, outageSeconds(draws), { always: all });
    return { root, hits, asked: draws.chance(0.5) ? callers : [front] };
  };
}

/** Two that have nothing to do with each other fail at about the same time. */
function coincidence({ asked }) {
  return (world, draws) => {
    const [one, other] = [world.addService(), world.addService()];
    for (const service of [one, other]) {
      connect(world, service, world.addService());
    }
    return at => {
      const hits = [
        ...world.strike(one, at, outageSeconds(draws), { always: [one] }),
        ...world.strike(
          other,
          at + draws.integer(-10 * MINUTE, 10 * MINUTE),
          outageSeconds(draws),
          { always: [other] },
        ),
      ];
      return asked === 1
        ? { root: one, hits, asked: [one], echoesOf: [one] }
        : { root: null, hits, asked: [one, other] };
    };
  };
}

/** One truly needs the other, and nobody declared it. */
function missingEdge({ isLearned }) {
  return (world, draws) => {
    const options = { windows: [60, 120, 300], monitors: 2 };
    const outagesPerDay = isLearned ? draws.between(0.5, 0.8) : 0;
    const root = world.addService({ ...options, outagesPerDay });
    const caller = world.addService({ ...options, outagesPerDay: 0.02 });
    world.addEdge(caller, root, {
      isDeclared: false,
      passes: 0.95,
      hopSeconds: isLearned ? [240, 420] : [0, 20],
    });
    return at => {
      const hits = world.strike(root, at, outageSeconds(draws), {
        always: [root, caller],
      });
      return isLearned
        ? { root, hits, asked: [caller] }
        : { root: null, hits, asked: [caller, root] };
    };
  };
}

/** Two often fire together, now one and now the other first, and no edge tells why. */
function undirectedPair(world, draws) {
  const windows = [300];
  const hidden = world.addService({
    isMonitored: false,
    outagesPerDay: draws.between(0.5, 0.8),
  });
  const pair = [0, 1].map(() => {
    const service = world.addService({ windows, outagesPerDay: 0.02 });
    world.addEdge(service, hidden, {
      isDeclared: false,
      passes: 0.95,
      hopSeconds: [0, 30],
    });
    return service;
  });
  return at => {
    const hits = world.strike(hidden, at, outageSeconds(draws), {
      always: [hidden, ...pair],
    });
    return { root: null, hits, asked: draws.chance(0.5) ? pair : [pair[0]] };
  };
}

/** What is deepest alarms all the time, and is not it. */
function flappingBeneath(world, draws) {
  const chain = addChain(world, draws, draws.integer(1, 3));
  const flapping = world.addService({ monitors: 0, outagesPerDay: 0 });
  const monitor = world.addMonitor(flapping, {
    windowSeconds: 60,
    flaps: true,
  });
  connect(world, chain[chain.length - 1], flapping);
  return at => {
    addDistractors(world, draws, [...chain, flapping], at);
    world.alarm(
      monitor,
      at + draws.integer(-3 * MINUTE, 5 * MINUTE),
      draws.integer(2 * MINUTE, 20 * MINUTE),
    );
    return failAlong(world, draws, chain, at);
  };
}

/** One of its monitors flaps, and this time it is it nevertheless. */
function flappingServiceFails(world, draws) {
  const chain = addChain(world, draws, draws.integer(2, 4));
  const root = chain[chain.length - 1];
  world.addMonitor(root, { windowSeconds: 60, flaps: true });
  return at => {
    addDistractors(world, draws, chain, at);
    return failAlong(world, draws, chain, at);
  };
}

/** One needs two others, which fail at the same time, each by itself. */
function twoCauses(world, draws) {
  const front = world.addService();
  const options = { windows: [300], outagesPerDay: 0.05, monitors: 2 };
  const roots = [0, 1].map(() => {
    const root = world.addService(options);
    const between = draws.chance(0.5) ? world.addService() : front;
    if (between !== front) {
      connect(world, front, between);
    }
    connect(world, between, root);
    return root;
  });
  return at => {
    const hits = roots.flatMap(root =>
      world.strike(root, at + draws.integer(0, 120), outageSeconds(draws), {
        always: [root, front],
      }),
    );
    return { root: null, hits, asked: [front], seen: roots };
  };
}

/** Everything fires at once, so that nothing stands out. */
function globalOutage(world, draws) {
  return at => {
    const hits = world.strikeAll(at);
    const asked = draws
      .shuffle([...new Set(hits.map(({ service }) => service))])
      .slice(0, draws.integer(3, 6));
    return { root: null, hits, asked };
  };
}

/** Two need each other. */
function cycle({ isOrdered }) {
  return (world, draws) => {
    const front = world.addService();
    const options = {
      windows: [isOrdered ? 120 : 300],
      monitors: 2,
      outagesPerDay: 0.03,
    };
    const [one, other] = [world.addService(options), world.addService(options)];
    connect(world, front, draws.chance(0.5) ? one : other);
    const hopSeconds = isOrdered ? [8 * MINUTE, 15 * MINUTE] : [0, 10];
    for (const [from, to] of [
      [one, other],
      [other, one],
    ]) {
      world.addEdge(from, to, { isDeclared: true, passes: 0.95, hopSeconds });
    }
    return at => {
      const hits = world.strike(one, at, 2 * HOUR, {
        always: [front, one, other],
      });
      return { root: isOrdered ? one : null, hits, asked: [front] };
    };
  };
}

/** What is deepest has been alarming for days. */
function longOpenBeneath(world, draws) {
  const chain = addChain(world, draws, draws.integer(1, 4));
  const stuck = world.addService({ monitors: 1, outagesPerDay: 0 });
  connect(world, chain[chain.length - 1], stuck);
  return at => {
    addDistractors(world, draws, [...chain, stuck], at);
    const since = draws.between(0.5 * DAY, 5 * DAY);
    world.alarm(
      world.monitorsOf(stuck)[0],
      Math.round(at - since),
      10 * DAY,
      draws.pick(['Alert', 'Warn', 'No Data']),
    );
    return failAlong(world, draws, chain, at);
  };
}
