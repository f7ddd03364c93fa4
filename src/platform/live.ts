import { type Database, type Db, notify } from "./database.ts";

const channel = "acuerdo_live";

/** What changes while people look: topics are published in transactions and heard by every server's watchers. */
export interface Live {
  /** Tells watchers of `topic` once the transaction commits. */
  readonly publish: (tx: Db, topic: string) => Promise<void>;
  /** Calls back when `topic` changed; the returned function ends it. */
  readonly watch: (topic: string, changed: () => void) => () => void;
  readonly watchers: () => number;
}

export async function openLive(database: Database): Promise<Live> {
  const watching = new Map<string, Set<() => void>>();
  await database.listen(channel, (topic) => {
    for (const changed of watching.get(topic) ?? []) changed();
  });
  return {
    publish: (tx, topic) => notify(tx, channel, topic),
    watch: (topic, changed) => {
      const those = watching.get(topic) ?? new Set();
      watching.set(topic, those.add(changed));
      return () => {
        those.delete(changed);
        if (those.size === 0) watching.delete(topic);
      };
    },
    watchers: () => [...watching.values()].reduce((sum, those) => sum + those.size, 0),
  };
}
