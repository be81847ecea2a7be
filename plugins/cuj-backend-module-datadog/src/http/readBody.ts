/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** That a body is larger than it may be. */
export class BodyTooLargeError extends Error {}

/**
 * Reads the body of a response as text.
 *
 * @remarks
 * Bytes are counted as they come: a response need not say how long it is, and one
 * that does may be packed.
 *
 * @throws {@link BodyTooLargeError} as soon as there are more than `maxBytes`
 */
export async function readBody(
  response: Response,
  maxBytes: number,
): Promise<string> {
  const { body } = response;
  if (!body) {
    return '';
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw new BodyTooLargeError();
    }
    chunks.push(value);
  }
  // Without the mark that says UTF-8, as `response.text()` does.
  return new TextDecoder().decode(Buffer.concat(chunks, bytes));
}
