/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import express, { RequestHandler } from 'express';

const MAX_BYTES = 16 * 1024;

const parse = express.json({ limit: MAX_BYTES, inflate: false });

/** That a request's body is not taken; the message quotes nothing of it. */
class PayloadError extends Error {
  override readonly name = 'PayloadError';
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/** Reads a small body of JSON, and says in a sentence what is wrong with another. */
export const readPayload: RequestHandler = (request, response, next) => {
  if (!request.is('application/json')) {
    next(wrongType());
    return;
  }
  // What it says of an error would quote the body.
  parse(request, response, error => next(error && toPayloadError(error)));
};

function toPayloadError(error: { status?: unknown }): PayloadError {
  switch (error.status) {
    case 413:
      return new PayloadError(413, 'The payload is larger than 16 KB');
    case 415:
      return wrongType();
    default:
      return new PayloadError(400, 'The payload is not valid JSON');
  }
}

function wrongType(): PayloadError {
  return new PayloadError(
    415,
    'The payload has to be sent as application/json, in UTF-8 and not compressed',
  );
}
