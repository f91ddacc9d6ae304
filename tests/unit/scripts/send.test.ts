import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { SMTPServerOptions } from 'smtp-server';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { formatMessage } from '#lib/publish/mail/format-message.ts';
import type { MailServer } from '#scripts/mail/mail-server.ts';
import { sendMails } from '#scripts/mail/send-mails.ts';
import {
  credentials,
  startMailServer,
  trustTestServer,
  type Behaviour,
  type TestMailServer,
} from '../support/mail-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const week = '2025-W40';
const key = 'a-key-that-is-long-enough';
const ada = 'ada@looms.example';
const ben = 'ben@looms.example';
const cleo = 'cleo@looms.example';
const readers = [ada, ben, cleo];

interface Site {
  content: string;
  out: string;
  list: string;
}

/** A site that was built, with a list of readers. */
async function makeSite(port: number, { lines = readers, settings = [] as string[] } = {}): Promise<Site> {
  const root = temporaryFolder();
  const site = { content: join(root, 'content'), out: join(root, 'dist'), list: join(root, 'list.txt') };
  mkdirSync(join(site.content, 'derived'), { recursive: true });
  writeFileSync(
    join(site.content, 'settings.yaml'),
    [
      'title: "Looms"',
      'mail:',
      '  from: week@looms.example',
      '  unsubscribe: ["https://looms.example/leave?who={recipient}"]',
      '  host: localhost',
      `  port: ${String(port)}`,
      '  user: week',
      '  perMinute: 6000',
      '  timeoutSeconds: 1',
      ...settings,
    ].join('\n'),
  );
  writeFileSync(site.list, [`# key: ${key}`, ...lines, ''].join('\n'));
  await writeSiteMail(site.out, `week/${week}`, week);
  return site;
}

/** Writes a mail as the site has it, in the folder of its edition. */
async function writeSiteMail(out: string, folder: string, name: string): Promise<void> {
  const leave = 'https://looms.example/leave?who={recipient}';
  const body = {
    subject: 'Looms: Week 40',
    html: `<p>Mail <a href="${leave}">x</a></p>`,
    text: `Mail ${leave}`,
  };
  const head = {
    from: { name: 'Looms', address: 'no-reply@looms.example' },
    messageId: `${name}@looms.example`,
    list: { name: 'Looms', id: 'week.looms.example' },
    date: new Date('2025-10-06T00:00:00Z'),
    language: 'en',
    unsubscribe: [],
  };
  mkdirSync(join(out, folder), { recursive: true });
  writeFileSync(join(out, folder, 'mail.eml'), await formatMessage(body, head));
}

async function serve(behaviour: Behaviour = {}, options?: SMTPServerOptions): Promise<TestMailServer> {
  const server = await startMailServer(options);
  onTestFinished(() => server.close());
  server.behave(behaviour);
  return server;
}

const optionsOf = ({ content, out, list }: Site) => ['--to', list, '--content', content, '--site', out];

/** Runs the command within the test, for the week. */
function send(site: Site, ...more: string[]) {
  return sendEdition(site, '--week', week, ...more);
}

async function sendEdition(site: Site, ...more: string[]) {
  const written: string[] = [];
  const told: string[] = [];
  vi.resetModules();
  vi.spyOn(console, 'log').mockImplementation((text: string) => written.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => told.push(text));
  const { argv, exitCode } = process;
  process.argv = [...argv.slice(0, 2), ...optionsOf(site), ...more];
  try {
    await import('../../../scripts/send.ts');
    return { code: process.exitCode ?? 0, out: written.join('\n'), err: told.join('\n') };
  } finally {
    process.argv = argv;
    process.exitCode = exitCode;
    vi.restoreAllMocks();
  }
}

function ledgerOf({ content }: Site): { recipient: string; stage: string; moment: string }[] {
  const path = join(content, 'state/mails.jsonl');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { recipient: string; stage: string; moment: string });
}
const stagesOf = (site: Site) => ledgerOf(site).map(({ stage }) => stage);
const takenBy = ({ received }: TestMailServer) =>
  received.filter(({ isTaken }) => isTaken).map(({ to }) => to);

beforeAll(() => {
  trustTestServer();
});
beforeEach(() => {
  vi.stubEnv('OFFPRINT_MAIL_PASSWORD', credentials.password);
  return () => vi.unstubAllEnvs();
});

