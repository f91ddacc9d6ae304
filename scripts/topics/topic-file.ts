import { join } from 'node:path';
import { headOf } from '#lib/entries/parse-front-matter.ts';
import { nameSlug } from '#lib/identifiers/name-slug.ts';
import { colors, type Topic } from '#lib/schema/topic.ts';
import { learnedThreshold } from '#lib/topics/learn/settle-weights.ts';
import { openFrontMatter, writeFrontMatter, type Learned } from '#lib/topics/learn/write-topic.ts';
import { readText } from '#src/files/read-files.ts';
import { replaceFile } from '#src/files/replace-file.ts';

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
  const line = about ?? `Papers on ${title}.`;
  const texts = { line, includes: line, excludes: 'Everything else.' };
  return {
    path,
    write: (learned) => {
      const front = { title, ...freePlace(topics), ...texts, threshold: learnedThreshold };
      replaceFile(path, `---\n${writeFrontMatter(front, learned)}---\n`);
    },
  };
}

/**
 * Opens the file of a topic. The text below its front matter stays as it is, byte by byte.
 *
 * @throws if learned rules cannot be put into it
 */
export function openTopicFile(content: string, id: string): TopicFile {
  const path = pathOf(content, id);
  const text = readText(path) ?? '';
  const head = headOf(text);
  const lineEnd = head.includes('\r\n') ? '\r\n' : '\n';
  const front = head.split(/\r?\n/).slice(1, head.endsWith('\n') ? -2 : -1);
  try {
    const write = openFrontMatter(`${front.join('\n')}\n`);
    return {
      path,
      write: (learned) => {
        const written = `---\n${write(learned)}---\n`.replaceAll('\n', lineEnd);
        replaceFile(path, written + text.slice(head.length));
      },
    };
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
