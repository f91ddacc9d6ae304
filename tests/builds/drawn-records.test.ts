import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { beforeAll, describe, expect, test } from 'vitest';
import { isAddress } from '#lib/identifiers/address.ts';
import { diagnosticSchema } from '#lib/schema/diagnostic.ts';
import { runNode, type NodeResult } from '#scripts/tools/checks/run-node.ts';
import { isLong } from '../support/long-run.ts';
import { drawInput, topicsWithoutAddress } from '../support/drawn-input.ts';
import { readPapersIn } from '../support/paper-records.ts';
import { forgetPages, listSiteFiles } from '../support/site-pages.ts';
import {
  readReferences,
  repeatedIds,
  summarise,
  type Found,
  type SiteReferences,
} from '../support/site-references.ts';
import { buildVariables, testOrigin } from '../support/test-sites.ts';

/** `OFFPRINT_DRAWS=20 npx vitest run --project builds drawn` tries twenty seeds from this one on. */
const firstSeed = Number(process.env['OFFPRINT_SEED'] ?? 1);
const draws = Number(process.env['OFFPRINT_DRAWS'] ?? 1);
const recordCount = Number(process.env['OFFPRINT_RECORDS'] ?? (isLong ? 300 : 120));

const folder = '.cache/site-drawn';
const seeds = join(folder, 'seeds');
const content = join(folder, 'content');
/** Rules by which a record gives no paper. */
const setAside = new Set(['no-title']);

const variables = { ...buildVariables('drawn'), OFFPRINT_SEEDS: seeds, OFFPRINT_CONTENT: content };

function writeFiles(to: string, files: Map<string, string>): void {
  for (const [name, text] of files) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    writeFileSync(join(to, name), text);
  }
}

const drawn = Array.from({ length: draws }, (_, index) => firstSeed + index);

describe.each(drawn)('records, topics and settings drawn from seed %i', (seed) => {
  let ingest: NodeResult;
  let build: NodeResult;
  let references: SiteReferences;

  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    const input = drawInput(seed, recordCount);
    writeFiles(seeds, input.seeds);
    writeFiles(content, input.content);
    ingest = await runNode(['scripts/ingest.ts'], variables);
    build = await runNode(['scripts/build.ts'], variables);
    if (build.code !== 0) throw new Error(`The drawn site cannot be built:\n${build.output.slice(-2000)}`);
    forgetPages();
    references = readReferences('drawn');
  });

  test('are ingested and built', () => {
    // Some topics have names that are no address: ingest says so, and the site is built all the same.
    expect(ingest.code, ingest.output.slice(-2000)).toBe(0);
  });

  test('are named by doctor where they can have no address', async () => {
    const { code, output } = await runNode(['scripts/doctor.ts'], variables);
    // The drawn settings may name a topic that has no address, which is a broken file.
    expect(code).toBe(/:\d+:\d+ broken /.test(output) ? 1 : 0);
    const named = [...output.matchAll(/^content\/topics\/(.+)\.mdx:1:1 file-set-aside bad-address/gm)];
    expect(named.map(([, name]) => name)).toEqual(topicsWithoutAddress);
  });

  test('end in a paper or in a report each', () => {
    const inPapers = readPapersIn(join(content, 'papers')).flatMap(({ records }) =>
      records.map(({ lines: [first] }) => first),
    );
    const derived = readFileSync(join(content, 'derived/diagnostics.json'), 'utf8');
    const reported = z.array(diagnosticSchema).parse(JSON.parse(derived));
    const places = reported.filter(({ rule }) => setAside.has(rule)).flatMap(({ places }) => places);
    const known = new Set([...inPapers, ...places.map(({ line }) => line)]);
    const lines = Array.from({ length: recordCount }, (_, index) => index + 1);
    expect(lines.filter((line) => !known.has(line))).toEqual([]);
    expect(inPapers.length).toBeGreaterThan(recordCount / 2);
  });

  test('have a page for every id', () => {
    const files = new Set(listSiteFiles('drawn'));
    const ids = readPapersIn(join(content, 'papers')).map(({ id }) => id);
    expect(ids.filter((id) => !files.has(`papers/${id}/index.html`))).toEqual([]);
  });

  test('have addresses that every system can hold', () => {
    const files = listSiteFiles('drawn').filter((file) => file.endsWith('/index.html'));
    const parts = files.flatMap((file) => dirname(file).split('/'));
    expect(parts.filter((part) => !isAddress(part))).toEqual([]);
    const folded = files.map((file) => file.toLowerCase());
    expect(folded.filter((file, index) => folded.indexOf(file) !== index)).toEqual([]);
  });

  test('break no link, load nothing from elsewhere, and repeat no id', () => {
    const { pages, found, broken } = references;
    expect(pages.length).toBeGreaterThan(recordCount / 2);
    // A name or a journal in the head can look like a path: `../../etc`.
    const isText = ({ place, value }: Found) => place === 'meta[content]' && !value.startsWith('http');
    expect(summarise(broken.filter((one) => !isText(one)))).toEqual([]);
    expect(
      summarise(found.filter(({ use, address }) => use === 'load' && address.origin !== testOrigin)),
    ).toEqual([]);
    const schemes = found.filter(({ address }) => !/^(?:https?|mailto):$/.test(address.protocol));
    expect(summarise(schemes)).toEqual([]);
    expect(repeatedIds(pages)).toEqual([]);
  });
});
