interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly updated: Date;
  readonly summary?: string | undefined;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly selfHref: string;
  readonly language: string;
  readonly entries: readonly FeedEntry[];
}

/** An Atom feed (RFC 4287). */
export function atomResponse(feed: Feed): Response {
  const updated = feed.entries.reduce((latest, entry) => Math.max(latest, entry.updated.getTime()), 0);
  const xml = [
    `<?xml version="1.0" encoding="utf-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(feed.language)}">`,
    `<id>${escaped(feed.id)}</id><title>${escaped(feed.title)}</title><updated>${new Date(updated).toISOString()}</updated>`,
    `<link rel="alternate" href="${escaped(feed.href)}"/><link rel="self" href="${escaped(feed.selfHref)}"/>`,
    `<author><name>Acuerdo</name></author>`,
    ...feed.entries.map(
      (entry) =>
        `<entry><id>${escaped(entry.id)}</id><title>${escaped(entry.title)}</title><updated>${entry.updated.toISOString()}</updated>` +
        `<link rel="alternate" href="${escaped(entry.href)}"/>${entry.summary ? `<summary>${escaped(entry.summary)}</summary>` : ""}</entry>`,
    ),
    `</feed>`,
  ].join("\n");
  return new Response(xml, { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for XML: no markup, and none of the control characters that XML 1.0 forbids. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities[character]!)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
