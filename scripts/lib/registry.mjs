/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tryOutput } from './command.mjs';
import { rootDir } from './paths.mjs';

const DEFAULT_REGISTRY = 'https://registry.npmjs.org';
/** Some small package of the lockfile. */
const PROBE = 'eslint-plugin-notice';

/**
 * Has every Node that runs in this environment trust the certificates that npm was
 * told to trust.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function trustAsNpmDoes(env) {
  const cafile = certificatesOf(env);
  if (cafile) {
    env.NODE_EXTRA_CA_CERTS ??= cafile;
  }
}

/**
 * Yarn 4 reads no `.npmrc`, and none of the usual variables for proxies. npm hands
 * its settings to the scripts that it runs, so here they are again by the names
 * that Yarn knows. What Yarn itself was told, by a variable or a `.yarnrc.yml`,
 * stands. Logins are missing: npm hands those to nobody.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv} what is to be added for Yarn
 */
export function yarnSettings(env) {
  const registry = env.npm_config_registry || DEFAULT_REGISTRY;
  const { protocol, hostname } = new URL(registry);
  const proxies = isExemptFromProxy(hostname, env) ? {} : proxiesOf(env);
  const wanted = {
    npmRegistryServer: registry,
    httpsCaFilePath: certificatesOf(env),
    ...proxies,
    // npm hands down `false` as an empty text.
    enableStrictSsl: ['', 'false'].includes(env.npm_config_strict_ssl)
      ? 'false'
      : undefined,
    unsafeHttpWhitelist: protocol === 'http:' ? hostname : undefined,
  };
  const ownSettings = settingsByHand(env);
  return Object.fromEntries(
    Object.entries(wanted)
      .filter(([name, value]) => value && !ownSettings.has(name))
      .map(([name, value]) => [variableOf(name), value]),
  );
}

/**
 * Asks the registry for something small, as Yarn would. Yarn's own install goes on
 * after an error, with retries for each of some thousand packages.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | undefined} why the registry cannot be used, in Yarn's words
 */
export function registryProblem(env) {
  const result = spawnSync('yarn', ['npm', 'info', PROBE, '--fields', 'name'], {
    cwd: rootDir,
    env: { ...env, YARN_HTTP_RETRY: '1', YARN_HTTP_TIMEOUT: '15000' },
    encoding: 'utf8',
    timeout: 40_000,
  });
  if (result.status === 0) {
    return undefined;
  }
  return result.error?.code === 'ETIMEDOUT'
    ? `ETIMEDOUT: no answer from ${
        env.YARN_NPM_REGISTRY_SERVER ?? 'the npm registry'
      } within 40 seconds`
    : result.stdout
        .split('\n')
        .filter(line => line.trim() && !/^ +at /.test(line))
        .join('\n');
}

/** @param {NodeJS.ProcessEnv} env */
function certificatesOf(env) {
  const file = env.npm_config_cafile;
  // npm passes over a file that is not there, Yarn does not.
  return file && fs.existsSync(file) ? file : undefined;
}

/** @param {NodeJS.ProcessEnv} env */
function proxiesOf(env) {
  const https =
    env.npm_config_https_proxy || env.HTTPS_PROXY || env.https_proxy;
  const http = env.npm_config_proxy || env.HTTP_PROXY || env.http_proxy;
  return { httpsProxy: https || http, httpProxy: http };
}

/**
 * @param {string} hostname
 * @param {NodeJS.ProcessEnv} env
 */
function isExemptFromProxy(hostname, env) {
  const list = env.npm_config_noproxy || env.NO_PROXY || env.no_proxy || '';
  return list
    .split(/[,\s]+/)
    .filter(Boolean)
    .map(entry => entry.replace(/^\*?\./, ''))
    .some(entry => hostname === entry || hostname.endsWith(`.${entry}`));
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Set<string>} the settings of Yarn that are not at their default
 */
function settingsByHand(env) {
  const lines = tryOutput('yarn', ['config', '--json'], env)?.split('\n') ?? [];
  return new Set(
    lines
      .map(line => JSON.parse(line))
      .filter(({ source }) => source && source !== '<default>')
      .map(({ key }) => key),
  );
}

/** @param {string} setting such as `httpProxy`, which is `YARN_HTTP_PROXY` */
function variableOf(setting) {
  return `YARN_${setting.replace(/[A-Z]/g, '_$&').toUpperCase()}`;
}
