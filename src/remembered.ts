/**
 * `work` with its results remembered, for at least the last `most` distinct strings asked for and at most twice as many.
 *
 * Two generations, as in Dominic Tarr's hashlru: what is asked for moves to the younger, and once that is full it becomes
 * the older, whose own words are forgotten. A hit costs one look into a map; keeping an exact order of use would cost more
 * than most of what is remembered here. `work` must never give undefined.
 */
export function remembered<T>(work: (text: string) => T, most: number): (text: string) => T {
  let younger = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    const recent = younger.get(text);
    if (recent !== undefined) return recent;
    const result = older.get(text) ?? work(text);
    if (younger.size >= most) {
      older = younger;
      younger = new Map();
    }
    younger.set(text, result);
    return result;
  };
}
