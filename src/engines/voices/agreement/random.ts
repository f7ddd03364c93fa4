/**
 * A sequence of numbers in [0, 1) that a seed decides: mulberry32 (Ettinger, 2017). Enough for resampling, where only
 * an even spread matters and the same seed must give the same interval everywhere; never for secrets.
 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
