/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Monitor, Slo, SloStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { z } from 'zod';
import { DatadogRequestError } from '../http/DatadogRequestError';
import { Page } from './Page';
import { ParsedItem } from './ParsedItem';
import { parseMonitor } from './parseMonitor';
import { parseSloListItem } from './parseSloListItem';
import { parseSloSearchItem } from './parseSloSearchItem';
import { optionalNumber } from './readers';

const listSchema = z.object({
  data: z.array(z.unknown()),
  metadata: z
    .object({ page: z.object({ total_count: optionalNumber }).nullish() })
    .nullish()
    .catch(undefined),
});

const searchSchema = z.object({
  data: z.object({
    attributes: z.object({ slos: z.array(z.unknown()) }),
  }),
  meta: z
    .object({
      pagination: z
        .object({ total: optionalNumber, last_number: optionalNumber })
        .nullish(),
    })
    .nullish()
    .catch(undefined),
});

/**
 * Reads an answer of `GET /api/v1/slo`.
 *
 * @throws {@link DatadogRequestError} where it holds no list: an answer without a
 *   list is not an empty list
 */
export function parseSloListPage(answer: unknown): Page<Slo> {
  const parsed = listSchema.safeParse(answer);
  if (!parsed.success) {
    throw new DatadogRequestError(
      'The answer to GET /api/v1/slo holds no list of SLOs',
    );
  }
  const { data, metadata } = parsed.data;
  return toPage(data, metadata?.page?.total_count, parseSloListItem);
}

/**
 * Reads an answer of `GET /api/v1/slo/search`.
 *
 * @throws {@link DatadogRequestError} as `parseSloListPage` does
 */
export function parseSloSearchPage(answer: unknown): Page<SloStatus> {
  const parsed = searchSchema.safeParse(answer);
  if (!parsed.success) {
    throw new DatadogRequestError(
      'The answer to GET /api/v1/slo/search holds no list of SLOs',
    );
  }
  const { data, meta } = parsed.data;
  const lastNumber = meta?.pagination?.last_number;
  return {
    ...toPage(
      data.attributes.slos,
      meta?.pagination?.total,
      parseSloSearchItem,
    ),
    ...(typeof lastNumber === 'number' && { lastNumber }),
  };
}

/**
 * Reads an answer of `GET /api/v1/monitor`, which is a bare list.
 *
 * @throws {@link DatadogRequestError} as `parseSloListPage` does
 */
export function parseMonitorPage(
  answer: unknown,
  nowMs: number,
): Page<Monitor> {
  if (!Array.isArray(answer)) {
    throw new DatadogRequestError(
      'The answer to GET /api/v1/monitor holds no list of monitors',
    );
  }
  return toPage(answer, undefined, value => parseMonitor(value, nowMs));
}

/** Reads the number of all monitors from an answer of `GET /api/v1/monitor/search`. */
export function parseMonitorCount(answer: unknown): number | undefined {
  const parsed = z
    .object({ metadata: z.object({ total_count: z.number() }) })
    .safeParse(answer);
  return parsed.success ? parsed.data.metadata.total_count : undefined;
}

function toPage<TItem>(
  values: unknown[],
  total: number | null | undefined,
  parse: (value: unknown) => ParsedItem<TItem>,
): Page<TItem> {
  return {
    items: values.map(parse),
    ...(typeof total === 'number' && { total }),
  };
}
