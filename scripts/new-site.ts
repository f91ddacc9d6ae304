import { print, printError } from './command/print.ts';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readArguments } from './command/read-arguments.ts';
import { emptyVocabulary } from '#lib/relate/vocabulary.ts';
import { settingsSchema } from '#lib/schema/settings.ts';
import type { FetchSource } from '#lib/schema/fetch-source.ts';
import { clearSite, listSite } from '#src/files/clear-site.ts';
import { folders } from '#src/files/folders.ts';
import { withLock } from '#src/files/lock.ts';
import { readText } from '#src/files/read-files.ts';
import { replaceFile } from '#src/files/replace-file.ts';
import { writeVocabulary } from '#src/files/vocabulary-file.ts';
import { isLanguage, languages } from '#src/words/languages.ts';
import { formatError } from './command/report.ts';
import { printResult, reportOptions } from './command/report-options.ts';
import { ask } from './site/ask.ts';
import { firstTopic } from './site/first-topic.ts';
import { nameSite, type NewSite } from './site/name-site.ts';
import { parseSource, sourceForms } from './site/parse-source.ts';

const languageNames = Object.keys(languages).join(', ');

const usage = `Usage: npm run new:site -- [options]

Makes the site yours: removes the example's seeds, papers, topics, notes and history, names the site, and writes a
first topic from the name of your field. The program stays. On a terminal it asks for what no option says.

  --name TEXT      name of the site
  --field TEXT     subject of the papers, as in "protein design"
  --address URL    where the site will be published; leave it out for GitHub Pages, whose workflow knows it
  --language NAME  language of the pages: ${languageNames} (en)
  --source SOURCE  what to fetch, may be repeated: ${sourceForms}
  --yes            do not ask before files are removed
  --json           print what was removed and written as JSON
  --quiet          print only faults
  --help           print this text`;

const options = {
  name: { type: 'string' },
  field: { type: 'string' },
  address: { type: 'string' },
  language: { type: 'string' },
  source: { type: 'string', multiple: true },
  yes: { type: 'boolean', default: false },
  ...reportOptions,
  help: { type: 'boolean', default: false },
} as const;

const questions = {
  name: { text: 'Name of the site' },
  field: { text: 'Field of the papers, as in “protein design”' },
  address: { text: 'Address of the site; empty for GitHub Pages', usual: '' },
  language: { text: `Language of the pages, one of ${languageNames}`, usual: 'en' },
  source: { text: `Sources to fetch, parted by spaces; empty for none. ${sourceForms}`, usual: '' },
};

function readSources(texts: readonly string[]): FetchSource[] {
  return texts.reduce<FetchSource[]>(
    (sources, text) => [
      ...sources,
      parseSource(
        text,
        sources.map(({ id }) => id),
      ),
    ],
    [],
  );
}

function readAddress(text: string): string | undefined {
  if (text === '') return undefined;
  const { data, error } = settingsSchema.shape.url.safeParse(text.replace(/\/$/, ''));
  if (error) throw new Error(`--address ${text}: ${error.issues[0]?.message ?? 'is no address'}.`);
  return data;
}

async function readOptions(values: Partial<Record<keyof typeof questions, string>>, sources?: string[]) {
  // A query of arXiv has spaces in it, so that only sources of the command line are taken as they are.
  const answers = await ask({ ...values, ...(sources && { source: '' }) }, questions);
  const { name, field, language } = answers;
  if (!isLanguage(language)) throw new Error(`--language ${language} is not known. Known: ${languageNames}.`);
  const address = readAddress(answers.address);
  return {
    name,
    field,
    language,
    sources: readSources(sources ?? answers.source.split(/\s+/).filter(Boolean)),
    ...(address !== undefined && { address }),
  } satisfies NewSite;
}

async function confirm(files: string[]): Promise<void> {
  const shown = files.slice(0, 5).join(', ');
  const { confirmed } = await ask(process.stdin.isTTY ? {} : { confirmed: '' }, {
    confirmed: {
      text: `${String(files.length)} files will be removed, such as ${shown}. Write “yes” to go on`,
    },
  });
  if (confirmed !== 'yes')
    throw new Error(
      `Nothing was changed. ${String(files.length)} files would be removed; --yes removes them.`,
    );
}

/** The picture that is shown where the site is shared. It needs a browser, which not every machine can run.
 * Returns whether it was drawn. */
function drawPictures(): boolean {
  return spawnSync(process.execPath, ['scripts/draw-icons.ts'], { stdio: 'ignore' }).status === 0;
}

async function main(): Promise<void> {
  const { values } = readArguments({ options });
  if (values.help) {
    print(usage);
    return;
  }
  const { source, yes, help: _help, json: _json, quiet: _quiet, ...named } = values;
  const site = await readOptions(named, source);
  const topic = firstTopic(site.field, site.language);
  const topicFile = join(folders.content, 'topics', `${topic.id}.mdx`);
  const settings = join(folders.content, 'settings.yaml');
  const text = nameSite(readText(settings) ?? '', site);
  const files = listSite(folders);
  if (!yes && files.length > 0) await confirm(files);
  withLock(folders.content, () => {
    clearSite(folders);
    writeVocabulary(folders.content, emptyVocabulary);
    replaceFile(topicFile, topic.text);
    replaceFile(settings, text);
  });
  const drawn = drawPictures();
  if (!drawn)
    printError('The picture for sharing still shows the example: run npm run icons where a browser runs.');
  printResult(values, { ...site, removed: files, topic: topicFile, drawn }, () =>
    [
      `The site “${site.name}” begins: ${String(files.length)} files of the example are gone.`,
      site.sources.length > 0
        ? 'Next: npm run fetch, or put saved pages into seeds/; then npm start.'
        : 'Next: put saved pages into seeds/; then npm start.',
      `The first topic is ${topicFile}: npm run topics -- teach ${topic.id} learns more for it, npm run topics -- new begins others.`,
    ].join('\n'),
  );
}

try {
  await main();
} catch (error) {
  printError(`new:site: ${formatError(error)}`);
  process.exitCode = 1;
}
