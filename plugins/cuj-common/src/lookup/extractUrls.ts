/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const address = /https?:\/\/[^\s<>"'`|{}\\^]+/gi;
/** `eu.example.com/monitors/1`, as people copy it without its beginning. */
const bareAddress =
  /(?<![\w./:@-])(?:[a-z0-9-]{1,63}\.){1,10}[a-z]{2,24}(?::\d{1,5})?\/[^\s<>"'`|{}\\^]+/gi;
/** What a sentence, a bracket or bold type puts behind an address. */
const closing = /[.,;:!?*_~)\]…”’»。、，！？）」』】]/;
/** More links of one line are left as they stand. */
const MAX_LINKS = 20;

/**
 * Takes the addresses out of a text, as chats and mails write them. Of a link in Markdown,
 * its text stays.
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
  return {
    urls: [...found.values()],
    rest: rest.includes('](')
      ? rest.split('\n').map(withoutLinks).join('\n')
      : rest,
  };
}

/** `[text](`, where the address was taken away, is the text. */
function withoutLinks(line: string): string {
  let rest = line;
  for (let link = 0; link < MAX_LINKS; link += 1) {
    const end = rest.search(/\]\(\s/);
    const start = end < 0 ? -1 : openingOf(rest, end);
    if (start < 0) {
      break;
    }
    rest = `${rest.slice(0, start)}${rest.slice(start + 1, end)} ${rest
      .slice(end + 2)
      .replace(/^\s*\)/, '')}`;
  }
  return rest;
}

/** Where the bracket begins that ends there; -1 where it does nowhere. */
function openingOf(text: string, end: number): number {
  let depth = 0;
  for (let at = end; at >= 0; at -= 1) {
    if (text[at] === ']') {
      depth += 1;
    } else if (text[at] === '[') {
      depth -= 1;
      if (depth === 0) {
        return at;
      }
    }
  }
  return -1;
}

function toUrl(written: string): URL | undefined {
  const cleaned = withoutClosing(written);
  return URL.canParse(cleaned) ? new URL(cleaned) : undefined;
}

/** A sentence or a bracket around an address may end right behind it. */
function withoutClosing(written: string): string {
  const hasOpening = written.includes('(');
  let end = written.length;
  while (end > 0 && closing.test(written[end - 1])) {
    const isPartOfIt = hasOpening && written[end - 1] === ')';
    if (isPartOfIt) {
      break;
    }
    end -= 1;
  }
  return written.slice(0, end);
}
