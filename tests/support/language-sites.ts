import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatName } from '#lib/names/parse-name.ts';
import { runNode } from '#scripts/tools/checks/run-node.ts';
import { corpus } from './corpus.ts';
import { readPapers, type PaperRecord } from './paper-records.ts';
import { buildVariables, isBuiltBefore, testSites } from './test-sites.ts';

/** The sites in another language than English, with the language of each. */
export const languageSites = { german: 'de', chinese: 'zh-Hans' } as const;
export type LanguageSite = keyof typeof languageSites;

/** Two seeds of the corpus have every type of page and every mark of a paper. */
const seeds = ['000_0f9836cbc8bcb7e0.txt', '004_e92111b3c248ad9f.txt'];

/** A sentence of an editor in the Chinese site. */
export const editorsSentence = '本刊首页';

/** The form of a service that sends the mails of the Chinese site. */
export const subscribeForm = {
  action: 'https://lists.looms.example/subscribe;x?list=7',
  field: 'EMAIL',
  values: { l: '7' },
};

/** Where the files of the sites in other languages are kept. */
export const repository = 'https://github.com/looms/papers';

/** The week that the German site has 120 papers in, as many as a real feed. */
export const fullWeek = '2025-W49';
const fullWeekPapers = 120;
/** Of these, the last ones came with a second ingest. */
const arrivedCount = 12;
const fullWeekDays = ['2025-12-01', '2025-12-02', '2025-12-03', '2025-12-04', '2025-12-05'];

/** Papers of the other seeds of the corpus. */
function listFullWeek(): PaperRecord[] {
  const own = seeds.map((name) => readFileSync(join(corpus.seeds, name), 'utf8')).join('\n');
  return readPapers()
    .filter(({ title, arxivId }) => arxivId !== undefined && !own.includes(title))
    .slice(0, fullWeekPapers);
}

/** Ids of the papers of the German site's full week that its second ingest found. */
export function listArrived(): string[] {
  return listFullWeek()
    .slice(-arrivedCount)
    .map(({ id }) => id);
}

/** What the first ingest of the German site found: all but the papers that arrived with the second one. */
function writeFirstSeen(folder: string): void {
  const arrived = new Set(listArrived());
  const lines = readPapers()
    .filter(({ id }) => !arrived.has(id))
    .map(({ id }) => JSON.stringify({ id, run: 1, day: fullWeekDays[0] }));
  for (const kept of ['state', 'log']) mkdirSync(join(folder, 'content', kept), { recursive: true });
  writeFileSync(join(folder, 'content/log/changes.json'), '[]\n');
  writeFileSync(join(folder, 'content/state/first-seen.jsonl'), `${lines.sort().join('\n')}\n`);
}

/** A feed lists the papers of the full week in it, with as many votes as their place. */
function writeFullWeek(path: string): void {
  const lines = listFullWeek().map(({ arxivId, title, authors, issued, body }, place) =>
    JSON.stringify({
      arxivId,
      title,
      authors: (authors ?? []).map(formatName),
      abstract: body.trim(),
      issued,
      featured: fullWeekDays[place % fullWeekDays.length],
      upvotes: place,
    }),
  );
  writeFileSync(path, `${lines.join('\n')}\n`);
}

function layOut(site: LanguageSite, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'seeds'), { recursive: true });
  for (const name of seeds) cpSync(join(corpus.seeds, name), join(folder, 'seeds', name));
  if (site === 'german') writeFullWeek(join(folder, 'seeds/full-week.jsonl'));
  cpSync(corpus.content, join(folder, 'content'), { recursive: true });
  if (site === 'german') writeFirstSeen(folder);
  const settings = join(folder, 'content/settings.yaml');
  const kept = readFileSync(settings, 'utf8').replace(/^language:.*\n/m, '');
  writeFileSync(
    settings,
    [
      kept.replace('sharePictures: editions', 'sharePictures: selection'),
      `language: ${languageSites[site]}`,
      // Without it no page leads to what corrects it.
      `repository: ${repository}\n`,
    ].join('\n'),
  );
  if (site === 'chinese') {
    appendFileSync(settings, `subscribe: ${JSON.stringify(subscribeForm)}\n`);
    writeFileSync(
      join(folder, 'content/words.yaml'),
      `titles:\n  home: ${editorsSentence}\nsearchAnswers:\n  nothingMatches: 查无“{query}”\n`,
    );
  }
}

async function build(site: LanguageSite): Promise<void> {
  if (isBuiltBefore(site)) return;
  const folder = join(testSites[site].out, '..');
  layOut(site, folder);
  const { code, output } = await runNode(['scripts/build.ts'], {
    ...buildVariables(site),
    OFFPRINT_SEEDS: join(folder, 'seeds'),
    OFFPRINT_CONTENT: join(folder, 'content'),
  });
  if (code !== 0) throw new Error(`The site in ${languageSites[site]} cannot be built:\n${output}`);
}

const built = new Map<LanguageSite, Promise<void>>();

/** Builds a site in a language, once for all files of a run and if scripts/test.ts has not. */
export function buildLanguageSite(site: LanguageSite): Promise<void> {
  const known = built.get(site) ?? build(site);
  built.set(site, known);
  return known;
}
