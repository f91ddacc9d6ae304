/**
 * Computes answers and keeps the last ones, where questions come again soon and all answers together would take too
 * much memory.
 *
 * @param max answers that are kept
 * @param keyOf what a question depends on
 */
export function keepRecent<Question, Answer>(
  max: number,
  keyOf: (question: Question) => string,
  compute: (question: Question) => Answer,
): (question: Question) => Answer {
  const kept = new Map<string, { answer: Answer }>();
  return (question) => {
    const key = keyOf(question);
    const found = kept.get(key) ?? { answer: compute(question) };
    kept.delete(key);
    kept.set(key, found);
    for (const oldest of kept.keys()) {
      if (kept.size <= max) break;
      kept.delete(oldest);
    }
    return found.answer;
  };
}
