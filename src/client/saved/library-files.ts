import { reader, savedPage as words } from '#words';
import { addLibraryFile, formatLibraryFile, type PartAccess } from '#lib/reader/library-file.ts';
import { showNotice } from '../reader/notice.ts';
import { changePart, readPart, type KeepProblem } from '../reader/store.ts';
import { saveFile } from '../save-file.ts';
import { part } from '../part.ts';
import { nameSaved } from './settle-papers.ts';

const parts: PartAccess = {
  get: readPart,
  change: (changed, change) => {
    tellProblem(changePart(changed, change));
  },
};

function tellProblem(problem: KeepProblem | undefined): void {
  if (problem) showNotice(reader.problems[problem]);
}

function download(): void {
  saveFile(formatLibraryFile(parts), 'library.json', 'application/json');
}

async function add(file: File): Promise<void> {
  const problem = addLibraryFile(await file.text(), parts);
  part('import-status', HTMLParagraphElement).textContent = problem
    ? words.importProblems[problem]
    : words.imported;
  await nameSaved();
}

/** Exports and imports all that the browser keeps, as one file. */
export function startFiles(): void {
  part('export', HTMLButtonElement).addEventListener('click', download);
  const field = part('import', HTMLInputElement);
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    if (file) void add(file);
    // The same file can be chosen again.
    field.value = '';
  });
}
