import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "#platform/config.ts";
import { ConfigError } from "#platform/config.ts";

/** The key that signs tree heads. */
export interface SigningKey {
  /** 32 bytes, as in RFC 8032. */
  readonly publicKey: Uint8Array;
  readonly sign: (text: string) => Uint8Array;
}

/** The key of ACUERDO_LEDGER_KEY, or one made once and kept in the data folder. */
export function readSigningKey(config: Pick<Config, "ledgerKeyPem" | "dataFolder">): SigningKey {
  const key = createPrivateKey(config.ledgerKeyPem ?? keptKey(join(config.dataFolder, "ledger-key.pem")));
  if (key.asymmetricKeyType !== "ed25519") throw new ConfigError("ACUERDO_LEDGER_KEY must be an Ed25519 key");
  return { publicKey: rawPublicKey(key), sign: (text) => sign(null, Buffer.from(text), key) };
}

function keptKey(path: string): string {
  mkdirSync(join(path, ".."), { recursive: true });
  try {
    const made = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" });
    writeFileSync(path, made, { flag: "wx", mode: 0o600 });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
  }
  return readFileSync(path, "utf8");
}

function rawPublicKey(key: KeyObject): Uint8Array {
  const { x } = createPublicKey(key).export({ format: "jwk" });
  return Buffer.from(x!, "base64url");
}
