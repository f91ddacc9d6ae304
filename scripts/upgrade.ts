import { print, printError, printJson } from './command/print.ts';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './command/read-arguments.ts';
import { formatError } from './command/report.ts';
import { printResult, reportOptions, type ReportForm } from './command/report-options.ts';
import { fetchProgram, findBase, newChanges } from './upgrade/find-versions.ts';
import { git, tryGit } from './upgrade/git.ts';
import { mergeProgram } from './upgrade/merge-program.ts';

const usage = `Usage: npm run upgrade -- [options]

Brings the program to its newest version. Seeds and state stay as they are, and so do the pictures of the site's name;
the entries are made again. Hand-written files stay, too; where the new version asks for another form, they get it, and
what was changed is said. What you changed in the program is merged. If you and the program
changed the same lines, nothing is changed, and the files are named. Ends with a commit, unless a check finds an error.

  --from ADDRESS  fetch the program from there (repository in package.json)
  --base COMMIT   the version that this site stands at, a commit or a tag, if it is not known
  --keep FILE     leave a file of the program as it is here, may be repeated
  --take FILE     take a file as the program has it, may be repeated
  --json          print what was done as JSON, and what commands report to standard error
  --quiet         print only what is worse than a note
  --help          print this text`;

const options = {
  from: { type: 'string' },
  base: { type: 'string' },
  keep: { type: 'string', multiple: true, default: [] as string[] },
  take: { type: 'string', multiple: true, default: [] as string[] },
  ...reportOptions,
  help: { type: 'boolean', default: false },
} as const;

const folder = '.';

function requireCleanClone(): void {
  const { code, output } = tryGit(folder, ['status', '--porcelain']);
  if (code !== 0)
    throw new Error('This folder is no repository of Git. Run git init, git add --all and git commit first.');
  if (tryGit(folder, ['rev-parse', '--verify', '--quiet', 'HEAD']).code !== 0)
    throw new Error('This repository has no commit. Run git add --all and git commit first.');
  if (output.trim() !== '')
    throw new Error(
      'Some changes are not committed. Commit them, or drop them with git stash, then run this again.',
    );
}

/** Runs a command of the new program. What it reports must not stand among JSON. */
function runNew(command: string, { json, quiet }: ReportForm): boolean {
  const args = ['scripts/run.mjs', command, ...(quiet ? ['--quiet'] : [])];
  const { status } = spawnSync(process.execPath, args, {
    stdio: ['inherit', json ? process.stderr : 'inherit', 'inherit'],
  });
  return status === 0;
}

function main(): number {
  const { values } = readArguments({ options });
  if (values.help) {
    print(usage);
    return 0;
  }
  requireCleanClone();
  const newest = fetchProgram(folder, values.from);
  const base = findBase(folder, newest, values.base);
  if (base === newest) {
    printResult(
      values,
      { base, newest, committed: false },
      () => 'The program is at its newest version already.',
    );
    return 0;
  }
  const merged = mergeProgram(folder, { base, ours: 'HEAD', theirs: newest }, values);
  if ('conflicts' in merged) {
    if (values.json) printJson({ base, newest, committed: false, conflicts: merged.conflicts });
    printError(
      [
        'Nothing was changed. These files were changed here and in the program, at the same lines:',
        ...merged.conflicts.map((file) => `  ${file}`),
        'For each, run again with --take FILE to get that of the program, or with --keep FILE to leave yours.',
      ].join('\n'),
    );
    return 1;
  }
  git(folder, ['read-tree', '-m', '-u', 'HEAD', merged.tree]);
  writeFileSync(join(folder, '.upstream'), `${newest}\n`);
  const changes = newChanges(folder, base, newest);
  const describe = (committed: boolean) => ({
    base,
    newest,
    changes: changes.split('\n').filter(Boolean),
    committed,
  });
  if (changes !== '' && !values.json && !values.quiet) print(`What has changed:\n${changes}`);
  // Each runs, so that what is wrong is all told at once.
  const isWell = ['migrate', 'ingest', 'doctor'].map((command) => runNew(command, values)).every(Boolean);
  git(folder, ['add', '--all']);
  if (!isWell) {
    printError(
      'The program is upgraded, and not committed: correct what is named above, then run git commit. To undo the upgrade: git reset --hard',
    );
    if (values.json) printJson(describe(false));
    return 1;
  }
  git(folder, ['commit', '--quiet', '--message', `Upgrade the program to ${newest.slice(0, 9)}`]);
  printResult(
    values,
    describe(true),
    () => 'The program is upgraded and committed. npm start shows the site; npm test runs its tests.',
  );
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  printError(`upgrade: ${formatError(error)}`);
  process.exitCode = 1;
}
