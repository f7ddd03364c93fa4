import { Inflate } from "fflate";
import { UnreadableDocument } from "./unreadable.ts";

/**
 * All the XML that a text may hold once unpacked, in bytes. The longest resolution of the corpus takes 72 kB;
 * 8 MB is more than a hundred times that, and is still read within the two seconds that hostile files are allowed.
 */
const unpackedBytesAtMost = 8_000_000;
const entriesAtMost = 20_000;
/** What is pushed to the inflater at a time: DEFLATE grows at most 1,032-fold, so a step stays below 34 MB. */
const stepBytes = 32_768;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedBytes: number;
  readonly headerAt: number;
}

/** The parts of an Office file, unpacked one by one as they are asked for. */
export interface Package {
  readonly has: (name: string) => boolean;
  /** The part's bytes; null when there is no such part. Throws `UnreadableDocument` when damaged or too large. */
  readonly part: (name: string) => Uint8Array | null;
}

/**
 * Opens a ZIP archive by its central directory, as Office does (ISO/IEC 29500-2), without trusting the sizes that
 * it declares: what is unpacked is counted as it comes out, over all parts, and stopped at 8 MB. Part names are
 * compared without case. Throws `UnreadableDocument`. Cost: linear in the directory, then in each part asked for.
 */
export function openPackage(bytes: Uint8Array): Package {
  refuseOtherFormats(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  let left = unpackedBytesAtMost;
  return {
    has: (name) => entries.has(name.toLowerCase()),
    part: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      const packed = packedBytes(entry, bytes, view);
      const unpacked = entry.method === 0 ? packed : inflate(packed, entry.name, left);
      if (unpacked.length > left) throw new UnreadableDocument("too-large", entry.name);
      left -= unpacked.length;
      return unpacked;
    },
  };
}

function refuseOtherFormats(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith("PK")) return;
  if (head !== "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") throw new UnreadableDocument("not-word");
  // A protected .docx is a compound file with a stream of this name, in UTF-16 (MS-OFFCRYPTO 2.3.4.4).
  const encrypted = new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage");
  throw new UnreadableDocument(encrypted ? "encrypted" : "old-word");
}

function readDirectory(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
  const end = endRecordAt(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > entriesAtMost) throw new UnreadableDocument("too-large", `${count} parts`);
  const entries = new Map<string, Entry>();
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) {
      throw new UnreadableDocument("corrupt", "the archive's directory is cut short");
    }
    const nameBytes = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes));
    const key = name.replace(/^\/+/, "").replaceAll("\\", "/").toLowerCase();
    if (entries.has(key)) throw new UnreadableDocument("corrupt", `two parts called ${printable(name)}`);
    entries.set(key, {
      name: printable(name),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      headerAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function endRecordAt(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  throw new UnreadableDocument("corrupt", "the archive has no directory");
}

function packedBytes(entry: Entry, bytes: Uint8Array, view: DataView): Uint8Array {
  const { headerAt, name } = entry;
  if (entry.encrypted) throw new UnreadableDocument("encrypted");
  if (entry.method !== 0 && entry.method !== 8) {
    throw new UnreadableDocument("corrupt", `${name}: packed by an unknown method`);
  }
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== localEntry) {
    throw new UnreadableDocument("corrupt", `${name} is not where the directory says`);
  }
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + entry.packedBytes > bytes.length)
    throw new UnreadableDocument("corrupt", `${name} is cut short`);
  return bytes.subarray(start, start + entry.packedBytes);
}

function inflate(packed: Uint8Array, name: string, atMost: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  let finished = false;
  const inflater = new Inflate((chunk, final) => {
    chunks.push(chunk);
    total += chunk.length;
    finished = final;
  });
  for (let at = 0; at < packed.length || at === 0; at += stepBytes) {
    try {
      inflater.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
    } catch {
      throw new UnreadableDocument("corrupt", `${name} does not unpack`);
    }
    if (total > atMost) throw new UnreadableDocument("too-large", name);
  }
  if (!finished) throw new UnreadableDocument("corrupt", `${name} is cut short`);
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** A name from the archive, safe to print on one line. */
function printable(name: string): string {
  return name.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, "�").slice(0, 80);
}
