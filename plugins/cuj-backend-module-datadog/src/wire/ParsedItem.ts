/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SkippedItem } from '@cuj-slo/backstage-plugin-cuj-node';

/** What became of one item of an answer. */
export type ParsedItem<TItem> = { item: TItem } | { skipped: SkippedItem };
