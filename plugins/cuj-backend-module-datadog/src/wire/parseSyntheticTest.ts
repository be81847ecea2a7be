/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SyntheticTest } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  WireObject,
  idOf,
  keyIn,
  numberOf,
  objectOf,
  parseItem,
  textIn,
  textOf,
  textsOf,
} from './fields';
import { keepClaims } from './keepClaims';
import { ParsedItem } from './ParsedItem';
import { isoOfText } from './times';

/**
 * Reads one item of `GET /api/v1/synthetics/tests`. Its `config`, which holds
 * headers, tokens and variables, is not looked at.
 */
export function parseSyntheticTest(value: unknown): ParsedItem<SyntheticTest> {
  return keepClaims(
    value,
    parseItem(value, wire => wire.public_id, readTest),
  );
}

function readTest(wire: WireObject): SyntheticTest {
  const id = keyIn(wire, 'public_id');
  const name = textIn(wire, 'name');
  const type = textIn(wire, 'type');
  const { status } = wire;
  const subtype = textOf(wire.subtype);
  const monitorId = idOf(wire.monitor_id);
  const everySeconds = numberOf(objectOf(wire.options)?.tick_every);
  const createdAt = isoOfText(wire.created_at);
  const modifiedAt = isoOfText(wire.modified_at);
  return {
    id,
    name,
    type,
    ...(subtype && { subtype }),
    status: status === 'live' || status === 'paused' ? status : 'unknown',
    tags: textsOf(wire.tags),
    locations: textsOf(wire.locations),
    ...(monitorId && { monitorId }),
    ...(everySeconds !== undefined && { everySeconds }),
    ...(createdAt && { createdAt }),
    ...(modifiedAt && { modifiedAt }),
  };
}