describe('a list of readers', () => {
  test('gets one message each, encrypted, and once', async () => {
    const server = await serve();
    const site = await makeSite(server.port);
    expect(await send(site)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('sent 3 of 3') as string,
    });
    expect(takenBy(server)).toEqual(readers);
    expect(server.received.every(({ isEncrypted, user }) => isEncrypted && user === 'week')).toBe(true);
    expect(stagesOf(site)).toEqual(['intended', 'sent', 'intended', 'sent', 'intended', 'sent']);
    expect(await send(site)).toMatchObject({ code: 0, out: expect.stringContaining('3 have it') as string });
    expect(server.received).toHaveLength(3);
  });

  test('gets what the site has, with a way to leave for each', async () => {
    const server = await serve();
    const site = await makeSite(server.port);
    await send(site);
    const mails = await Promise.all(server.received.map(({ raw }) => PostalMime.parse(raw)));
    for (const [index, mail] of mails.entries()) {
      const leave = `https://looms.example/leave?who=${ledgerOf(site)[index * 2]?.recipient ?? ''}`;
      const header = (name: string) => mail.headers.find((one) => one.key === name)?.value;
      expect(mail).toMatchObject({
        subject: 'Looms: Week 40',
        from: { name: 'Looms', address: 'week@looms.example' },
        to: [{ address: readers[index] }],
        messageId: `<${week}@looms.example>`,
      });
      expect(mail.bcc).toBeUndefined();
      expect(mail.text?.trim()).toBe(`Mail ${leave}`);
      expect(mail.html).toContain(leave);
      expect(header('list-unsubscribe')).toBe(`<${leave}>`);
      expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    }
  });

  test('is nowhere in the ledger, in reports or in messages', async () => {
    const server = await serve({
      recipient: (address) => ({ code: 550, text: `5.1.1 <${address}> unknown` }),
    });
    const site = await makeSite(server.port, { lines: [...readers, 'zoe@', ada] });
    const runs = [await send(site), await send(site, '--json'), await send(site, '--dry-run')];
    const said = JSON.stringify(runs) + readFileSync(join(site.content, 'state/mails.jsonl'), 'utf8');
    for (const part of ['ada@', 'ben@', 'cleo', 'zoe']) expect(said).not.toContain(part);
    expect(runs[0]?.err).toContain(`${site.list}:5:1 record-set-aside bad-recipient`);
    expect(runs[0]?.err).toContain(`${site.list}:2: refused (550 5.1.1)`);
  });

  test('is only counted in a dry run', async () => {
    const server = await serve();
    const site = await makeSite(server.port);
    vi.stubEnv('OFFPRINT_MAIL_PASSWORD', undefined);
    expect(await send(site, '--dry-run')).toMatchObject({ code: 0, out: `${week}: 3 mails would be sent.` });
    expect(server.received).toEqual([]);
    expect(ledgerOf(site)).toEqual([]);
  });
});

test.each([
  ['month', '2025-10', '2025-10', 'month.looms.example'],
  ['topic', 'search-agents', 'search-agents-2025-11-30', 'search-agents.topic.looms.example'],
])('a %s is an edition of its own, with its own list', async (kind, id, name, list) => {
  const server = await serve();
  const site = await makeSite(server.port, { lines: [ada] });
  await writeSiteMail(site.out, `${kind === 'topic' ? 'topics' : kind}/${id}`, name);
  await send(site);
  const option = `--${kind}`;
  expect(await sendEdition(site, option, id)).toMatchObject({
    code: 0,
    out: `${name}: sent 1 of 1 · deferred 0 · refused 0 · unsure 0`,
  });
  expect((await sendEdition(site, option, id)).out).toContain('1 have it from an earlier run.');
  expect(server.received).toHaveLength(2);
  const mail = await PostalMime.parse(server.received[1]?.raw ?? '');
  expect(mail.headers.find(({ key: header }) => header === 'list-id')?.value).toContain(`<${list}>`);
});

