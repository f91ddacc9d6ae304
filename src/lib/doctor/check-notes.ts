import { parseFrontMatter } from '../entries/parse-front-matter.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose, type RuleId } from '#lib/schema/rules.ts';
import { noteSchema } from '#lib/schema/note.ts';

/** A hand-written file with its path as shown in messages. */
export interface HandWritten {
  file: string;
  /** File name without `.mdx`. */
  id: string;
  text: string;
}

export function problem(rule: RuleId, file: string, message: string, hint: string, line = 1): Diagnostic {
  return diagnose(rule, { message, hint, places: [{ file, line, column: 1 }] });
}

/** Each note has valid front matter and the name of a paper. `papers` holds ids and earlier ids. */
export function checkNotes(notes: HandWritten[], papers: Set<string>): Diagnostic[] {
  return notes.flatMap((note) => {
    const parsed = parseFrontMatter(note.file, note.text, noteSchema);
    const exists = papers.has(note.id);
    return [
      ...('diagnostics' in parsed ? parsed.diagnostics : []),
      ...(exists
        ? []
        : [
            problem(
              'note-without-paper',
              note.file,
              `There is no paper ${note.id} for this note.`,
              'Name the file after the id of a paper, the end of its address.',
            ),
          ]),
    ];
  });
}
