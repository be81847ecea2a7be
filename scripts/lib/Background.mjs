/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { rootDir } from './paths.mjs';

/** A command that runs beside this one and is stopped with it. */
export class Background {
  #child;
  #tail = [];
  #exited;

  /**
   * @param {string} name
   * @param {string[]} command
   * @param {{ env: NodeJS.ProcessEnv, logFile: string, cwd?: string }} options
   */
  constructor(name, command, { env, logFile, cwd = rootDir }) {
    this.name = name;
    mkdirSync(path.dirname(logFile), { recursive: true });
    const log = createWriteStream(logFile, { flags: 'a' });
    this.#child = spawn(command[0], command.slice(1), {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.on('data', chunk => {
        log.write(chunk);
        this.#tail.push(...String(chunk).trimEnd().split('\n'));
        this.#tail.splice(0, Math.max(0, this.#tail.length - 15));
      });
    }
    this.#exited = new Promise(resolve => {
      this.#child.once('error', resolve);
      this.#child.once('close', resolve);
    });
    process.once('exit', () => this.#child.kill('SIGKILL'));
  }

  /** Resolves when the command ended by itself or was stopped. */
  get exited() {
    return this.#exited;
  }

  /** The last lines that it printed. */
  get tail() {
    return this.#tail.map(line => line.slice(0, 200)).join('\n');
  }

  async stop() {
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 10_000);
    await this.#exited;
    clearTimeout(timer);
  }
}
