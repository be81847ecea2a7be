/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Checks what the changesets say, without git: a release would otherwise be the
 * first to fail by them. Whether a change lacks a changeset is told by
 * `changeset status` for each pull request, since that needs the history.
 */
import parseChangeset from '@changesets/parse';
import fs from 'node:fs';
import path from 'node:path';
import { rootDir } from './lib/paths.mjs';
import { UserFacingError, runMain } from './lib/report.mjs';

const folder = path.join(rootDir, '.changeset');

runMain(async () => {
  const packages = readPackages();
  const changesets = readChangesets();
  const problems = [
    ...changesets.flatMap(({ file, ...changeset }) =>
      problemsOf(changeset, packages).map(problem => `${file}: ${problem}`),
    ),
    ...unmentioned(packages, changesets).map(
      name =>
        `${name} was never released, and no changeset names it; add one by 'yarn changeset'`,
    ),
  ];
  if (problems.length > 0) {
    throw new UserFacingError(problems.join('\n'));
  }
});

/**
 * @typedef {{ name: string, private?: boolean, wasReleased: boolean }} Package
 * @typedef {{ file: string, error?: string, summary?: string, releases: Array<{ name: string, type: string }> }} Changeset
 */

/** @returns {Map<string, Package>} */
function readPackages() {
  const { workspaces } = readJson(path.join(rootDir, 'package.json'));
  const packages = workspaces
    .map(pattern => path.join(rootDir, path.dirname(pattern)))
    .flatMap(parent =>
      fs.readdirSync(parent).map(name => path.join(parent, name)),
    )
    .filter(directory => fs.existsSync(path.join(directory, 'package.json')))
    .map(directory => ({
      ...readJson(path.join(directory, 'package.json')),
      // `changeset version` writes one with the first release.
      wasReleased: fs.existsSync(path.join(directory, 'CHANGELOG.md')),
    }));
  return new Map(packages.map(one => [one.name, one]));
}

/** @returns {Changeset[]} */
function readChangesets() {
  return fs
    .readdirSync(folder)
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .map(name => {
      const file = `.changeset/${name}`;
      try {
        const text = fs.readFileSync(path.join(folder, name), 'utf8');
        return { file, ...parseChangeset(text) };
      } catch (error) {
        return { file, error: error.message, releases: [] };
      }
    });
}

/**
 * @param {Omit<Changeset, 'file'>} changeset
 * @param {Map<string, Package>} packages
 * @returns {string[]}
 */
function problemsOf({ error, summary, releases }, packages) {
  if (error) {
    return [error];
  }
  const problems = releases.flatMap(({ name }) => {
    const found = packages.get(name);
    if (!found) {
      return [`there is no package ${name}`];
    }
    return found.private ? [`${name} is private, so never released`] : [];
  });
  // One that names no package says on purpose that there is nothing to release.
  return releases.length > 0 && !summary
    ? [...problems, 'it does not say what is new']
    : problems;
}

/**
 * @param {Map<string, Package>} packages
 * @param {Changeset[]} changesets
 * @returns {string[]} public packages whose first release nothing announces
 */
function unmentioned(packages, changesets) {
  const named = new Set(
    changesets.flatMap(({ releases }) => releases.map(({ name }) => name)),
  );
  return [...packages.values()]
    .filter(one => !one.private && !one.wasReleased && !named.has(one.name))
    .map(({ name }) => name);
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}
