import { wordingOf } from "../compare/flatten.ts";
import { anchor, escapeHtml, inLanguage, lines, marked, type Say, wordsIn } from "../html.ts";
import type { Consolidated, ConsolidatedFront, Consolidation, Position, Status } from "./consolidate.ts";
import type { Segment } from "./merge.ts";
import { printStretch, printWording } from "./wording.ts";

/** Statuses as a summary counts them: what needs a decision comes first. */
export const statusesInOrder: readonly Status[] = [
  "contested",
  "rival-insertions",
  "compatible",
  "agreed",
  "deleted",
  "unchanged",
];

/**
 * A consolidation as a part of a page: the text with every wording in brackets under its proponents' names, and
 * below each provision the positions upon it in full. The address of a provision is `provision-` and its id; of what
 * is added after one, `added-` and its id. Everything is escaped; no script. Cost: linear.
 */
export function consolidationToHtml(consolidation: Consolidation): string {
  const { base, provisions, front, unplaced } = consolidation;
  const { say, language } = wordsIn(base.language);
  const heading = `<h1>${escapeHtml(base.title ?? base.number ?? say("consolidation"))}</h1>`;
  const parts = [
    heading,
    summary(consolidation, say),
    ...front.filter(({ positions }) => positions.length > 0).map((each) => frontHtml(each, say)),
    ...provisions.map((entry, at) => entryHtml(entry, at, consolidation, say)),
    unplaced.length > 0 ? unplacedHtml(unplaced, say) : "",
  ];
  return `<section class="consolidation" ${inLanguage(language)}>\n${parts.filter((part) => part !== "").join("\n")}\n</section>`;
}

function addressOf(entry: Consolidated, at: number, { nodes, provisions }: Consolidation): string {
  if (entry.base !== null) return anchor("provision", nodes[entry.base]!.provision.id);
  const { after } = entry.place!;
  const before = provisions.slice(0, at).filter((each) => each.place?.after === after).length;
  const id = anchor("added", after === -1 ? "first" : nodes[after]!.provision.id);
  return before === 0 ? id : `${id}-${before + 1}`;
}

function summary(consolidation: Consolidation, say: Say): string {
  const items = statusesInOrder.flatMap((status) => {
    const first = consolidation.provisions.findIndex((entry) => entry.status === status);
    if (first === -1) return [];
    const address = addressOf(consolidation.provisions[first]!, first, consolidation);
    const count = consolidation.summary[status];
    return [`<li><a href="#${address}">${escapeHtml(say(`status.${status}`))}: ${count}</a></li>`];
  });
  return `<h2>${escapeHtml(say("summary"))}</h2>\n<ul class="summary">${items.join("")}</ul>`;
}

function frontHtml({ part, status, base, positions, merged }: ConsolidatedFront, say: Say): string {
  const list = positions
    .map(({ proponents, text }) => `<li>${names(proponents)} ${lines(text)}</li>`)
    .join("");
  const kept = merged === null ? "" : `<p>${lines(merged)}</p>`;
  return (
    `<article class="entry entry-${status}" id="${anchor("front", part)}">` +
    `<h3>${escapeHtml(say(`part.${part}`))} <span class="op">${escapeHtml(say(`status.${status}`))}</span></h3>` +
    `<p>${lines(base ?? "")}</p>${kept}<ul class="positions">${list}</ul></article>`
  );
}

function entryHtml(entry: Consolidated, at: number, consolidation: Consolidation, say: Say): string {
  const { base, nodes } = consolidation;
  const node = entry.base === null ? null : nodes[entry.base]!;
  const depth = node?.depth ?? entry.place!.depth;
  const label = node?.provision.label;
  const badge =
    entry.status === "unchanged"
      ? ""
      : `<span class="op">${escapeHtml(say(`status.${entry.status}`))}</span>`;
  const words = node ? baseWords(entry, wordingOf(node.provision), say) : addedWords(entry, say);
  const shown = `<span${node?.provision.role === "call" ? ' class="call"' : ""}>${words}</span>`;
  const list =
    entry.positions.length > 0
      ? `<ul class="positions" aria-label="${escapeHtml(say("positions"))}">${entry.positions.map((each) => positionHtml(each, consolidation, say)).join("")}</ul>`
      : "";
  return (
    `<article class="entry entry-${entry.status}" id="${addressOf(entry, at, consolidation)}">` +
    `<div class="provision" style="--depth:${depth}" ${inLanguage(base.language)}>${badge}` +
    `${label ? `<span class="label">${escapeHtml(label)}</span> ` : ""}${shown}</div>${list}</article>`
  );
}

