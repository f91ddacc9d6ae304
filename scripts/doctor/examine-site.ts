import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkBody } from '#lib/doctor/check-body.ts';
import { checkEditions } from '#lib/doctor/check-editions.ts';
import {
  checkFetched,
  checkMap,
  checkSettings,
  checkStatistics,
  checkVocabulary,
  checkWorkflows,
} from '#lib/doctor/check-fork.ts';
import { checkTopics } from '#lib/doctor/check-topics.ts';
import { checkDrift } from '#lib/doctor/check-drift.ts';
import { checkGroups } from '#lib/doctor/check-groups.ts';
import { checkLinks } from '#lib/doctor/check-links.ts';
import { checkPeople } from '#lib/doctor/check-people.ts';
import { checkNotes, problem } from '#lib/doctor/check-notes.ts';
import { checkPublication } from '#lib/doctor/check-publication.ts';
import { findGroups } from '#lib/groups/find-groups.ts';
import { toNamedPaper } from '#lib/names/resolve-people.ts';
import { indexFirstSeen } from '#lib/state/first-seen.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { editionSchema } from '#lib/schema/edition.ts';
import { noteSchema } from '#lib/schema/note.ts';
import { checkState } from '#src/files/check-state.ts';
import { readFetchState } from '#src/files/fetch-state-file.ts';
import { folders } from '#src/files/folders.ts';
import { readHandWritten } from '#src/files/hand-written.ts';
import { readPeople, readSettings, readTopics } from '#src/files/read-content.ts';
import { listFiles, readText } from '#src/files/read-files.ts';
import { readVocabulary, vocabularyPath } from '#src/files/vocabulary-file.ts';
import { readStateFile } from '#src/files/state-file.ts';
import { readDataDay } from '#src/files/read-previous.ts';
import { readTakenDown } from '#src/files/read-taken-down.ts';
import { readWords } from '#src/files/read-words.ts';
import { findDeadLink } from '#src/site/find-dead-link.ts';
import { paths } from '#src/site/paths.ts';
import { editionWeek } from '#lib/editions/edition-clock.ts';
import { readEntries } from '#src/files/read-entries.ts';
import type { PipelineResult } from '#src/ingest/pipeline.ts';
import { runIngest } from '#src/ingest/run-ingest.ts';

const workflows = ['pages', 'weekly', 'tell'].map((name) => `.github/workflows/${name}.yml`);

/** Turns what a check throws into a message like the others, so that one cause does not hide the rest. */
function attempt(file: string, hint: string, check: () => Diagnostic[]): Diagnostic[] {
  try {
    return check();
  } catch (error) {
    return [problem('cannot-check', file, error instanceof Error ? error.message : String(error), hint)];
  }
}

/** Whether the topics fit the papers. */
function checkSubjects({ papers, weighed }: PipelineResult): Diagnostic[] {
  const { topics } = readTopics(folders.content);
  const vocabulary = readVocabulary(folders.content);
  const shown = papers.filter(({ withdrawn }) => withdrawn === undefined);
  const sizes = topics.map(({ id }) => ({
    id,
    papers: shown.filter((paper) => paper.topics.some((topic) => topic.id === id)).length,
  }));
  return [
    ...checkGroups(findGroups(shown, vocabulary), sizes),
    ...checkDrift(shown, weighed, topics, vocabulary.acronyms),
  ];
}

/** What ingest has to say of the seeds, without the notes, which only tell how it decided. */
function checkSeeds(): Diagnostic[] {
  if (!existsSync(folders.seeds) || listFiles(folders.seeds).length === 0)
    return [
      problem(
        'no-seeds',
        'seeds',
        'There is no seed.',
        'Save a listing as text into seeds/, or run npm run fetch.',
      ),
    ];
  const { result, changes } = runIngest({ ...folders, check: true, quiet: true });
  const stale = [...changes.write, ...changes.remove];
  return [
    ...result.diagnostics.filter(({ severity }) => severity !== 'note'),
    ...(stale.length === 0
      ? []
      : [
          problem(
            'stale-entries',
            `content/${stale[0] ?? ''}`,
            `${stale.length} generated files are not up to date.`,
            'Run npm run ingest and commit the result.',
          ),
        ]),
    ...checkSubjects(result),
  ];
}

/** What the settings say of themselves, or what is wrong with the file. */
function examineSettings(topics: string[]): Diagnostic[] {
  const { settings, diagnostics } = readSettings(folders.content);
  const text = readText(join(folders.content, 'settings.yaml')) ?? '';
  return diagnostics.length > 0 ? diagnostics : checkSettings(settings, topics, text);
}

/** Ingest reads the state files, too, so a broken one is told once. */
function examineSeeds(): Diagnostic[] {
  const state = checkState(folders);
  if (state.length > 0) return state;
  const { settings } = readSettings(folders.content);
  return [
    ...attempt('seeds', 'Correct the seeds, then run npm run ingest.', checkSeeds),
    ...checkFetched(readFetchState(folders.seeds), listFiles(folders.seeds), settings),
  ];
}

/** Examines everything that an editor wrote, saved or configured, and what was made of it. */
export function examineSite(): Diagnostic[] {
  const { topics, sources, diagnostics } = readTopics(folders.content);
  const people = readPeople(folders.content);
  const notes = readHandWritten(folders.content, 'notes');
  const editions = readHandWritten(folders.content, 'editions');
  const bodies = [...readHandWritten(folders.content, 'topics').files, ...notes.files, ...editions.files];
  return [
    ...examineSettings(topics.map(({ id }) => id)),
    ...diagnostics,
    ...readWords(folders.content, readSettings(folders.content).settings).diagnostics,
    ...people.diagnostics,
    ...checkTopics(sources),
    ...notes.diagnostics,
    ...editions.diagnostics,
    ...bodies.flatMap(checkBody),
    ...attempt('content/papers', 'Run npm run ingest.', () => {
      const papers = readEntries(folders.content);
      const dataDay = readDataDay(folders.content);
      const takenDown = readTakenDown(folders.content);
      const names = new Set([...papers.flatMap(({ id, aliases }) => [id, ...aliases]), ...takenDown]);
      const { wasPublished } = indexFirstSeen(readStateFile(folders.content, 'first-seen')?.lines ?? []);
      const addresses = papers.flatMap(({ id, aliases }) => [id, ...aliases.filter(wasPublished)]);
      const existing = {
        papers: new Set([...addresses, ...takenDown]),
        topics: new Set(sources.flatMap(({ id, formerly }) => [id, ...formerly])),
        weeks: new Set(papers.flatMap((paper) => editionWeek(paper) ?? [])),
      };
      return [
        ...bodies.flatMap((body) => checkLinks(body, paths.paper, (path) => findDeadLink(path, existing))),
        ...checkNotes(notes.files, names),
        ...checkEditions(editions.files, papers, takenDown),
        ...checkPublication(notes.files, noteSchema, dataDay),
        ...checkPublication(editions.files, editionSchema, dataDay),
        ...checkPeople(people.lines, papers.map(toNamedPaper), people.placeOf),
        ...checkStatistics(readVocabulary(folders.content), papers.length),
        ...checkMap(
          readStateFile(folders.content, 'positions')?.lines ?? [],
          new Set(papers.map(({ id }) => id)),
        ),
      ];
    }),
    ...examineSeeds(),
    ...checkVocabulary(readText(vocabularyPath(folders.content))),
    ...checkWorkflows(new Map(workflows.map((file) => [file, readText(file)]))),
  ];
}
