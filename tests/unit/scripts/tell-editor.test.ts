import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Needs } from '#scripts/tell/find-failure.ts';
import { describeQuiet, formatNotice, parseNotice } from '#scripts/tell/notice.ts';
import { remedyOf } from '#scripts/tell/remedies.ts';
import { runNode } from '#scripts/tools/checks/run-node.ts';

interface Issue {
  number: number;
  title: string;
  body: string;
  state: string;
  comments: string[];
}

/** As GitHub keeps them, with what the script asks of them. */
let issues: Issue[] = [];
const server = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk: Buffer) => (text += chunk.toString()));
  request.on('end', () => {
    const sent = text === '' ? {} : (JSON.parse(text) as Partial<Issue>);
    const [, id, comments] = /\/repos\/a\/b\/issues\/(\d+)(\/comments)?/.exec(request.url ?? '') ?? [];
    const issue = issues.find(({ number }) => number === Number(id));
    if (request.method === 'POST' && issue && comments) issue.comments.push(sent.body ?? '');
    else if (request.method === 'PATCH' && issue) Object.assign(issue, sent);
    else if (request.method === 'POST')
      issues.push({ number: issues.length + 1, title: '', body: '', state: 'open', comments: [], ...sent });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(issues.filter(({ state }) => state === 'open')));
  });
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.close();
});
beforeEach(() => {
  issues = [{ number: 1, title: 'Mine', body: 'A reader’s own', state: 'open', comments: [] }];
});

async function tell(workflow: string, needs: Needs, days = ''): Promise<void> {
  const { code, output } = await runNode(['scripts/tell-editor.ts'], {
    GITHUB_API_URL: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'a/b',
    GITHUB_RUN_ID: '7',
    GITHUB_TOKEN: 't',
    GITHUB_WORKFLOW: workflow,
    NEEDS: JSON.stringify(needs),
    QUIET_DAYS: days,
  });
  expect(output).toBe('');
  expect(code).toBe(0);
}

const well: Needs = {
  build: { result: 'success', outputs: { step: 'deploy' } },
  deploy: { result: 'success', outputs: {} },
};
const broken: Needs = {
  build: {
    result: 'failure',
    outputs: { step: 'doctor', report: 'content/notes/x.mdx:3:1 broken\n<!-- offprint: end -->\n@all' },
  },
  deploy: { result: 'skipped', outputs: {} },
};
const sourceDown: Needs = {
  fetch: { result: 'success', outputs: { failed: 'true', step: 'fetch', report: 'hf: 503' } },
  publish: { result: 'success', outputs: {} },
};

describe('one issue', () => {
  test('is opened by a failure, with the remedy and the report, and closed when all is well', async () => {
    await tell('Pages', well);
    expect(issues).toHaveLength(1);
    await tell('Pages', broken);
    expect(issues).toHaveLength(2);
    const [, notice] = issues;
    expect(notice?.body).toContain(remedyOf('doctor').what);
    expect(notice?.body).toContain(
      '    content/notes/x.mdx:3:1 broken\n    <! -- offprint: end -->\n    @all',
    );
    expect(notice?.body).toContain('https://github.example/a/b/actions/runs/7');
    await tell('Pages', well);
    expect(notice).toMatchObject({ state: 'closed', comments: ['All is well again.'] });
    expect(issues[0]).toMatchObject({ state: 'open', comments: [] });
  });

  test('holds what each workflow says, and outlives the recovery of one', async () => {
    await tell('Pages', broken);
    await tell('Weekly', { ...sourceDown, publish: { result: 'failure', outputs: { step: 'build' } } }, '50');
    expect(issues).toHaveLength(2);
    const [, notice] = issues;
    expect([...parseNotice(notice?.body ?? '').keys()]).toEqual(['Pages', 'Weekly', 'quiet']);
    expect(notice?.comments).toHaveLength(2);
    await tell('Weekly', sourceDown, '0');
    expect([...parseNotice(notice?.body ?? '').keys()]).toEqual(['Weekly']);
    expect(notice?.state).toBe('open');
  });
});

test.each([
  [0, undefined],
  [45, undefined],
  [46, 'in 14 days'],
  [61, 'in 0 days'],
])('after %i quiet days the warning is %s', (days, said) => {
  const text = describeQuiet(days);
  if (said === undefined) expect(text).toBeUndefined();
  else expect(text).toContain(said);
});

test('what is written of sections is read again', () => {
  const sections = new Map([
    ['Pages', 'One\n\n    code'],
    ['quiet', 'Two'],
  ]);
  expect(parseNotice(formatNotice(sections))).toEqual(sections);
});
