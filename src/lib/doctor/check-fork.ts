import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import type { FetchState } from '#lib/schema/fetch-state.ts';
import { settingsSchema, type Settings } from '#lib/schema/settings.ts';
import type { StateLine } from '#lib/schema/state.ts';
import { resolveState } from '../state/state-lines.ts';
import type { Vocabulary } from '../relate/vocabulary.ts';
import { problem } from './check-notes.ts';
import { lineOf } from './line-of.ts';

const settingsFile = 'content/settings.yaml';
const stateFile = 'seeds/.fetch.json';

/** What the settings name exists, and what a fork should change is changed. `text` is the file, to find lines in. */
export function checkSettings(settings: Settings, topics: string[], text: string): Diagnostic[] {
  const unknown = (settings.homeTopics ?? []).filter((id) => !topics.includes(id));
  const isUnchanged = settings.url === settingsSchema.parse({}).url;
  return [
    ...unknown.map((id) =>
      problem(
        'unknown-topic',
        settingsFile,
        `“homeTopics” names the topic ${id}, which does not exist.`,
        `Add content/topics/${id}.mdx, or correct the name.`,
        lineOf(text, id, 'homeTopics:'),
      ),
    ),
    ...(isUnchanged
      ? [
          problem(
            'example-url',
            settingsFile,
            'The address of the site is still the example.',
            'Set url, unless GitHub Pages publishes the site: its workflow knows the address.',
            lineOf(text, 'url:'),
          ),
        ]
      : []),
    ...(settings.sources.length === 0
      ? [
          problem(
            'no-sources',
            settingsFile,
            'No source is named, so npm run fetch has nothing to do.',
            'Add one below sources; docs/guides/fetching.md shows how.',
            lineOf(text, 'sources:'),
          ),
        ]
      : []),
  ];
}

/** Every file that was fetched is there, and the last fetch got all it asked for. */
export function checkFetched(state: FetchState, files: string[], settings: Settings): Diagnostic[] {
  const present = new Set(files);
  return Object.entries(state).flatMap(([id, { periods, failures }]) => {
    const gone = periods.flatMap(({ files: saved }) => saved).filter((file) => !present.has(file));
    const known = settings.sources.some((source) => source.id === id) || id.startsWith('arxiv-');
    return [
      ...gone.map((file) =>
        problem(
          'fetched-file-gone',
          stateFile,
          `The file seeds/${file} was fetched and is gone.`,
          'Restore it from the last commit, or remove its line here, so that it is fetched again.',
        ),
      ),
      ...failures.map(({ day, message }) =>
        problem(
          'fetch-failed',
          stateFile,
          `On ${day}, ${id} failed: ${message}`,
          'Run npm run fetch again; docs/guides/fetching.md explains the rules.',
        ),
      ),
      ...(known
        ? []
        : [
            problem(
              'unknown-source',
              stateFile,
              `The source ${id} is not in the settings any more; its files are still read.`,
              `Remove seeds/${id} if they should not be.`,
            ),
          ]),
    ];
  });
}

const vocabularyFile = 'content/learned/vocabulary.json';

/** A site has outgrown what it learned when it has this many times the papers. */
const outgrown = 2;

/** What was counted in the site's papers still stands for them. Without it, every new paper moves related lists of old ones. */
export function checkStatistics({ statistics }: Vocabulary, papers: number): Diagnostic[] {
  if (!statistics || papers < outgrown * statistics.papers) return [];
  return [
    problem(
      'outgrown-vocabulary',
      vocabularyFile,
      `The frequencies of words were learned from ${String(statistics.papers)} papers, and the site has ${String(papers)}.`,
      'Run npm run learn:terms, then npm run ingest. Many lists of related papers will change once.',
    ),
  ];
}

const positionsFile = 'content/state/positions.jsonl';

/** With fewer papers, a map shows little. */
const minForMap = 30;

/**
 * The papers stand on a map, and most of them where they were placed together. Positions of papers that the site no longer
 * has count for nothing.
 *
 * @param papers ids
 */
export function checkMap(
  positions: readonly StateLine<'positions'>[],
  papers: ReadonlySet<string>,
): Diagnostic[] {
  const counting = [...resolveState('positions', positions).values()].filter(({ id }) => papers.has(id));
  const beside = counting.filter((line) => line.beside).length;
  if (counting.length === 0 && papers.size >= minForMap)
    return [
      problem(
        'no-map',
        positionsFile,
        'The papers have no map.',
        'Run npm run learn:map, which places them.',
      ),
    ];
  if (beside * 2 <= counting.length) return [];
  return [
    problem(
      'outgrown-map',
      positionsFile,
      `${String(beside)} of ${String(counting.length)} papers came after the map was made.`,
      'Run npm run learn:map. All papers move once.',
    ),
  ];
}

/** The words that were learned are there; `text` is their file. */
export function checkVocabulary(text: string | undefined): Diagnostic[] {
  if (text !== undefined) return [];
  return [
    problem(
      'no-vocabulary',
      vocabularyFile,
      'The learned words are missing, so related papers are found by equal words and topics alone.',
      'Restore the file from the last commit or from the original repository.',
    ),
  ];
}

/** The workflows that publish and fetch are there; `texts` has their text by path. */
export function checkWorkflows(texts: Map<string, string | undefined>): Diagnostic[] {
  return [...texts].flatMap(([file, text]) => {
    if (text === undefined)
      return [
        problem(
          'no-workflow',
          file,
          'The workflow is missing, so GitHub will not do its work.',
          'Restore it from the original repository, unless the site is published in another way.',
        ),
      ];
    const lines = text.split('\n');
    const loose = lines.flatMap((line, index) =>
      /^\s*(?:- )?uses: [^.\s]\S*@(?![0-9a-f]{40}\b)/.test(line) ? [index + 1] : [],
    );
    return loose.map((line) =>
      problem(
        'loose-action',
        file,
        'The action is named by a tag, which its owner can move.',
        'Name it by the hash of a commit.',
        line,
      ),
    );
  });
}
