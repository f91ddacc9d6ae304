import { join } from 'node:path';
import { headOf } from '#lib/entries/parse-front-matter.ts';
import { nameSlug } from '#lib/identifiers/name-slug.ts';
import { colors, type Topic } from '#lib/schema/topic.ts';
import { printable } from '#lib/text/printable.ts';
import { learnedThreshold } from '#lib/topics/learn/settle-weights.ts';
import { openFrontMatter, writeFrontMatter, type Learned } from '#lib/topics/learn/write-topic.ts';
import { readSettings } from '#src/files/read-content.ts';
import { readText } from '#src/files/read-files.ts';
import { replaceFile } from '#src/files/replace-file.ts';
import { isLanguage } from '#src/words/languages.ts';
import { firstTexts, isFirstLine } from '../site/first-texts.ts';

/** The file of a topic, which takes what is learned. */
export interface TopicFile {
  path: string;
  write: (learned: Learned) => void;
}

/** A colour and a place that no other topic has. */
function freePlace(topics: readonly Topic[]): Pick<Topic, 'color' | 'order'> {
  const taken = new Set(topics.map(({ color }) => color));
  return {
    color: colors.find((color) => !taken.has(color)) ?? 'graphite',
    order: Math.max(0, ...topics.map(({ order }) => order)) + 1,
  };
}

/** What a topic says of itself until somebody writes it, in the language of the site. */
function firstLine(content: string, title: string): string {
  const { language } = readSettings(content).settings;
  return firstTexts[isLanguage(language) ? language : 'en'].line(title);
}

const pathOf = (content: string, id: string): string => join(content, 'topics', `${id}.mdx`);

/**
 * The file that a new topic will have.
 *
 * @param topics the others
 */
export function newTopicFile(
  content: string,
  title: string,
  { about, topics }: { about: string | undefined; topics: readonly Topic[] },
): TopicFile {
  const path = pathOf(content, nameSlug(title, 'topic'));
  const line = about ?? firstLine(content, title);
  return {
    path,
    write: (learned) => {
      const front = { title, ...freePlace(topics), line, threshold: learnedThreshold };
      replaceFile(path, `---\n${writeFrontMatter(front, learned)}---\n`);
    },
  };
}

/** The line that a topic gets: none if it has that one. @throws if the one that it has was written by a person */
function newLine(path: string, topic: Pick<Topic, 'line' | 'title'>, about: string | undefined) {
  if (about === undefined || about === topic.line) return undefined;
  if (isFirstLine(topic)) return about;
  throw new Error(
    `${path} says “${printable(topic.line)}”, which --about does not replace. Change the line there, or leave --about out.`,
  );
}

/**
 * Opens the file of a topic. The text below its front matter stays as it is, byte by byte.
 *
 * @param about the subject in a line, if nobody has written one yet
 * @throws if learned rules cannot be put into it, or a line by hand would be lost
 */
export function openTopicFile(content: string, topic: Topic, about?: string): TopicFile {
  const path = pathOf(content, topic.id);
  const line = newLine(path, topic, about);
  const text = readText(path) ?? '';
  const head = headOf(text);
  const lineEnd = head.includes('\r\n') ? '\r\n' : '\n';
  const front = head.split(/\r?\n/).slice(1, head.endsWith('\n') ? -2 : -1);
  try {
    const write = openFrontMatter(`${front.join('\n')}\n`);
    return {
      path,
      write: (learned) => {
        const written = `---\n${write({ ...learned, line })}---\n`.replaceAll('\n', lineEnd);
        replaceFile(path, written + text.slice(head.length));
      },
    };
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
