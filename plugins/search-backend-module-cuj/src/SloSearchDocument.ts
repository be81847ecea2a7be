/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { IndexableDocument } from '@backstage/plugin-search-common';

/**
 * The type of documents that are SLOs.
 *
 * @internal
 */
export const SLO_DOCUMENT_TYPE = 'cuj-slo';

/**
 * An SLO as the search of the portal knows it.
 *
 * @public
 */
export interface SloSearchDocument extends IndexableDocument {
  /** The name of its source. */
  source: string;
  /** Its id in the source. */
  sloId: string;
  /** The journey or service on whose page it is shown; full and in lower case. */
  entityRef: string;
  /**
   * The entities that its name and tags tell of; full and in lower case. Who may not read
   * all of them does not find it.
   */
  tellsOf: string[];
  /** The environments that it measures; empty where nothing says. */
  environments: string[];
}
