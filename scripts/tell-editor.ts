/**
 * The last job of a workflow: keeps one issue that says what failed and what to do. It imports nothing from packages,
 * since none are installed where issues may be written. All it is told comes from the environment.
 */
import { printError } from './command/print.ts';
import { ownValue } from '#lib/schema/own-value.ts';
import { findFailure, type Needs } from './tell/find-failure.ts';
import {
  changeNotice,
  closeNotice,
  commentOn,
  findNotice,
  openNotice,
  type Repository,
} from './tell/github-issues.ts';
import { describeFailure, describeQuiet, formatNotice, parseNotice } from './tell/notice.ts';

function variable(name: string): string {
  const value = ownValue(process.env, name);
  if (value === undefined) throw new Error(`${name} is not set. Only a workflow of GitHub runs this.`);
  return value;
}

/** Sections that this run decides about; one without a text is well again. */
function decide(): Map<string, string | undefined> {
  const needs = JSON.parse(variable('NEEDS')) as Needs;
  const run = `${variable('GITHUB_SERVER_URL')}/${variable('GITHUB_REPOSITORY')}/actions/runs/${variable('GITHUB_RUN_ID')}`;
  const failure = findFailure(needs);
  const quiet = process.env['QUIET_DAYS'] ?? '';
  return new Map([
    [variable('GITHUB_WORKFLOW'), failure && describeFailure(failure, run)],
    // The weekly workflow has published: whatever kept the pages back is gone.
    ...(needs['publish']?.result === 'success' ? ([['Pages', undefined]] as const) : []),
    ...(quiet === '' ? [] : ([['quiet', describeQuiet(Number(quiet))]] as const)),
  ]);
}

async function main(): Promise<void> {
  const repository: Repository = {
    api: variable('GITHUB_API_URL'),
    name: variable('GITHUB_REPOSITORY'),
    token: variable('GITHUB_TOKEN'),
  };
  const issue = await findNotice(repository);
  const before = parseNotice(issue?.body ?? '');
  const after = new Map(before);
  for (const [name, text] of decide()) {
    if (text === undefined) after.delete(name);
    else after.set(name, text);
  }
  if (!issue) {
    if (after.size > 0) await openNotice(repository, formatNotice(after));
    return;
  }
  if (after.size === 0) {
    await closeNotice(repository, issue);
    return;
  }
  await changeNotice(repository, issue, formatNotice(after));
  for (const [name, text] of after) if (!before.has(name)) await commentOn(repository, issue, text);
}

try {
  await main();
} catch (error) {
  printError(`The editor could not be told: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
