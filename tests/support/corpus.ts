import { appendFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The input that the tests know paper by paper: seeds and hand-written content, kept as they are. The project's own
 * grow every week and are another editor's in a fork, so a test that names a paper, a topic or a number reads these.
 */
export const corpus = { seeds: 'tests/corpus/seeds', content: 'tests/corpus/content' };

/** The same content beside the entries that ingest makes of it; the test sites are built from it. */
export const corpusContent = '.cache/corpus/content';

/** The same for a site whose tests do not look at the forms of editions: one form takes a tenth of the time of all. */
export const plainContent = '.cache/corpus-plain/content';

/** Settings of a site with one form of each edition. */
export const oneForm = 'forms: { editions: [html, completeHtml], mails: [] }\n';

/** Puts the hand-written content where a build of it may write, below a folder of the project or of a copy. */
export function layOutCorpus(root = '.'): void {
  for (const content of [corpusContent, plainContent]) {
    rmSync(join(root, content), { recursive: true, force: true });
    cpSync(corpus.content, join(root, content), { recursive: true });
  }
  appendFileSync(join(root, plainContent, 'settings.yaml'), oneForm);
}
