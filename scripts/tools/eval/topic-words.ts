import { join } from 'node:path';
import { z } from 'astro/zod';
import { readText } from '#src/files/read-files.ts';
import type { TopicWords } from './evaluate-learning.ts';

const schema = z.record(z.string(), z.array(z.string()));

/** `topic-words.json` of a folder of labels. Throws if it is missing or wrong. */
export function readTopicWords(folder: string): TopicWords {
  const path = join(folder, 'topic-words.json');
  const text = readText(path);
  if (text === undefined)
    throw new Error(
      `${path} does not exist. Write a list of words for each topic: {"topic-id": ["word", …]}.`,
    );
  return schema.parse(JSON.parse(text));
}