test('mails go no faster than the settings say, and a slow server is not waited for', async () => {
  let clock = Date.parse('2025-10-06T06:00:00Z');
  const waits: number[] = [];
  const server: MailServer = {
    send: (_from, to) => {
      clock += to === ben ? 5000 : 100;
      return Promise.resolve({ stage: 'sent' });
    },
    isOpen: () => true,
    close: () => undefined,
  };
  const mails = [ada, ben, cleo].map((address) => ({ address, place: '', digest: '' }));
  const nothing = () => undefined;
  const { results } = await sendMails(mails, {
    edition: week,
    key: '',
    from: 'week@looms.example',
    perMinute: 60,
    open: () => Promise.resolve(server),
    compose: () => Promise.resolve(Buffer.from('')),
    record: nothing,
    now: () => new Date(clock),
    wait: (ms) => {
      waits.push(ms);
      clock += ms;
      return Promise.resolve();
    },
    isStopped: () => false,
    tell: nothing,
  });
  expect(results).toHaveLength(3);
  expect(waits).toEqual([900]);
});

describe('a server that says no', () => {
  test.each<[string, Behaviour, string, number]>([
    ['for good to a recipient', { recipient: only(ben, { code: 550 }) }, 'refused', 0],
    ['for now to a recipient', { recipient: only(ben, { code: 451 }) }, 'deferred', 1],
    ['for good to a mail', { mail: only(ben, { code: 554 }) }, 'refused', 0],
    ['for now to a mail', { mail: only(ben, { code: 452 }) }, 'deferred', 1],
    ['nothing to a recipient', { recipient: only(ben, 'hang') }, 'deferred', 1],
    ['nothing to a mail', { mail: only(ben, 'hang') }, 'unsure', 0],
    ['nothing, and goes within a mail', { mail: only(ben, 'cut') }, 'unsure', 0],
  ])('%s keeps the mail from nobody else', async (_what, behaviour, stage, again) => {
    const server = await serve(behaviour);
    const site = await makeSite(server.port);
    const { code, err } = await send(site);
    expect(code).toBe(1);
    expect(err).toContain(`${site.list}:3: `);
    expect(takenBy(server)).toEqual([ada, cleo]);
    expect(stagesOf(site)).toEqual(['intended', 'sent', 'intended', stage, 'intended', 'sent']);
    server.behave({});
    await send(site);
    expect(takenBy(server)).toEqual([ada, cleo, ...(again === 1 ? [ben] : [])]);
  });

  function only(address: string, answer: ReturnType<NonNullable<Behaviour['mail']>>): Behaviour['mail'] {
    return (to) => (to === address ? answer : undefined);
  }

  test('to the sender ends the run', async () => {
    const server = await serve({ sender: { code: 553 } });
    const site = await makeSite(server.port);
    const { code, out } = await send(site);
    expect(code).toBe(1);
    expect(out).toContain('The server takes no mail of this sender (553).');
    expect(stagesOf(site)).toEqual(['intended', 'deferred']);
  });

  test('to five in a row is not asked any further', async () => {
    const server = await serve({ mail: () => ({ code: 554 }) });
    const site = await makeSite(server.port, {
      lines: Array.from({ length: 9 }, (_, index) => `r${String(index)}@looms.example`),
    });
    const { out } = await send(site);
    expect(out).toContain('5 mails in a row were not taken, the last with 554.');
    expect(server.received).toHaveLength(5);
  });

  test.each([
    ['a password that it does not know', { password: 'wrong' }, {}, 'OFFPRINT_MAIL_PASSWORD'],
    ['no encryption', {}, { hideSTARTTLS: true, disabledCommands: ['STARTTLS'] }, 'takes no mail'],
  ])(
    'because of %s gets nothing and leaves no line',
    async (_what, { password }: { password?: string }, options, said) => {
      const server = await serve({}, options);
      const site = await makeSite(server.port);
      if (password !== undefined) vi.stubEnv('OFFPRINT_MAIL_PASSWORD', password);
      const { code, err } = await send(site);
      expect(code).toBe(1);
      expect(err).toContain(said);
      expect(err).not.toContain(credentials.password);
      expect(server.received).toEqual([]);
      expect(ledgerOf(site)).toEqual([]);
    },
  );

  test('that nobody vouches for gets no password', async () => {
    const server = await serve();
    const site = await makeSite(server.port);
    trustTestServer(false);
    const { code, err } = await send(site);
    trustTestServer();
    expect(code).toBe(1);
    expect(err).toMatch(/takes no mail: .*(?:certificate|TLS)/i);
    expect(ledgerOf(site)).toEqual([]);
  });
});

test('a server may speak TLS from the first byte', async () => {
  const server = await serve({}, { secure: true });
  const site = await makeSite(server.port, { settings: ['  security: tls'] });
  expect((await send(site)).code).toBe(0);
  expect(takenBy(server)).toEqual(readers);
});

