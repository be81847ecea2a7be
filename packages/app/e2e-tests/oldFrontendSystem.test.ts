/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { test } from './portal';
import { testCardsOf } from './sameCards';

test.use({ portalConfig: { 'app.packageName': 'app-legacy' } });

test.describe('the old frontend system', () => testCardsOf('app-legacy'));
