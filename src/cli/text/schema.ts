import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  ParseOption,
  XmlDocument,
  type XmlInputProvider,
  XmlLibError,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from "libxml2-wasm";
import { CommandError } from "../command.ts";

/** Checks documents against a schema. */
export interface Schema {
  /** What is wrong with a document, a line each; nothing when it is valid. */
  readonly errorsIn: (xml: string) => readonly string[];
}

/**
 * Loads an XML Schema, with what it includes and imports from its own folder and those beneath: nothing else is read,
 * nor fetched from a network. A schema that cannot be used is refused.
 */
export function loadSchema(path: string, bytes: Uint8Array): Schema {
  xmlRegisterInputProvider(filesWithin(dirname(resolve(path))));
  try {
    const url = pathToFileURL(resolve(path)).href;
    const schema = XmlDocument.fromBuffer(bytes, { url, option: ParseOption.XML_PARSE_NONET });
    const validator = XsdValidator.fromDoc(schema);
    schema.dispose();
    return { errorsIn: (xml) => errorsIn(validator, xml) };
  } catch (error) {
    throw new CommandError(`${path}: no usable XML Schema (${firstLine(error)})`);
  } finally {
    xmlCleanupInputProvider();
  }
}

/** Gives out the files of a folder and those beneath it, by path or address, and no others. */
function filesWithin(folder: string): XmlInputProvider {
  const fileOf = (name: string): string | null => {
    if (/^[a-z][a-z\d+.-]+:/iu.test(name) && !name.startsWith("file:")) return null;
    const file = name.startsWith("file:") ? fileURLToPath(name) : resolve(folder, name);
    return file.startsWith(folder + sep) && existsSync(file) ? file : null;
  };
  return {
    match: (name) => fileOf(name) !== null,
    open: (name) => {
      const file = fileOf(name);
      return file === null ? undefined : openSync(file, "r");
    },
    read: (descriptor, buffer) => readSync(descriptor, buffer, 0, buffer.byteLength, null),
    close: (descriptor) => {
      closeSync(descriptor);
      return true;
    },
  };
}

function errorsIn(validator: XsdValidator, xml: string): readonly string[] {
  try {
    const document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
    try {
      validator.validate(document);
      return [];
    } finally {
      document.dispose();
    }
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ line, message }) => `line ${line}: ${message.trim()}`);
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0]!.trim();
}
