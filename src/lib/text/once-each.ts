interface Known<Key, Value> {
  has: (key: Key) => boolean;
  get: (key: Key) => Value | undefined;
  set: (key: Key, value: Value) => unknown;
}

function once<Key, Value>(known: Known<Key, Value>, compute: (key: Key) => Value): (key: Key) => Value {
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

/** Computes the value of each word or id once: a corpus repeats its words thousands of times. The value must follow from the word alone. */
export function onceEach<Value>(compute: (word: string) => Value): (word: string) => Value {
  return once(new Map<string, Value>(), compute);
}

/** Computes what follows from an object once, and keeps it as long as the object. */
export function onceOf<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  return once(new WeakMap<Key, Value>(), compute);
}
