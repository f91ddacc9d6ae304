import { join } from 'node:path';
import type { z } from 'astro/zod';
import { compileTopic, type CompiledTopic } from '#lib/topics/compile-topic.ts';
import { parseFrontMatter } from '#lib/entries/parse-front-matter.ts';
import { parsePlacedYaml, parseYaml } from '#lib/entries/parse-yaml.ts';
import type { FindPlace } from '#lib/papers/duplicates/resolve-decisions.ts';
import { decisionsSchema, type Decision } from '#lib/schema/decision.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { peopleSchema, type PersonLine } from '#lib/schema/person.ts';
import { diagnose, type RuleId } from '#lib/schema/rules.ts';
import { settingsSchema, type Settings } from '#lib/schema/settings.ts';
import { topicSchema, type Topic } from '#lib/schema/topic.ts';
import { BrokenFilesError } from './broken-files-error.ts';
import { listHandWritten } from './list-hand-written.ts';
import { examineText } from './read-strictly.ts';

/** `content/settings.yaml`; the defaults if there is none. With diagnostics, the settings are not the editor's. */
export function readSettings(content: string): { settings: Settings; diagnostics: Diagnostic[] } {
  const file = 'content/settings.yaml';
  const read = examineText(join(content, 'settings.yaml'), file);
  const parsed = 'diagnostics' in read ? read : parseYaml(file, read.text ?? '', settingsSchema);
  if ('data' in parsed) return { settings: parsed.data, diagnostics: [] };
  return { settings: settingsSchema.parse({}), diagnostics: parsed.diagnostics };
}

/**
 * The settings for whoever cannot report a fault and go on.
 *
 * @throws {BrokenFilesError} if the file is broken: a site would have the default name and address
 */
export function requireSettings(content: string): Settings {
  const { settings, diagnostics } = readSettings(content);
  if (diagnostics.length > 0) throw new BrokenFilesError(diagnostics);
  return settings;
}

export interface PlacedList<Line> {
  lines: Line[];
  placeOf: FindPlace;
  diagnostics: Diagnostic[];
}

/** A YAML file that is a list of lines; no lines if there is no file. Every value is text. */
function readList<Line>(
  content: string,
  name: string,
  schema: z.ZodType<Line[]>,
  rule: RuleId,
): PlacedList<Line> {
  const file = `content/${name}`;
  const nothing = { lines: [], placeOf: () => ({ file, line: 1, column: 1 }), diagnostics: [] };
  const read = examineText(join(content, name), file);
  if ('diagnostics' in read) return { ...nothing, diagnostics: read.diagnostics };
  const { text = '' } = read;
  // A file of comments alone has no list in it.
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return nothing;
  const parsed = parsePlacedYaml(file, text, schema, { rule, asText: true });
  if ('diagnostics' in parsed) return { ...nothing, diagnostics: parsed.diagnostics };
  return { lines: parsed.data, placeOf: parsed.placeOf, diagnostics: [] };
}

/** `content/decisions.yaml`, what a person decided on papers that look alike. */
export function readDecisions(content: string): PlacedList<Decision> {
  return readList(content, 'decisions.yaml', decisionsSchema, 'bad-decisions');
}

/** `content/people.yaml`, what a person decided on names. */
export function readPeople(content: string): PlacedList<PersonLine> {
  return readList(content, 'people.yaml', peopleSchema, 'bad-people');
}

function readTopic(
  content: string,
  name: string,
): { topic?: CompiledTopic; source?: Topic; diagnostics: Diagnostic[] } {
  const file = `content/topics/${name}`;
  const read = examineText(join(content, 'topics', name), file);
  if ('diagnostics' in read) return read;
  const parsed = parseFrontMatter(file, read.text ?? '', topicSchema);
  if ('diagnostics' in parsed) return parsed;
  try {
    const source: Topic = { id: name.replace(/\.mdx$/, ''), ...parsed.data };
    return { topic: compileTopic(source), source, diagnostics: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      diagnostics: [diagnose('bad-topic', { message, places: [{ file, line: 1, column: 1 }] })],
    };
  }
}

/** The rules of every `content/topics/<topic>.mdx`, compiled and as written, in the order that the topics state. */
export function readTopics(content: string): {
  topics: CompiledTopic[];
  sources: Topic[];
  diagnostics: Diagnostic[];
} {
  const listed = listHandWritten(content, 'topics');
  const read = listed.names.map((name) => readTopic(content, name));
  const inOrder = (a: Pick<Topic, 'order' | 'id'>, b: Pick<Topic, 'order' | 'id'>): number =>
    a.order - b.order || (a.id < b.id ? -1 : 1);
  const topics = read.flatMap(({ topic }) => topic ?? []).sort(inOrder);
  const sources = read.flatMap(({ source }) => source ?? []).sort(inOrder);
  const diagnostics = [...listed.diagnostics, ...read.flatMap((result) => result.diagnostics)];
  if (read.length === 0)
    diagnostics.push(
      diagnose('no-topics', {
        message: 'There is no topic, so no paper will be in a digest.',
        hint: 'Write content/topics/<name>.mdx, or copy the folder of another content.',
        places: [{ file: 'content/topics', line: 1, column: 1 }],
      }),
    );
  return { topics, sources, diagnostics };
}
