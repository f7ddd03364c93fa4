import { inflateRawSync } from "node:zlib";
import { type ExtractionLimits, Unreadable } from "./model.ts";

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endOfDirectory = 0x06054b50;
const directoryHeader = 0x02014b50;
const localHeader = 0x04034b50;

/** Office files have some dozens of parts; a presentation with many pictures, some thousands. */
const mostEntries = 20_000;

/**
 * A ZIP archive, read by its central directory and within limits: the size that an entry declares is checked
 * before anything is inflated, and inflating stops at that size. Parts nobody asks for are never inflated.
 * Layout: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16; ZIP64 is refused, for no file here needs it.
 */
export class Zip {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #limits: Pick<ExtractionLimits, "inflatedBytes" | "expansionRatio">;
  #inflated = 0;

  constructor(bytes: Uint8Array, limits: Pick<ExtractionLimits, "inflatedBytes" | "expansionRatio">) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = directory(this.#bytes);
    this.#limits = limits;
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The content of a part, or null when the archive has none of that name. */
  read(name: string): Buffer | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    if (entry.encrypted) throw new Unreadable("encrypted", `${name} is encrypted`);
    const { inflatedBytes, expansionRatio } = this.#limits;
    this.#inflated += entry.size;
    if (this.#inflated > inflatedBytes) {
      throw new Unreadable("too-large", `the parts would inflate to over ${inflatedBytes} bytes`);
    }
    if (entry.size > 1_000_000 && entry.size > entry.compressedSize * expansionRatio) {
      throw new Unreadable("too-large", `${name} would expand over ${expansionRatio} times`);
    }
    const start = dataOffset(this.#bytes, entry);
    const data = this.#bytes.subarray(start, start + entry.compressedSize);
    if (data.length < entry.compressedSize) throw new Unreadable("corrupt", `${name} is cut off`);
    if (entry.method === 0) return data;
    if (entry.method !== 8)
      throw new Unreadable("corrupt", `${name} is compressed by method ${entry.method}`);
    try {
      return inflateRawSync(data, { maxOutputLength: Math.max(entry.size, 1) });
    } catch (error) {
      const more = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
      throw more
        ? new Unreadable("too-large", `${name} inflates to more than it declares`)
        : new Unreadable("corrupt", `${name} cannot be inflated`);
    }
  }
}

/** The names in an archive's directory, or those of the local headers at its start when the directory is cut off. */
export function zipNames(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return [...directory(buffer).keys()];
  } catch {
    return localNames(buffer);
  }
}

function directory(bytes: Buffer): Map<string, Entry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries = new Map<string, Entry>();
  if (count > mostEntries) throw new Unreadable("too-large", `the archive has ${count} parts`);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryHeader) {
      throw new Unreadable("corrupt", "the archive's directory is damaged");
    }
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/");
    // The first of two entries of one name wins, as in the programmes that write these files.
    if (!entries.has(name)) {
      entries.set(name, {
        name,
        encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
        method: bytes.readUInt16LE(at + 10),
        compressedSize: bytes.readUInt32LE(at + 20),
        size: bytes.readUInt32LE(at + 24),
        offset: bytes.readUInt32LE(at + 42),
      });
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= earliest; at--) {
    if (bytes.readUInt32LE(at) === endOfDirectory) return at;
  }
  throw new Unreadable("corrupt", "the archive is cut off: it has no directory");
}

function dataOffset(bytes: Buffer, entry: Entry): number {
  const at = entry.offset;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localHeader) {
    throw new Unreadable("corrupt", `${entry.name} is not where the archive says`);
  }
  return at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
}

/** Enough to tell a cut-off Word file from a cut-off spreadsheet. */
function localNames(bytes: Buffer): string[] {
  const names: string[] = [];
  const marker = Buffer.from("PK\u0003\u0004", "latin1");
  for (let at = bytes.indexOf(marker); at >= 0 && at + 30 <= bytes.length && names.length < 100; ) {
    const nameLength = bytes.readUInt16LE(at + 26);
    names.push(bytes.toString("utf8", at + 30, at + 30 + nameLength));
    at = bytes.indexOf(marker, at + 30 + nameLength);
  }
  return names;
}
