/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * `yarn sizes`: builds the frontend plugin and prints what a browser loads for each of
 * its pages, tabs, cards and widgets, gzipped: JavaScript and CSS of the suite's own,
 * without libraries, which the portal shares. Exits with 1 where a card is larger than
 * it may be. With `--json FILE` also writes that as an array.
 */
import { build } from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { rootDir } from './lib/paths.mjs';
import { UserFacingError, runMain, say } from './lib/report.mjs';

const entry = 'plugins/cuj/src/alpha.tsx';
const MAX_CARD_KB = 60;

/** What is not the suite's own is shared by all plugins of a portal. */
const librariesApart = {
  name: 'libraries-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^[^.]/ }, ({ kind, path: name }) =>
      kind === 'entry-point' || name.startsWith('@cuj-slo/')
        ? undefined
        : { path: name, external: true },
    );
    // Which of it ends up with a page is only the version of the plugin.
    onResolve({ filter: /package\.json$/ }, ({ path: name }) => ({
      path: name,
      external: true,
    }));
  },
};

runMain(async () => {
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  const { metafile, outputFiles } = await build({
    absWorkingDir: rootDir,
    entryPoints: [entry],
    outdir: path.join(rootDir, '.cache', 'sizes'),
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    metafile: true,
    jsx: 'automatic',
    target: 'es2022',
    loader: { '.module.css': 'local-css' },
    plugins: [librariesApart],
    logLevel: 'error',
  });
  const sizes = new Map(
    outputFiles.map(file => [
      path.relative(rootDir, file.path).split(path.sep).join('/'),
      gzipSync(file.contents, { level: 9 }).length,
    ]),
  );
  const start = Object.keys(metafile.outputs).find(
    name => metafile.outputs[name].entryPoint === entry,
  );
  if (!start) {
    throw new UserFacingError(`There is no output for ${entry}.`);
  }
  const atOnce = closureOf(start, metafile.outputs);
  const sumOf = names =>
    [...names].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0) / 1024;

  const rows = lazyOf(atOnce, metafile.outputs)
    .map(output => {
      const name = path
        .basename(metafile.outputs[output].entryPoint ?? output)
        .replace(/\.tsx?$/, '');
      const parts = [...closureOf(output, metafile.outputs)].filter(
        part => !atOnce.has(part),
      );
      return {
        name,
        kind: /(Page|Tab|Content)$/.test(name) ? 'page' : 'card',
        ownKb: sumOf([output, metafile.outputs[output].cssBundle]),
        kb: sumOf(parts),
      };
    })
    .sort((a, b) => b.kb - a.kb);
  print(rows, sumOf(atOnce));
  if (values.json) {
    fs.writeFileSync(values.json, `${JSON.stringify(toJson(rows), null, 2)}\n`);
  }
  const tooLarge = rows.filter(
    ({ kind, kb }) => kind === 'card' && kb > MAX_CARD_KB,
  );
  for (const { name, kb } of tooLarge) {
    say(`${name} is larger than ${MAX_CARD_KB} kB: ${kb.toFixed(1)} kB`);
  }
  return tooLarge.length > 0 ? 1 : 0;
});

/** Everything that has to be there before an output can run, with its style sheets. */
function closureOf(output, outputs, found = new Set()) {
  if (found.has(output) || !outputs[output]) {
    return found;
  }
  found.add(output);
  const { cssBundle, imports } = outputs[output];
  if (cssBundle) {
    found.add(cssBundle);
  }
  for (const { path: next, kind, external } of imports) {
    if (kind === 'import-statement' && !external) {
      closureOf(next, outputs, found);
    }
  }
  return found;
}

/** What these load later, by themselves. */
function lazyOf(names, outputs) {
  return [
    ...new Set(
      [...names].flatMap(name =>
        (outputs[name]?.imports ?? [])
          .filter(
            ({ kind, external }) => kind === 'dynamic-import' && !external,
          )
          .map(one => one.path),
      ),
    ),
  ];
}

function print(rows, atOnceKb) {
  const line = (...cells) =>
    say(
      cells
        .map((cell, index) =>
          index === 0 ? cell.padEnd(28) : cell.padStart(22),
        )
        .join(''),
    );
  line('loaded lazily', 'kind', 'own chunk', 'with what it needs');
  for (const { name, kind, ownKb, kb } of rows) {
    line(name, kind, `${ownKb.toFixed(1)} kB`, `${kb.toFixed(1)} kB`);
  }
  say('');
  say(`At once, with the portal: ${atOnceKb.toFixed(1)} kB.`);
  say(`A card may have ${MAX_CARD_KB} kB. All gzipped, without libraries.`);
}

function toJson(rows) {
  return rows.map(({ name, kind, kb }) => ({
    metric: `chunk_kb_${name}`,
    value: Number(kb.toFixed(2)),
    unit: 'kB',
    about: `JavaScript and CSS that the ${kind} loads, gzipped, without libraries`,
  }));
}
