import { reader as words } from '#words';
import type { Part } from '#lib/reader/stored.ts';
import { showNotice, type Offer } from './notice.ts';
import { changePart } from './store.ts';

/** Changes a part and says so; if the browser does not keep it, says that. */
export function keep<Value>(
  part: Part<Value>,
  change: (value: Value) => NoInfer<Value>,
  said: { text: string; offers?: readonly Offer[] },
): void {
  const problem = changePart(part, change);
  if (problem) showNotice(words.problems[problem]);
  else showNotice(said.text, said.offers);
}
