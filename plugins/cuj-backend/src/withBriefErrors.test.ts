/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { withBriefErrors } from './withBriefErrors';

const { signal } = new AbortController();

describe('withBriefErrors', () => {
  it('keeps what a statement is about and what is wrong, and none of its values', async () => {
    const statement = `insert into \`monitor\` ${'secret value, '.repeat(
      100_000,
    )} - disk is full`;
    const padded = `insert into \`monitor\` (${'column, '.repeat(
      40,
    )})${statement}`;
    const task = withBriefErrors(async () => {
      throw new Error(`${padded}${' '.repeat(200)}- disk is full`);
    });
    const error = await task(signal).catch(thrown => thrown);
    expect(error.message).toMatch(
      /^insert into `monitor` .* … .*disk is full$/,
    );
    expect(error.message.length).toBeLessThan(500);
    expect(error.message).not.toContain('secret');
  });

  it('passes on other errors as they are', async () => {
    const error = new TypeError('no');
    await expect(
      withBriefErrors(async () => {
        throw error;
      })(signal),
    ).rejects.toBe(error);
  });
});
