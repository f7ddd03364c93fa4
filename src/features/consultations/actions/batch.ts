/**
 * Gathers entries that arrive while commits run into the next one: under load a commit carries many, and a lone entry
 * waits for nobody. An entry that fails fails alone. `lanes` commits run beside one another.
 */
export class Batch<Entry, Result> {
  readonly #commit: (entries: readonly Entry[]) => Promise<readonly Result[]>;
  readonly #waiting: { readonly entry: Entry; readonly settle: PromiseWithResolvers<Result> }[] = [];
  readonly #atMost: number;
  readonly #lanes: number;
  #running = 0;

  constructor(
    commit: (entries: readonly Entry[]) => Promise<readonly Result[]>,
    { atMost, lanes }: { atMost: number; lanes: number },
  ) {
    this.#commit = commit;
    this.#atMost = atMost;
    this.#lanes = lanes;
  }

  add(entry: Entry): Promise<Result> {
    const settle = Promise.withResolvers<Result>();
    this.#waiting.push({ entry, settle });
    if (this.#running < this.#lanes) void this.#run();
    return settle.promise;
  }

  async #run(): Promise<void> {
    this.#running += 1;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#atMost);
      try {
        const results = await this.#commit(batch.map(({ entry }) => entry));
        for (const [i, { settle }] of batch.entries()) settle.resolve(results[i]!);
      } catch {
        for (const { entry, settle } of batch) {
          await this.#commit([entry]).then(([one]) => settle.resolve(one!), settle.reject);
        }
      }
    }
    this.#running -= 1;
  }
}
