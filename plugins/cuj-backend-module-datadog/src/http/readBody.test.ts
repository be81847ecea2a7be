/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BodyTooLargeError, readBody } from './readBody';

describe('readBody', () => {
  it('counts the bytes of a body that does not say how long it is', async () => {
    let sent = 0;
    const body = (chunks: number) => {
      sent = 0;
      return new Response(
        new ReadableStream({
          pull(controller) {
            controller.enqueue(new TextEncoder().encode('ü'.repeat(50)));
            sent += 1;
            if (sent === chunks) {
              controller.close();
            }
          },
        }),
      );
    };
    await expect(readBody(body(9), 900)).resolves.toBe('ü'.repeat(450));
    await expect(readBody(body(Infinity), 900)).rejects.toThrow(
      BodyTooLargeError,
    );
  });
});
