/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isError } from '@backstage/errors';
import { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/**
 * Sends a file while it is made. Where that fails halfway, the connection breaks off, so
 * that nobody takes a part for the whole. Nothing fails where the reader has left.
 */
export async function streamText(
  response: Response,
  parts: AsyncIterable<string>,
  options: { contentType: string; fileName: string },
): Promise<void> {
  response
    .set('Content-Type', options.contentType)
    .set('Content-Disposition', `attachment; filename="${options.fileName}"`)
    .set('Cache-Control', 'no-store');
  try {
    await pipeline(Readable.from(parts), response);
  } catch (error) {
    if (!isError(error) || error.code !== 'ERR_STREAM_PREMATURE_CLOSE') {
      throw error;
    }
  }
}
