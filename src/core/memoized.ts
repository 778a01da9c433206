/** A function of objects that works out each of its answers once and keeps it for as long as the object is. */
export function memoized<K extends WeakKey, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, V>();
  return (of) => {
    let answer = known.get(of);
    if (answer === undefined) {
      answer = make(of);
      known.set(of, answer);
    }
    return answer;
  };
}

/** The same of an object and a key, which together decide the answer. */
export function memoizedByKey<K extends WeakKey, P extends string | number, V>(
  make: (of: K, key: P) => V,
): (of: K, key: P) => V {
  const byKey = memoized((_: K) => new Map<P, V>());
  return (of, key) => {
    const known = byKey(of);
    let answer = known.get(key);
    if (answer === undefined) {
      answer = make(of, key);
      known.set(key, answer);
    }
    return answer;
  };
}
