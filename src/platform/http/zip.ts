import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** Files that are compressed already are stored as they are. */
const compressed = /\.(docx|xlsx|pptx|odt|ods|odp|zip|pdf|png|jpe?g|gz)$/i;

/** Files as a ZIP, made as they come and sent as it is made: memory holds one file at a time. */
export function zipStream(
  files: AsyncIterable<{ readonly path: string; readonly bytes: Uint8Array }>,
): ReadableStream<Uint8Array> {
  const iterator = files[Symbol.asyncIterator]();
  let ended = false;
  let zip: Zip;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, chunk, final) => {
        if (error) return controller.error(error);
        if (chunk.length > 0) controller.enqueue(chunk);
        if (final) controller.close();
      });
    },
    async pull(controller) {
      if (ended) return;
      try {
        const { done, value } = await iterator.next();
        if (done) {
          ended = true;
          return zip.end();
        }
        const entry = compressed.test(value.path)
          ? new ZipPassThrough(value.path)
          : new ZipDeflate(value.path, { level: 6 });
        // A fixed time, so that the same files give the same bytes; the earliest that ZIP can hold.
        entry.mtime = "1980-01-01T12:00:00Z";
        zip.add(entry);
        entry.push(value.bytes, true);
      } catch (error) {
        controller.error(error);
      }
    },
    async cancel() {
      zip.terminate();
      await iterator.return?.();
    },
  });
}
