/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The statuses of failed requests by which it is tried what a filter lets through: a
 * monitor may look at one of them alone. Those of HTTP, and of proxies in front.
 */
export const serverErrors = [
  ...[500, 501, 502, 503, 504, 505, 507, 508, 511],
  ...[520, 521, 522, 523, 524, 525, 526, 530, 599],
];
