/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupUrlReading } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  SloSource,
  SourceReference,
  SourceUrlReading,
} from '@cuj-slo/backstage-plugin-cuj-node';

/**
 * What an address means to the sources. Of several of one kind it is the one whose pages
 * are at that host, where that is one only.
 */
export function readAddress(
  url: URL,
  sources: SloSource[],
): LookupUrlReading | undefined {
  const readings = sources.flatMap(source => {
    const reading = readBy(source, url);
    return reading ? [{ source, reading }] : [];
  });
  if (readings.length === 0) {
    return undefined;
  }
  return {
    references: readings[0].reading.references.map(reference => {
      const owners = readings.filter(
        ({ source }) => hostOf(source, reference) === url.host,
      );
      return {
        ...reference,
        ...(owners.length === 1 && { source: owners[0].source.name }),
      };
    }),
    tags: readings[0].reading.tags,
  };
}

/** An address that one source stumbles over may still be another's. */
function readBy(source: SloSource, url: URL): SourceUrlReading | undefined {
  try {
    return source.readUrl?.(url);
  } catch {
    return undefined;
  }
}

function hostOf(
  source: SloSource,
  reference: SourceReference,
): string | undefined {
  const url = source.getUrl?.(reference);
  return url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}
