/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fs from 'node:fs';
import path from 'node:path';
import { Background } from './Background.mjs';
import { rootDir } from './paths.mjs';
import { freePort } from './postgres.mjs';
import { UserFacingError } from './report.mjs';

/** Runs TypeScript of this repository as it stands. */
export const nodeCommand = [
  'node',
  '--enable-source-maps',
  '--no-warnings',
  '--require',
  '@backstage/cli-node/config/nodeTransform.cjs',
];

const localConfig = path.join(rootDir, 'app-config.local.yaml');

/**
 * Whether this machine's own configuration names Datadog organisations: then the
 * simulator is not wanted.
 */
export function usesRealDatadog() {
  return (
    fs.existsSync(localConfig) &&
    /^datadog:/m.test(fs.readFileSync(localConfig, 'utf8'))
  );
}

/**
 * The configuration files that apply, in their order.
 *
 * @param {{ useLocalConfig: boolean }} options whether this machine's own is among
 *   them
 * @returns {string[]}
 */
export function configFiles({ useLocalConfig }) {
  const hasLocal = useLocalConfig && fs.existsSync(localConfig);
  return [
    'app-config.yaml',
    ...(useLocalConfig && usesRealDatadog()
      ? []
      : ['app-config.simulator.yaml']),
    ...(hasLocal ? ['app-config.local.yaml'] : []),
  ].map(file => path.join(rootDir, file));
}

/** The portal with the demo organisation: simulator, backend, built frontend. */
export class Demo {
  /** @type {Background[]} */
  #processes = [];
  /** @type {string | undefined} */
  #token;

  /**
   * @param {{ env: NodeJS.ProcessEnv, port: number, simulatorPort?: number, logFile: string, config?: Record<string, unknown>, useLocalConfig?: boolean }} options
   *   `config` overrides single values, by their path; without `useLocalConfig`
   *   this machine's own configuration counts for nothing, as tests want it
   */
  constructor(options) {
    this.options = options;
    this.useLocalConfig = options.useLocalConfig ?? false;
    this.isSimulated = !(this.useLocalConfig && usesRealDatadog());
    this.url = `http://localhost:${options.port}`;
    this.simulatorUrl = undefined;
  }

  /** Starts everything and waits until the portal shows SLOs. */
  async start() {
    const { env, port, logFile, config = {} } = this.options;
    fs.mkdirSync(path.dirname(logFile), { recursive: true });
    fs.writeFileSync(logFile, '');

    if (this.isSimulated) {
      const simulatorPort = this.options.simulatorPort ?? (await freePort());
      this.simulatorUrl = `http://127.0.0.1:${simulatorPort}`;
      this.startSimulator(simulatorPort);
    }

    const settings = {
      'app.baseUrl': this.url,
      'backend.baseUrl': this.url,
      'backend.listen.port': port,
      'backend.cors.origin': this.url,
      ...config,
    };
    const backend = new Background(
      'backend',
      [
        ...nodeCommand,
        'src/index.ts',
        ...configFiles(this).flatMap(file => ['--config', file]),
      ],
      {
        logFile,
        // Paths of catalog files in the configuration start from here.
        cwd: path.join(rootDir, 'packages', 'backend'),
        env: {
          ...env,
          NODE_ENV: 'development',
          ...(this.simulatorUrl && { SIMULATOR_URL: this.simulatorUrl }),
          ...Object.fromEntries(
            Object.entries(settings).map(([key, value]) => [
              `APP_CONFIG_${key.replaceAll('.', '_')}`,
              typeof value === 'string' ? value : JSON.stringify(value),
            ]),
          ),
        },
      },
    );
    this.#processes.push(backend);

    await this.#waitUntil(backend, 'the portal answers', () =>
      isOk(`${this.url}/.backstage/health/v1/readiness`),
    );
    if (this.isSimulated) {
      await this.#waitUntil(backend, 'the first SLOs are there', () =>
        this.#showsSlos(),
      );
    }
  }

  /** @param {number} port */
  startSimulator(port) {
    this.simulator = new Background(
      'simulator',
      [
        ...nodeCommand,
        'packages/datadog-simulator/src/cli.ts',
        '--port',
        String(port),
      ],
      { env: this.options.env, logFile: this.options.logFile },
    );
    this.#processes.push(this.simulator);
  }

  /** Resolves with the first process that ends. */
  async exited() {
    return Promise.race(
      this.#processes.map(async one => {
        await one.exited;
        return one;
      }),
    );
  }

  async stop() {
    await Promise.all(this.#processes.map(one => one.stop()));
  }

  async #showsSlos() {
    this.#token ??= await guestToken(this.url);
    const response = await fetch(
      `${this.url}/api/cuj/entities/by-name/component/default/orchestration-engine/overview`,
      { headers: { authorization: `Bearer ${this.#token}` } },
    );
    if (!response.ok) {
      return false;
    }
    const { journeys } = await response.json();
    return journeys.some(({ slos }) =>
      slos.some(({ timeframes }) =>
        timeframes.some(({ sliPercent }) => sliPercent !== undefined),
      ),
    );
  }

  /**
   * @param {Background} backend
   * @param {string} what
   * @param {() => Promise<boolean>} check
   */
  async #waitUntil(backend, what, check) {
    let ended = false;
    this.exited().then(() => {
      ended = true;
    });
    const deadline = Date.now() + 180_000;
    while (Date.now() < deadline && !ended) {
      if (await check().catch(() => false)) {
        return;
      }
      await new Promise(resolve => {
        setTimeout(resolve, 300);
      });
    }
    process.stderr.write(`${backend.tail}\n`);
    throw new UserFacingError(
      ended
        ? `The ${
            this.#processes.length > 1 ? 'portal or the simulator' : 'portal'
          } stopped before ${what}; its last words are above, all of them in ${path.relative(
            rootDir,
            this.options.logFile,
          )}.`
        : `It took more than three minutes until ${what}; see ${path.relative(
            rootDir,
            this.options.logFile,
          )}.`,
    );
  }
}

/**
 * @param {string} url
 * @returns {Promise<string>} a token for the guest user
 */
export async function guestToken(url) {
  const response = await fetch(`${url}/api/auth/guest/refresh`, {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}

/** @param {string} url */
async function isOk(url) {
  return (await fetch(url)).ok;
}
