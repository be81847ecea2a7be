/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { rootDir } from './paths.mjs';

const IGNORED = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);

/**
 * A text that changes when the content of any of these files, or of any file below
 * these folders, changes.
 *
 * @param {string[]} targets relative to the root
 * @param {string[]} [salt] whatever else matters
 */
export function fingerprint(targets, salt = []) {
  const hash = createHash('sha1');
  for (const text of salt) {
    hash.update(`${text}\0`);
  }
  for (const file of targets.flatMap(target => filesOf(target)).sort()) {
    hash.update(`${file}\0`);
    hash.update(fs.readFileSync(path.join(rootDir, file)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} target
 * @returns {string[]}
 */
function filesOf(target) {
  const absolute = path.join(rootDir, target);
  if (!fs.existsSync(absolute)) {
    return [];
  }
  if (!fs.statSync(absolute).isDirectory()) {
    return [target];
  }
  return fs
    .readdirSync(absolute)
    .filter(name => !IGNORED.has(name))
    .flatMap(name => filesOf(path.join(target, name)));
}
