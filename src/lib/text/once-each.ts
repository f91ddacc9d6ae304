/** Computes the value of each word once: a corpus repeats its words thousands of times. The value must follow from the word alone. */
export function onceEach<Value>(compute: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const value = compute(word);
    known.set(word, value);
    return value;
  };
}
