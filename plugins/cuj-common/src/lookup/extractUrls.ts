/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const address = /https?:\/\/[^\s<>"'`|{}\\^]{1,3000}/gi;
/** `eu.example.com/monitors/1`, as people copy it without its beginning. */
const bareAddress =
  /(?<![\w./:@-])(?:[a-z0-9-]{1,63}\.){1,10}[a-z]{2,24}(?::\d{1,5})?\/[^\s<>"'`|{}\\^]{1,3000}/gi;

/**
 * Takes the addresses out of a text, as chats and mails write them.
 *
 * @returns the addresses, each once, and what is left of the text
 */
export function extractUrls(text: string): { urls: URL[]; rest: string } {
  const found = new Map<string, URL>();
  const take = (written: string): string => {
    const url = toUrl(written);
    if (!url) {
      return written;
    }
    found.set(url.href, url);
    return ' ';
  };
  const rest = text
    .replace(address, take)
    .replace(bareAddress, written =>
      take(`https://${written}`) === ' ' ? ' ' : written,
    );
  return { urls: [...found.values()], rest };
}

function toUrl(written: string): URL | undefined {
  const cleaned = withoutClosing(written.replace(/&amp;/g, '&'));
  return URL.canParse(cleaned) ? new URL(cleaned) : undefined;
}

/** A sentence or a bracket around an address may end right behind it. */
function withoutClosing(written: string): string {
  let end = written.length;
  while (end > 0 && /[.,;:!?*_)\]]/.test(written[end - 1])) {
    const isPartOfIt =
      written[end - 1] === ')' && written.slice(0, end).includes('(');
    if (isPartOfIt) {
      break;
    }
    end -= 1;
  }
  return written.slice(0, end);
}
