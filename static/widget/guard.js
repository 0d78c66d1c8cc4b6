// A panic in the module is a bare trap: it comes out of whatever call into the module was running, mostly a listener,
// and leaves memory behind that nothing can rely on any more. The build puts `guard` around the module's exports
// (xtask/bundle.mjs), so that the first thing thrown out of one ends the module for good: whoever asked is told, and
// later calls, of timers and listeners that were left behind, do nothing.
let dead = false;
const waiting = new Set();

export const isDead = () => dead;

/** Calls `take` when the module dies; the answer takes that back. */
export function onDeath(take) {
  waiting.add(take);
  return () => waiting.delete(take);
}

/** The exports of an instance, each function guarded. */
export const guard = (exports) =>
  Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, typeof value === "function" ? guarded(value) : value]));

const guarded = (call) => (...values) => {
  if (dead) return undefined;
  try {
    return call(...values);
  } catch (error) {
    if (!dead) {
      dead = true;
      // After all calls that are still under way have ended.
      queueMicrotask(() => waiting.forEach((take) => take(error)));
    }
    throw error;
  }
};
