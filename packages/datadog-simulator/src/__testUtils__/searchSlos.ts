/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What the search tells of an SLO. */
export interface FoundSlo {
  data: {
    id: string;
    attributes: {
      name: string;
      status: { sli: number | null; state: string; indexed_at: number };
      overall_status: Array<{
        timeframe: string;
        state: string;
        status: number | null;
        error_budget_remaining: number | null;
      }>;
    };
  };
}

/** The first page of all SLOs with their status. */
export async function searchSlos(
  getJson: (path: string) => Promise<unknown>,
): Promise<FoundSlo[]> {
  const answer = (await getJson('/api/v1/slo/search?page[size]=100')) as {
    data: { attributes: { slos: FoundSlo[] } };
  };
  return answer.data.attributes.slos;
}
