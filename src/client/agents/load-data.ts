import { base } from '../base.ts';
import { agents as words } from '#words';
import type { ApiValue } from '#lib/schema/api.ts';

/** Folder of the files for programs, as a path with the base. */
const folder = `${base}api/`;

async function load(file: string): Promise<unknown> {
  const response = await fetch(folder + file);
  if (!response.ok) throw new Error(words.missing({ file: folder + file }));
  return response.json();
}

function toFile(name: string): string {
  return `${encodeURIComponent(name)}.json`;
}

/** All that is known of a paper, by the end of its address. */
export function loadPaper(id: string): Promise<unknown> {
  return load(`papers/${toFile(id.replaceAll('/', '_'))}`);
}

/** A week with its papers, by its number; without one, the newest. */
export async function loadEdition(week: string): Promise<unknown> {
  if (week !== '') return load(`weeks/${toFile(week)}`);
  const { weeks } = (await load('index.json')) as ApiValue<'index'>;
  const [newest] = weeks;
  return newest ? load(`weeks/${toFile(newest.id)}`) : { papers: [] };
}
