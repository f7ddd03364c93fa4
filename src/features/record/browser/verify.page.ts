// Checks receipts in the browser: nothing leaves it, and nothing is asked of the server.
import { contentHash } from "#engines/ledger/merkle.ts";
import { verifyReceipt } from "#engines/ledger/verify-receipt.ts";

// Not WebCrypto's digest: browsers withhold it from pages that come over plain HTTP.
async function sha256(file: File): Promise<string> {
  return contentHash(new Uint8Array(await file.arrayBuffer()));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function check(form: HTMLFormElement): Promise<void> {
  const words = JSON.parse(form.dataset.words!) as Record<string, string>;
  const data = new FormData(form);
  const chosen = data.get("file");
  const text = chosen instanceof File && chosen.size > 0 ? await chosen.text() : String(data.get("receipt"));
  const contents = data
    .getAll("contents")
    .filter((each): each is File => each instanceof File && each.size > 0);
  const files = await Promise.all(
    contents.map(async (file) => ({ name: file.name, sha256: await sha256(file) })),
  );
  const { valid, checks } = verifyReceipt(readJson(text), { publicKey: form.dataset.key, files });
  const notice = document.createElement("div");
  notice.className = `notice ${valid ? "good" : "bad"}`;
  const title = document.createElement("p");
  title.className = "notice-title";
  title.textContent = words[valid ? "valid" : "invalid"]!;
  const list = document.createElement("ul");
  for (const { name, outcome, subject } of checks) {
    const item = document.createElement("li");
    const answer = document.createElement("strong");
    answer.textContent = words[outcome] ?? outcome;
    item.append(`${words[name] ?? name}${subject ? ` ${subject}` : ""}: `, answer);
    list.append(item);
  }
  notice.append(title, list);
  document.querySelector("#verify-outcome")!.replaceChildren(notice);
}

document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.id !== "verify-receipt") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void check(form);
  },
  true,
);
