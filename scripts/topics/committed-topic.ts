import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseFrontMatter } from '#lib/entries/parse-front-matter.ts';
import { topicSchema, type Topic } from '#lib/schema/topic.ts';

/** @throws if the repository has no such commit */
export function requireCommit(content: string, commit: string): void {
  const parameters = ['rev-parse', '--verify', '--quiet', `${commit}^{commit}`];
  if (spawnSync('git', parameters, { cwd: content }).status !== 0)
    throw new Error(`There is no commit ${commit} to compare with. git log lists those that there are.`);
}

/** Reads a topic from a commit; `new` if the commit does not have it; `undefined` if commit or topic cannot be read. */
export function readCommittedTopic(content: string, id: string, commit: string): Topic | 'new' | undefined {
  const folder = join(content, 'topics');
  const git = (...parameters: string[]) => spawnSync('git', parameters, { cwd: folder, encoding: 'utf8' });
  if (git('rev-parse', '--verify', '--quiet', `${commit}^{commit}`).status !== 0) return undefined;
  const shown = git('show', `${commit}:./${id}.mdx`);
  if (shown.status !== 0) return 'new';
  const parsed = parseFrontMatter(`${commit}:${id}.mdx`, shown.stdout, topicSchema);
  return 'data' in parsed ? { id, ...parsed.data } : undefined;
}
