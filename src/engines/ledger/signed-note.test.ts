import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyRoot } from "./merkle.ts";
import { openNote, parseKey, printKey, signedNote, verifyingKey } from "./signed-note.ts";
import { openTreeHead, treeHeadText } from "./tree-head.ts";

describe("notes of other programs", () => {
  // The example of Go's golang.org/x/mod/sumdb/note.
  const goKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  const goText =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const goSignature =
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";
  const goNote = `${goText}\n— PeterNeumann ${goSignature}\n`;
  const key = parseKey(goKey)!;

  test("are opened with their key", () => {
    expect(openNote(goNote, key)).toEqual({ status: "verified", text: goText });
    expect(printKey(key)).toBe(goKey);
  });

  test("come out the same from the same private key", () => {
    // Go prints a private key as its type (one byte) and its seed; PKCS #8 wraps the seed in sixteen bytes.
    const seed = Buffer.from("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz", "base64").subarray(1);
    const pkcs8 = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
    const privateKey = createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" });
    expect(verifyingKey("PeterNeumann", rawKey(createPublicKey(privateKey)))).toEqual(key);
    expect(signedNote(goText, [{ key, signature: sign(null, Buffer.from(goText), privateKey) }])).toBe(
      goNote,
    );
  });

  test("a tree head that a witness also signed is read", () => {
    const { key: log, privateKey } = keyPair("example.org/ledger");
    const text = treeHeadText({ origin: "example.org/ledger", size: 0, root: emptyRoot() });
    const signature = sign(null, Buffer.from(text), privateKey);
    const note = signedNote(text, [
      { key, signature: new Uint8Array(72) },
      { key: log, signature },
    ]);
    expect(openTreeHead(note, log)).toEqual({
      status: "verified",
      head: { origin: "example.org/ledger", size: 0, root: emptyRoot() },
    });
    expect(note.split("\n").slice(0, 3)).toEqual([
      "example.org/ledger",
      "0",
      "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
    ]);
  });
});

describe("keys", () => {
  test("print and parse back, whatever the key", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (publicKey) => {
        const key = verifyingKey("example.org/ledger", publicKey);
        expect(parseKey(printKey(key))).toEqual(key);
      }),
    );
  });

  test("are refused when a character changes", () => {
    const printed = printKey(keyPair("example.org/ledger").key);
    for (let at = 0; at < printed.length; at += 1) {
      const other = printed[at] === "A" ? "B" : "A";
      expect(parseKey(printed.slice(0, at) + other + printed.slice(at + 1))).toBeUndefined();
    }
    expect(parseKey("")).toBeUndefined();
    expect(() => verifyingKey("two words", new Uint8Array(32))).toThrow(TypeError);
    expect(() => verifyingKey("a+b", new Uint8Array(32))).toThrow(TypeError);
    expect(() => verifyingKey("a", new Uint8Array(31))).toThrow("an Ed25519 public key has 32 bytes");
  });
});

describe("a signed tree head", () => {
  const { key, privateKey } = keyPair("example.org/ledger");
  const text = treeHeadText({ origin: "example.org/ledger", size: 42, root: new Uint8Array(32).fill(7) });
  const note = signedNote(text, [{ key, signature: sign(null, Buffer.from(text), privateKey) }]);

  test("does not verify when any character changes", () => {
    expect(openTreeHead(note, key).status).toBe("verified");
    for (let at = 0; at < note.length; at += 1) {
      for (const other of ["0", "\n", "é"]) {
        const changed = note.slice(0, at) + other + note.slice(at + 1);
        if (changed !== note) expect(openTreeHead(changed, key).status).not.toBe("verified");
      }
    }
  });

  test("by another key is unsigned; with a false signature it is forged", () => {
    expect(openTreeHead(note, keyPair("example.org/ledger").key).status).toBe("unsigned");
    const forged = signedNote(text.replace("42", "43"), [
      { key, signature: sign(null, Buffer.from(text), privateKey) },
    ]);
    expect(openTreeHead(forged, key).status).toBe("forged");
    const short = signedNote(text, [{ key, signature: new Uint8Array(10) }]);
    expect(openTreeHead(short, key).status).toBe("forged");
  });

  test("of a text that is no tree head is malformed even when signed", () => {
    for (const other of ["a\n", "a\n01\nAAAA\n", "a\n-1\n\n", "a\n9007199254740993\nAAAA\n"]) {
      const signed = signedNote(other, [{ key, signature: sign(null, Buffer.from(other), privateKey) }]);
      expect(openTreeHead(signed, key).status).toBe("malformed");
    }
    expect(() => treeHeadText({ origin: "", size: 0, root: emptyRoot() })).toThrow(TypeError);
    expect(() => treeHeadText({ origin: "a", size: -1, root: emptyRoot() })).toThrow(TypeError);
    expect(() => treeHeadText({ origin: "a", size: 1, root: new Uint8Array(31) })).toThrow(TypeError);
    expect(() => signedNote("no newline", [])).toThrow(TypeError);
  });

  test("of any text never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (noise) => {
        expect(openTreeHead(noise, key).status).toBe("malformed");
        expect(openTreeHead(`${noise}\n\n— ${noise}\n`, key).status).toBe("malformed");
      }),
    );
  });
});

function keyPair(name: string) {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return { privateKey, key: verifyingKey(name, rawKey(publicKey)) };
}

function rawKey(publicKey: KeyObject): Uint8Array {
  return new Uint8Array(Buffer.from(publicKey.export({ format: "jwk" }).x!, "base64url"));
}