/** The words of a provision of the base, cut where positions differ. */
function baseWords({ status, positions, segments }: Consolidated, text: string, say: Say): string {
  if (status === "deleted") return marked("deleted", text, say);
  const words = segments.length === 0 ? lines(text) : segmentsHtml(segments, positions, say);
  const deletes = positions.filter(({ action }) => action === "SUP");
  if (deletes.length === 0) return words;
  return (
    deletes.map(({ proponents }) => bracket(proponents, marked("deleted", text, say), say)).join(" ") +
    (segments.length > 0 ? ` ${words}` : "")
  );
}

function segmentsHtml(segments: readonly Segment[], positions: readonly Position[], say: Say): string {
  let html = "";
  for (const segment of segments) {
    const first =
      segment.kind === "common" ? segment.tokens[0] : (segment.base[0] ?? segment.versions[0]!.tokens[0]);
    const gap = html === "" ? "" : (first?.gap ?? "");
    if (segment.kind === "common") {
      html += gap + lines(printStretch(segment.tokens));
      continue;
    }
    const old = segment.base.length > 0 ? [marked("deleted", printStretch(segment.base), say)] : [];
    const versions = segment.versions
      .filter(({ tokens }) => tokens.length > 0 || segment.versions.length > 1)
      .map(({ by, tokens }) => {
        const proponents = by.flatMap((at) => positions[at]!.proponents);
        return bracket(
          proponents,
          tokens.length > 0 ? marked("inserted", printStretch(tokens), say) : "—",
          say,
        );
      });
    html += gap + [...old, ...versions].join(" ");
  }
  return html;
}

function addedWords({ positions }: Consolidated, say: Say): string {
  return positions
    .map(({ proponents, wording }) =>
      bracket(proponents, marked("inserted", printStretch(wording.tokens), say), say),
    )
    .join("<br>");
}

/** A wording that is not agreed, in brackets, with those who propose it: once for the eye and once for the ear. */
function bracket(proponents: readonly string[], inner: string, say: Say): string {
  const spoken = escapeHtml(say("bracket", { who: proponents.join(", ") }));
  return `<span class="bracket"><b aria-hidden="true"><bdi>${escapeHtml(proponents.join(" "))}</bdi></b><span class="unseen">${spoken}: </span>${inner}</span>`;
}

function names(proponents: readonly string[]): string {
  return `<span class="who"><bdi>${escapeHtml(proponents.join(", "))}</bdi></span>`;
}

function positionHtml(position: Position, { nodes }: Consolidation, say: Say): string {
  const { proponents, action, wording, move, into, outdated, form } = position;
  const { text, notes } = printWording(wording.tokens);
  const place = (at: number): string => {
    const provision = nodes[at]?.provision;
    return provision ? (provision.label ?? provision.id) : "—";
  };
  const remarks = [
    ...(move ? [say("moved-to", { place: place(move.after) })] : []),
    ...(into === null ? [] : [say("merged-into", { place: place(into) })]),
    ...(outdated ? [say("outdated")] : []),
  ].map((remark) => ` <span class="op">${escapeHtml(remark)}</span>`);
  const label =
    action === "ADD" && form.label !== null ? `<span class="label">${escapeHtml(form.label)}</span> ` : "";
  const words = action === "MOD" || action === "ADD" ? `: ${label}${lines(text)}` : "";
  const bodies =
    words === "" ? "" : notes.map((note) => `<span class="note">${lines(note.text)}</span>`).join("");
  return `<li>${names(proponents)} <abbr title="${escapeHtml(say(`action.${action}`))}">${action}</abbr>${words}${remarks.join("")}${bodies}</li>`;
}

function unplacedHtml(unplaced: Consolidation["unplaced"], say: Say): string {
  const items = unplaced.map(
    ({ proponents, action, about, text, reason }) =>
      `<li>${names(proponents)} ${action} ${escapeHtml(about)}: ${lines(text)} <span class="op">${escapeHtml(say(`reason.${reason}`))}</span></li>`,
  );
  return `<h2 id="unplaced">${escapeHtml(say("unplaced"))}</h2>\n<ul class="positions">${items.join("")}</ul>`;
}
