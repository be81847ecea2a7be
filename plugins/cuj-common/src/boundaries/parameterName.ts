/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What parameters are called, as the source of a regular expression: letters, digits,
 * underscores, and hyphens within; begins with a letter.
 */
export const parameterName =
  '[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*(?:-[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*)*';
