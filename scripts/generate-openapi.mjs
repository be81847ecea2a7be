/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Turns the backend's OpenAPI document into the two files that are made from it:
 * the document as a module, for request validation, and the types of the API, for
 * both sides. With `--check` it writes nothing and fails where they differ.
 */
import fs from 'node:fs/promises';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import { rootDir } from './lib/paths.mjs';
import { UserFacingError, runMain, say } from './lib/report.mjs';

const document = path.join(
  rootDir,
  'plugins/cuj-backend/src/schema/openapi.yaml',
);
const header = `/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

// Made from plugins/cuj-backend/src/schema/openapi.yaml by \`yarn generate\`.
`;

runMain(async () => {
  const spec = parse(await fs.readFile(document, 'utf8'));
  const types = astToString(
    await openapiTS(structuredClone(spec), { exportType: true }),
  )
    // TSDoc knows neither of these tags.
    .replaceAll('@description ', '')
    .replace(/^ *\/\*\* @enum \{\w+\} \*\/\n/gm, '')
    .replace(/^ *\* @enum \{\w+\}\n/gm, '')
    .replace(
      'export type components',
      '/**\n * The schemas of the REST API.\n *\n * @public\n */\nexport type components',
    );

  const files = {
    'plugins/cuj-backend/src/schema/openapi.generated.ts': `${header}
export const spec = ${JSON.stringify(spec, null, 2)} as const;
`,
    'plugins/cuj-common/src/api/openapi.generated.ts': `${header}
${types}`,
  };

  const check = process.argv.includes('--check');
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(rootDir, file);
    if (!check) {
      await fs.writeFile(target, content);
      say(`Wrote ${file}`);
    } else if ((await fs.readFile(target, 'utf8')) !== content) {
      throw new UserFacingError(
        `${file} is not what openapi.yaml says; run 'yarn generate' and commit the result.`,
      );
    }
  }
});