describe('a run that was ended in the middle of a mail', () => {
  /** Ends the process without a word when the server has the second mail and has not answered. */
  async function sendKilled(): Promise<{ server: TestMailServer; site: Site }> {
    const server = await serve({ mail: (to) => (to === ben ? 'hang' : undefined) });
    const site = await makeSite(server.port, { settings: [] });
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: 'tests/fixtures/mail/server.crt' };
    const args = ['scripts/send.ts', ...optionsOf(site), '--week', week];
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
    const left = once(child, 'exit');
    server.onMail = (to) => {
      if (to === ben) child.kill('SIGKILL');
    };
    await left;
    server.behave({});
    return { server, site };
  }

  test('leaves a recipient unsure, who is listed and gets it again only if asked for', async () => {
    const { server, site } = await sendKilled();
    expect(stagesOf(site)).toEqual(['intended', 'sent', 'intended']);
    const second = await send(site);
    expect(second.code).toBe(0);
    expect(second.out).toContain(`May have it from an earlier run: 1 (${site.list}:3).`);
    expect(takenBy(server)).toEqual([ada, cleo]);
    expect((await send(site, '--resend', 'unsure')).code).toBe(0);
    expect(takenBy(server)).toEqual([ada, cleo, ben]);
    expect((await send(site)).out).toContain('3 have it from an earlier run.');
  });
});

describe('nothing is sent', () => {
  test.each<[string, (site: Site) => string[], string]>([
    ['without a list', () => ['--to', 'no-list.txt'], 'no-list.txt does not exist'],
    ['of a week that the site has no mail of', () => ['--week', '2025-W41'], 'Run npm run build'],
    ['of what is no week', () => ['--week', '2025-40'], 'Write it as 2025-W40'],
    ['of a week and a month at once', () => ['--month', '2025-10'], 'name two editions'],
    ['again to whom nobody knows', () => ['--resend', 'all'], 'Write unsure or refused'],
    [
      'without a key',
      ({ list }) => {
        writeFileSync(list, `${ada}\n`);
        return [];
      },
      '# key: ',
    ],
    [
      'under another key than before',
      ({ content }) => {
        const line = {
          edition: week,
          recipient: '0'.repeat(64),
          key: '01234567',
          stage: 'sent',
          moment: '2025-10-06T06:00:00Z',
        };
        mkdirSync(join(content, 'state'));
        writeFileSync(join(content, 'state/mails.jsonl'), `${JSON.stringify(line)}\n`);
        return [];
      },
      'another key',
    ],
    [
      'while the ledger is damaged',
      ({ content }) => {
        mkdirSync(join(content, 'state'));
        writeFileSync(join(content, 'state/mails.jsonl'), '{"edition":"2025-W40","recip');
        return [];
      },
      'content/state/mails.jsonl:1',
    ],
    [
      'without a password',
      () => {
        vi.stubEnv('OFFPRINT_MAIL_PASSWORD', '');
        return [];
      },
      'OFFPRINT_MAIL_PASSWORD is not set',
    ],
  ])('%s', async (_what, change, said) => {
    const server = await serve();
    const site = await makeSite(server.port);
    const { code, err } = await send(site, ...change(site));
    expect(code).toBe(1);
    expect(err).toContain(said);
    expect(server.received).toEqual([]);
  });
});

test('without a week, the newest that is over by the data is sent', async () => {
  const server = await serve();
  const site = await makeSite(server.port);
  const status = JSON.parse(readFileSync('content/derived/status.json', 'utf8')) as object;
  const write = (dataDate: string) => {
    writeFileSync(join(site.content, 'derived/status.json'), JSON.stringify({ ...status, dataDate }));
  };
  const { argv } = process;
  const run = async () => {
    const printed = vi.spyOn(console, 'log').mockReturnValue();
    const failed = vi.spyOn(console, 'error').mockReturnValue();
    vi.resetModules();
    process.argv = [...argv.slice(0, 2), ...optionsOf(site), '--dry-run'];
    await import('../../../scripts/send.ts');
    process.argv = argv;
    process.exitCode = 0;
    return String(printed.mock.calls[0]?.[0] ?? failed.mock.calls[0]?.[0]);
  };
  write('2025-10-05');
  expect(await run()).toContain('2025-W40: 3 mails would be sent.');
  vi.restoreAllMocks();
  write('2025-10-04');
  expect(await run()).toContain('no mail of a week that is over');
  vi.restoreAllMocks();
});
