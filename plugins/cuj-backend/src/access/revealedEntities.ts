/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { revealedEntities } from '@cuj-slo/backstage-plugin-cuj-common';
