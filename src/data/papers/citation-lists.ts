import { outputList } from '../../site/outputs.ts';
import { getAuthors } from '../people/people.ts';
import { getPapersByMonth, getPapersByTopic, getPapersByWeek, type PaperEntry } from '../corpus.ts';
import { downloadName } from '../editions/edition-files.ts';
import { citationFormatsOf, isCitations, type CitationsName } from '../../site/forms.ts';
import { citationsKey } from './citations.ts';

/** A list of papers that has files to cite them from. */
interface CitationList {
  /** Parts of its address: `{ author: 'shiyu-li' }`. */
  values: Record<string, string>;
  /** Name of its files without their endings. */
  file: string;
  papers: readonly PaperEntry[];
}

const lists: Record<CitationsName, () => Promise<CitationList[]>> = {
  weekCitations: async () =>
    [...(await getPapersByWeek())].map(([week, papers]) => ({
      values: { week },
      file: downloadName(week),
      papers,
    })),
  monthCitations: async () =>
    [...(await getPapersByMonth())].map(([month, papers]) => ({
      values: { month },
      file: downloadName(month),
      papers,
    })),
  topicCitations: async () =>
    [...(await getPapersByTopic())].map(([topic, papers]) => ({ values: { topic }, file: topic, papers })),
  authorCitations: async () =>
    (await getAuthors())
      .filter(({ hasPage }) => hasPage)
      .map(({ slug, papers }) => ({ values: { author: slug }, file: slug, papers })),
};

const known = new Map<CitationsName, Promise<Map<string, CitationList>>>();

function getLists(name: CitationsName): Promise<Map<string, CitationList>> {
  const read = async () => new Map((await lists[name]()).map((list) => [list.file, list]));
  const found = known.get(name) ?? read();
  known.set(name, found);
  return found;
}

/** The lists of the output that a route is of, `/authors/[author]/[file].bib`, by the names of their files. */
function listsOf(route: string): Promise<Map<string, CitationList>> {
  const folder = route.slice(0, route.lastIndexOf('/'));
  const found = outputList.find(([, { address }]) => address === `${folder}/[citations]`)?.[0];
  if (found === undefined || !isCitations(found))
    throw new Error(`No citations are at ${route}. Look at src/site/outputs.ts and citation-lists.ts.`);
  const isOfForm = citationFormatsOf(found).some(({ extension }) => route.endsWith(`.${extension}`));
  return isOfForm ? getLists(found) : Promise.resolve(new Map<string, CitationList>());
}

/** All lists of a route, each with a key that changes with its files. */
export async function listCitations(
  route: string,
): Promise<(Omit<CitationList, 'papers'> & { key: string })[]> {
  const found = await listsOf(route);
  return Promise.all(
    [...found.values()].map(async ({ values, file, papers }) => ({
      values,
      file,
      key: await citationsKey(papers),
    })),
  );
}

/** The papers of the list whose files have a name. */
export async function papersToCite(route: string, file: string): Promise<readonly PaperEntry[]> {
  return (await listsOf(route)).get(file)?.papers ?? [];
}
