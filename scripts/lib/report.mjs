/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A problem that the person at the keyboard can solve. It is printed as one
 * sentence without a stack trace; every other error is a defect of ours and
 * keeps its stack.
 */
export class UserFacingError extends Error {
  name = 'UserFacingError';
}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Runs a command's main function and turns its outcome into an exit code.
 *
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (error instanceof UserFacingError) {
      process.stderr.write(`\n${error.message}\n`);
    } else {
      process.stderr.write(`\n${error?.stack ?? error}\n`);
    }
    process.exitCode = 1;
  }
}
