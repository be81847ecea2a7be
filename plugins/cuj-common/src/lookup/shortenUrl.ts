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
  // A path may begin with two slashes, which alone would name another host.
  const shortened = new URL(`${url.origin}${url.pathname}`);
  let room = maxBytes - encodedLength(shortened.href);
  const kept = [...url.searchParams]
    .map(([name, value]) => ({
      text: new URLSearchParams({ [name]: value }).toString(),
      isTelling:
        tellingIdsInAddress(value).length > 0 ||
        /^@?[a-z][\w.-]*:/i.test(value),
    }))
    .map(one => ({ ...one, size: encodedLength(`&${one.text}`) }))
    .sort(
      (a, b) => Number(b.isTelling) - Number(a.isTelling) || a.size - b.size,
    )
    .filter(({ size }) => {
      const fits = size <= room;
      room -= fits ? size : 0;
      return fits;
    });
  shortened.search = kept.map(({ text }) => text).join('&');
  const whole = `${shortened.href}${url.hash}`;
  return cutToEncoded(
    encodedLength(whole) <= maxBytes ? whole : shortened.href,
    maxBytes,
  );
}
