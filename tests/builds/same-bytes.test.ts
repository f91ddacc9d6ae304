import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { copyProject } from '../support/copy-project.ts';
import { corpusContent } from '../support/corpus.ts';
import { hashFiles } from '../support/hash-files.ts';
import { isLong } from '../support/long-run.ts';
import { runIn } from '../support/run-in.ts';
import { buildVariables, testSites } from '../support/test-sites.ts';

const copy = resolve('.cache/again');
const elsewhere = { TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

beforeAll(() => {
  copyProject(copy);
});

/** The whole corpus takes as long as all else here; `incremental.test.ts` compares a dozen papers in every form each time. */
if (isLong)
  describe('another folder, time zone and language, in parts, without a cache and without generated files', () => {
    beforeAll(async () => {
      const { code, output } = await runIn(copy, ['scripts/build.ts', '--parts', '150'], {
        ...buildVariables('root'),
        ...elsewhere,
      });
      if (code !== 0) throw new Error(`The copy of the project cannot be built:\n${output}`);
    });

    test('give the same site to the byte, with its search index', () => {
      const expected = hashFiles(testSites.root.out);
      expect(Object.keys(expected).filter((path) => /^pagefind\/\w+\/papers\//.test(path)).length).toBe(273);
      expect(hashFiles(join(copy, testSites.root.out))).toEqual(expected);
    });
  });

const variants = [
  { LC_ALL: 'tr_TR.UTF-8', TZ: 'America/St_Johns', umask: '0o077' },
  { LC_ALL: 'ar_EG.UTF-8', TZ: 'Pacific/Kiritimati', umask: '0o000' },
  { LC_ALL: 'zh_CN.UTF-8', TZ: 'Pacific/Niue', umask: '0o027' },
];

test.each(variants)(
  'the seeds give the same content in the language $LC_ALL, the time of $TZ and with the file mask $umask',
  async ({ umask, ...env }) => {
    const seen = `content ${env.LC_ALL} – ü`;
    cpSync(join(copy, corpusContent), join(copy, seen), { recursive: true });
    for (const generated of ['papers', 'derived'])
      rmSync(join(copy, seen, generated), { recursive: true, force: true });
    // In the same process, so that the mask holds on every system.
    const program = `process.umask(${umask}); await import('./scripts/ingest.ts');`;
    const { code, output } = await runIn(copy, ['--input-type=module', '-e', program], {
      ...buildVariables('root'),
      ...env,
      OFFPRINT_CONTENT: seen,
    });
    expect(code, output).toBe(0);
    for (const generated of ['papers', 'derived'])
      expect(hashFiles(join(copy, seen, generated))).toEqual(hashFiles(join(corpusContent, generated)));
  },
);

test('ingest --check fails where an entry was edited, names it, and leaves it as it is', async () => {
  const file = `${corpusContent}/papers/2510.00568.mdx`;
  cpSync(corpusContent, `${copy}/${corpusContent}`, { recursive: true });
  const edited = readFileSync(file, 'utf8').replace('Search agents powered', 'Search agents run');
  writeFileSync(`${copy}/${file}`, edited);
  const { code, output } = await runIn(copy, ['scripts/ingest.ts', '--check'], buildVariables('root'));
  expect(code).toBe(1);
  expect(output).toContain('papers/2510.00568.mdx');
  expect(readFileSync(`${copy}/${file}`, 'utf8')).toBe(edited);
});
