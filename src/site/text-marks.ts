/**
 * Which pages show which hand-written texts, so that a build after an edit of a text looks at no others. In the key of a
 * page stands a mark of each text that it was made from: `<text notes/2510.00568>`. A key that another key was made from
 * hands its marks on, since they stand in it as they are.
 */
import type { HandWrittenKind } from '#src/files/list-hand-written.ts';

const pattern = /<text [a-z]+\/[^<>"\\]+>/g;

/** The mark of a text, as it stands in keys. */
export function textMark(kind: HandWrittenKind, id: string): string {
  return `<text ${kind}/${id}>`;
}

/** The marks in a text, each once, in their order. */
export function findTextMarks(text: string): string[] {
  return text.includes('<text ') ? [...new Set(text.match(pattern))].sort() : [];
}

const shownName = Symbol.for('offprint shown texts');

/** The program that renders the pages is bundled, so it shares this with the process that runs it by its name. */
const shared = globalThis as { [shownName]?: Set<string> | undefined };

/** Notes the marks of what is shown, for {@link collectShown}. */
export function noteShown(marks: readonly string[]): void {
  for (const mark of marks) shared[shownName]?.add(mark);
}

/**
 * Renders something, and tells which texts it asked for meanwhile. Pages are rendered one after another, so that these
 * are its own.
 */
export async function collectShown<T>(render: () => Promise<T>): Promise<{ result: T; marks: string[] }> {
  const shown = new Set<string>();
  shared[shownName] = shown;
  try {
    return { result: await render(), marks: [...shown].sort() };
  } finally {
    shared[shownName] = undefined;
  }
}
