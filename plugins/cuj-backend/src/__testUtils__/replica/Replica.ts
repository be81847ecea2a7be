/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { EntityOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';
import { SyncKindName } from '../../store/CopyTable';

const packageDir = resolvePackagePath('@cuj-slo/backstage-plugin-cuj-backend');
/** What `main.ts` says once it serves. */
const STARTED = 'started';
const TOKEN = 'a-token-of-the-tests-alone';
/** What comes from the test runner, or would change the configuration. */
const FOREIGN_VARIABLE = /^(NODE_|JEST_|APP_CONFIG|BACKSTAGE_)/;

/** A backend as it runs in production, in a process that can be killed. */
export class Replica {
  readonly name: string;
  readonly #url: string;
  readonly #process: ChildProcess;
  #output = '';

  /**
   * Starts a backend and waits until it serves.
   *
   * @throws with what it printed, where it ends instead
   */
  static async start(options: {
    name: string;
    config: JsonObject;
  }): Promise<Replica> {
    const replica = new Replica({ ...options, port: await freePort() });
    await replica.#started();
    return replica;
  }

  private constructor(options: {
    name: string;
    config: JsonObject;
    port: number;
  }) {
    const { name, config, port } = options;
    this.name = name;
    this.#url = `http://127.0.0.1:${port}`;
    this.#process = fork('src/__testUtils__/replica/main.ts', {
      cwd: packageDir,
      execArgv: [
        '--no-warnings',
        ...['--require', '@backstage/cli-node/config/nodeTransform.cjs'],
      ],
      env: {
        ...Object.fromEntries(
          Object.entries(process.env).filter(
            ([key]) => !FOREIGN_VARIABLE.test(key),
          ),
        ),
        NODE_ENV: 'production',
        REPLICA_CONFIG: JSON.stringify({
          ...config,
          backend: {
            ...(config.backend as JsonObject),
            baseUrl: this.#url,
            listen: { host: '127.0.0.1', port },
            auth: {
              externalAccess: [
                { type: 'static', options: { token: TOKEN, subject: 'test' } },
              ],
            },
          },
        }),
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#process.stdout!, this.#process.stderr!]) {
      stream.on('data', chunk => {
        this.#output += chunk;
      });
    }
  }

  /** How many runs of a kind this replica has made, by its own log. */
  runsOf(kind: SyncKindName): number {
    return this.#output.split(`Synced ${kind} from `).length - 1;
  }

  /** Whether this replica, rather than another one, runs a task just now. */
  async isRunning(taskId: string): Promise<boolean> {
    const { tasks } = await this.#get<{
      tasks: Array<{ taskId: string; workerState: { status: string } | null }>;
    }>('/api/cuj/.backstage/scheduler/v1/tasks');
    return tasks.some(
      task => task.taskId === taskId && task.workerState?.status === 'running',
    );
  }

  async getOverview(entity: {
    kind: string;
    name: string;
  }): Promise<EntityOverview> {
    const { kind, name } = entity;
    return this.#get(
      `/api/cuj/entities/by-name/${kind}/default/${name}/overview`,
    );
  }

  /** Ends the process at once, without a chance to tidy up. */
  async kill(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const exited = once(this.#process, 'exit');
      this.#process.kill('SIGKILL');
      await exited;
    }
  }

  async #started(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#process.on('message', message => {
        // The transformer of TypeScript tells of every file, too.
        if (message === STARTED) {
          resolve();
        }
      });
      this.#process.once('error', reject);
      this.#process.once('exit', () =>
        reject(new Error(`Replica ${this.name} ended: ${this.#output}`)),
      );
    });
  }

  async #get<T>(path: string): Promise<T> {
    const response = await fetch(`${this.#url}${path}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    if (!response.ok) {
      throw new Error(
        `${path} answered ${response.status}: ${await response.text()}`,
      );
    }
    return response.json();
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
