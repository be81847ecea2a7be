/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export interface Config {
  cuj?: {
    /**
     * The address of the folder that holds this suite's docs, such as
     * `https://portal.example.com/docs/default/component/cuj/`: requirements then
     * link what the docs say of them, such as `requirements.md#owner` in it.
     * @visibility frontend
     */
    docsUrl?: string;
  };
}
