/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { readFileSync } from 'fs';
import { resolve } from 'path';
import { requirementCatalogue } from './requirementCatalogue';

const page = readFileSync(
  resolve(__dirname, '../../../../docs/requirements.md'),
  'utf8',
);

describe('docs/requirements.md', () => {
  it.each(requirementCatalogue.map(({ id, level }) => ({ id, level })))(
    'says of $id its level, what passes, fails and is unknown, and how to mend it',
    ({ id, level }) => {
      const [, section] = page.split(`\n## ${id}\n`);
      const [body] = section.split('\n## ');
      expect(body).toMatch(
        new RegExp(
          `^\\nLevel ${level}\\.[^]*\\*\\*Passes\\*\\*[^]*\\*\\*Fails\\*\\*[^]*\\*\\*Unknown\\*\\*[^]*\\*\\*Mend it\\*\\*[^]*\`\`\``,
        ),
      );
      expect(page).toMatch(
        new RegExp(`^\\| \\[\`${id}\`\\]\\(#${id}\\) +\\| ${level} `, 'm'),
      );
    },
  );
});
