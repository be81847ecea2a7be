/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { cutToEncoded, encodedLength } from './encodedLength';
import { nestedUrls } from './nestedUrls';
import { tellingIdsInAddress } from './patterns';

/**
 * An address without its longest parameters, so that it takes no more bytes as a value in
 * another. Those with an id or a tag in them go last, and an envelope goes before what is
 * in it.
 */
export function shortenUrl(url: URL, maxBytes: number): string {
  if (encodedLength(url.href) <= maxBytes) {
    return url.href;
  }
  const [nested] = nestedUrls(url).filter(
    ({ origin }) => origin !== url.origin,
  );
  if (nested) {
    return shortenUrl(nested, maxBytes);
  }
  const parameters = [...url.searchParams]
    .map(([name, value]) => ({
      name,
      value,
      length: encodedLength(value),
      isTelling:
        tellingIdsInAddress(value).length > 0 ||
        /^@?[a-z][\w.-]*:/i.test(value),
    }))
    .sort(
      (a, b) =>
        Number(b.isTelling) - Number(a.isTelling) || a.length - b.length,
    );
  const shortened = new URL(url.pathname, url.origin);
  for (const { name, value } of parameters) {
    const longer = new URL(shortened);
    longer.searchParams.append(name, value);
    if (encodedLength(longer.href) <= maxBytes) {
      shortened.search = longer.search;
    }
  }
  const whole = `${shortened.href}${url.hash}`;
  return cutToEncoded(
    encodedLength(whole) <= maxBytes ? whole : shortened.href,
    maxBytes,
  );
}
