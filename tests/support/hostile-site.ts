import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode, type NodeResult } from '#scripts/tools/checks/run-node.ts';
import { corpus } from './corpus.ts';
import { readPapersIn, type PaperRecord } from './paper-records.ts';
import { buildVariables, isBuiltBefore } from './test-sites.ts';

/** Holds the seeds, the content, the site and the cache of a build of its own. */
export const hostileFolder = '.cache/site-hostile';
const seeds = join(hostileFolder, 'seeds');
const content = join(hostileFolder, 'content');

/** Every paper has a day and is in every feed and list, so that its text stands wherever a text can; long indexes too. */
const settings = `url: https://offprint.example
defaultDumpYear: 2025
feedLength: 500
homeRows: 40
indexLength: 0
sharePictures: selection
forms: { papers: [json, markdown], citationsOfNames: [bibtex] }
`;

/** Names that are code, joined to a person as an editor would join spellings. */
export const joinedNames = {
  name: 'Ada Lovelace',
  slug: 'ada-lovelace',
  others: ['constructor'],
  orcid: '0000-0002-1825-0097',
  home: 'https://ada.example/',
};
const { name, others, orcid, home } = joinedNames;
const people = `- { name: ${name}, also: [${others.join(', ')}], orcid: ${orcid}, home: '${home}' }\n`;

/** What a service knows of an author with the name of what every object has. */
export const foundOrcid = { name: 'toString', orcid: '0000-0002-9079-593X' };
const lookup = {
  from: 'openalex',
  fetched: '2025-11-03',
  about: 'names-part-two',
  title: 'Names of Every Object as Names of Laboratories, Part Two',
  orcids: [foundOrcid],
};

/** A digest of what the attacks have in common, so that they stand in a digest too. */
const topic = `---
title: Attacks
color: carmine
formerly: [assaults]
order: 100
lead: true
line: Texts that try to be code.
includes: Texts that hold marks of code.
excludes: All others.
threshold: 1
rules:
  - { phrase: script|alert|javascript|onerror|onload|process|agent|think, weight: 1 }
---

What a text may hold that no page should run.
`;

/** The id of a topic that every object has as a key. */
export const inheritedId = 'constructor';

/** Three papers of an organisation whose names are code, which make a feed. */
const laboratory = { name: 'a&b', fullname: '</title><script>alert(68)</script> ]]> {x}' };
const papersOfLaboratory = [1, 2, 3].map((number) => ({
  publishedAt: '2024-11-04T00:00:00.000Z',
  paper: {
    id: `2411.0000${String(number)}`,
    title: `Fabric number ${String(number)} of a laboratory with a name of code`,
    summary: `We weave ${'cloth '.repeat(number)}and measure it.`,
    authors: [{ name: 'Ada Weaver' }],
    publishedAt: '2024-11-04T00:00:00.000Z',
    organization: laboratory,
  },
}));

/** Puts every dump of the two folders of fixtures beside the topics of the corpus. */
function writeInput(): void {
  rmSync(hostileFolder, { recursive: true, force: true });
  mkdirSync(seeds, { recursive: true });
  for (const folder of ['tests/fixtures/nasty', 'tests/fixtures/hostile'])
    for (const name of readdirSync(folder))
      if (name !== 'expected.json') cpSync(join(folder, name), join(seeds, name));
  writeFileSync(join(seeds, 'laboratory.daily.json'), JSON.stringify(papersOfLaboratory));
  cpSync(join(corpus.content, 'topics'), join(content, 'topics'), { recursive: true });
  writeFileSync(join(content, 'topics/attacks.mdx'), topic);
  const inherited = topic
    .replace('title: Attacks', 'title: Inherited')
    .replace('formerly: [assaults]\n', '')
    .replace(/phrase: [^,]+/, 'phrase: prototype');
  // As an editor on Windows may save it.
  const saved = `\ufeff${inherited.replaceAll('\n', '\r\n')}`;
  writeFileSync(join(content, `topics/${inheritedId}.mdx`), saved);
  writeFileSync(join(content, 'settings.yaml'), settings);
  writeFileSync(join(content, 'people.yaml'), people);
  mkdirSync(join(content, 'enrichment'));
  writeFileSync(join(content, 'enrichment/openalex.jsonl'), `${JSON.stringify(lookup)}\n`);
}

const variables = {
  OFFPRINT_SEEDS: seeds,
  OFFPRINT_CONTENT: content,
  NODE_ENV: undefined,
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
};

/** What the build said, for a run of tests after it. */
const output = join(hostileFolder, 'output.txt');

async function build(): Promise<NodeResult> {
  if (isBuiltBefore('hostile')) return { code: 0, output: readFileSync(output, 'utf8') };
  writeInput();
  const result = await runNode(['scripts/build.ts'], {
    ...buildVariables('hostile'),
    ...variables,
  });
  if (result.code !== 0) throw new Error(`The site of the hostile seeds cannot be built:\n${result.output}`);
  writeFileSync(output, result.output);
  return result;
}

let built: Promise<NodeResult> | undefined;

/** Builds the site of the hostile seeds, once for all files of a run and if scripts/test.ts has not. */
export function buildHostileSite(): Promise<NodeResult> {
  built ??= build();
  return built;
}

/** Compares what the hostile seeds give with the entries that the build wrote. */
export function checkHostileContent(): Promise<NodeResult> {
  return runNode(['scripts/ingest.ts', '--check'], variables);
}

let papers: PaperRecord[] | undefined;

export function readHostilePapers(): PaperRecord[] {
  papers ??= readPapersIn(join(content, 'papers'));
  return papers;
}

/** The papers of which a seed holds a record, by the name of the seed. */
export function papersOfSeed(name: string): PaperRecord[] {
  return readHostilePapers().filter(({ records }) => records.some(({ file }) => file === `seeds/${name}`));
}
