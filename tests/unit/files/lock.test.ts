import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { withBuildLock, withFetchLock, withLock } from '#src/files/lock.ts';

let folder = '';
let other: ChildProcess;
/** Number of a process that runs, and of one that has ended. */
let running = 0;
let ended = 0;

beforeAll(async () => {
  other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 300000)']);
  running = other.pid ?? 0;
  const short = spawn(process.execPath, ['-e', '']);
  ended = short.pid ?? 0;
  await once(short, 'exit');
});
afterAll(() => {
  other.kill('SIGKILL');
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the lock of a content folder', () => {
  const path = () => join(folder, '.ingest.lock');

  test('holds the number of the process while it runs, and nothing is left of it', () => {
    const seen = withLock(folder, () => [readFileSync(path(), 'utf8'), readdirSync(folder)]);
    expect(seen).toEqual([String(process.pid), ['.ingest.lock']]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is given back after an error, which is passed on', () => {
    expect(() =>
      withLock(folder, () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('makes the folder', () => {
    const inner = join(folder, 'a/b');
    expect(withLock(inner, () => existsSync(inner))).toBe(true);
  });

  test('is refused while another process runs that holds it, which keeps it', () => {
    writeFileSync(path(), String(running));
    expect(() => {
      withLock(folder, () => undefined);
    }).toThrow(
      /^Another ingest \(process \d+, since \d{4}-\d\d-\d\d \d\d:\d\d UTC\) is writing .*\. Wait for it to end and run again\.$/,
    );
    expect(readFileSync(path(), 'utf8')).toBe(String(running));
    expect(readdirSync(folder)).toEqual(['.ingest.lock']);
  });

  test.each<[string, () => string]>([
    ['a process that has ended', () => String(ended)],
    ['an earlier process of the same number', () => String(process.pid)],
    ['a process that was killed before it wrote its number', () => ''],
    ['something that is no number', () => 'x'],
    ['the number 0, which is no process', () => '0'],
    ['a negative number, which is a group of processes', () => String(-running)],
  ])('is taken over from %s', (_who, text) => {
    writeFileSync(path(), text());
    expect(withLock(folder, () => readFileSync(path(), 'utf8'))).toBe(String(process.pid));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is refused while the first process of all holds it', () => {
    vi.spyOn(process, 'kill').mockReturnValue(true);
    writeFileSync(path(), '1');
    expect(() => {
      withLock(folder, () => undefined);
    }).toThrow(/^Another ingest \(process 1, since [^)]+\) is writing/);
  });

  test('may be gone when it is given back', async () => {
    expect(
      withLock(folder, () => {
        rmSync(path());
        return 1;
      }),
    ).toBe(1);
    const run = () => {
      rmSync(join(folder, '.fetch.lock'));
      return Promise.resolve(2);
    };
    await expect(withFetchLock(folder, run)).resolves.toBe(2);
  });

  test('is refused while a process of another account holds it', () => {
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
    });
    writeFileSync(path(), String(ended));
    expect(() => {
      withLock(folder, () => undefined);
    }).toThrow(`(process ${ended}, since `);
    expect(kill).toHaveBeenCalledWith(ended, 0);
  });

  test('of a folder that cannot be made says what to do', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => {
      withLock(join(folder, 'file/content'), () => undefined);
    }).toThrow('A file stands where a folder has to be');
  });
});

/** Lets a function of the file system do something else until the test ends. */
function replace<Name extends 'linkSync' | 'renameSync' | 'writeFileSync'>(
  name: Name,
  by: (typeof fs)[Name],
): void {
  vi.spyOn(fs, name).mockImplementation(by as never);
  syncBuiltinESMExports();
}

function failing(code: string): () => never {
  return () => {
    throw Object.assign(new Error(`${code}: no`), { code });
  };
}

describe('on a file system that fails', () => {
  const path = () => join(folder, '.ingest.lock');
  const { renameSync: rename } = fs;
  const take = () => withLock(folder, () => readFileSync(path(), 'utf8'));

  afterEach(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });

  test.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])('a lock needs no links (%s)', (code) => {
    replace('linkSync', failing(code));
    expect(take()).toBe(String(process.pid));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a lock without links is refused while another process holds it', () => {
    replace('linkSync', failing('ENOTSUP'));
    writeFileSync(path(), String(running));
    expect(take).toThrow(`Another ingest (process ${String(running)}, since `);
    expect(readFileSync(path(), 'utf8')).toBe(String(running));
  });

  test('a stale lock without links is taken over', () => {
    replace('linkSync', failing('ENOTSUP'));
    writeFileSync(path(), String(ended));
    expect(take()).toBe(String(process.pid));
  });

  test('any other error of links is passed on', () => {
    replace('linkSync', failing('EIO'));
    expect(take).toThrow('Check its disk and run again');
  });

  test('a build does not wait for a lock that cannot be written', async () => {
    replace('writeFileSync', failing('ENOSPC'));
    const said = vi.fn();
    await expect(withBuildLock(() => Promise.resolve(1), said, folder)).rejects.toThrow('ENOSPC: no');
    expect(said).not.toHaveBeenCalled();
  });

  test('a full disk is named', () => {
    replace('writeFileSync', failing('ENOSPC'));
    expect(take).toThrow('Free some space on the disk');
  });

  test('a lock that another process has taken away meanwhile is no error', () => {
    writeFileSync(path(), String(ended));
    replace('renameSync', (from, to) => {
      rmSync(from);
      rename(from, to);
    });
    expect(take()).toBe(String(process.pid));
  });

  test.each([
    ['goes before one looks', () => undefined],
    [
      'is left behind at once',
      () => {
        writeFileSync(path(), String(ended));
      },
    ],
  ])('a lock that others put there each time, and that %s, has no known owner', (_name, put) => {
    replace('linkSync', () => {
      put();
      failing('EEXIST')();
    });
    expect(take).toThrow(`Another ingest is writing ${folder}. Wait for it to end and run again.`);
  });

  test('a stale lock that cannot be moved is an error', () => {
    writeFileSync(path(), String(ended));
    replace('renameSync', failing('EACCES'));
    expect(take).toThrow('Let this account write it');
  });

  test('a lock that another process has just put in place of a stale one is left to it', () => {
    writeFileSync(path(), String(ended));
    let isFirst = true;
    replace('renameSync', (from, to) => {
      if (isFirst) writeFileSync(from, String(running));
      isFirst = false;
      rename(from, to);
    });
    expect(take).toThrow(`(process ${String(running)}, since `);
    expect(readFileSync(path(), 'utf8')).toBe(String(running));
    expect(readdirSync(folder)).toEqual(['.ingest.lock']);
  });
});

describe('the lock of a folder of seeds', () => {
  const path = () => join(folder, 'seeds/.fetch.lock');

  test('is held until the fetch has ended', async () => {
    const seen = await withFetchLock(join(folder, 'seeds'), async () => {
      await Promise.resolve();
      return readFileSync(path(), 'utf8');
    });
    expect(seen).toBe(String(process.pid));
    expect(existsSync(path())).toBe(false);
  });

  test('is given back after an error', async () => {
    await expect(withFetchLock(join(folder, 'seeds'), () => Promise.reject(new Error('no')))).rejects.toThrow(
      'no',
    );
    expect(existsSync(path())).toBe(false);
  });

  test('is refused while another fetch holds it', async () => {
    mkdirSync(join(folder, 'seeds'));
    writeFileSync(path(), String(running));
    await expect(withFetchLock(join(folder, 'seeds'), () => Promise.resolve())).rejects.toThrow(
      `Another fetch (process ${running}, since `,
    );
    expect(readFileSync(path(), 'utf8')).toBe(String(running));
  });
});

describe('the lock of builds', () => {
  const path = () => join(folder, 'astro/.build.lock');

  test('is held until the build has ended, well or badly', async () => {
    const read = () => Promise.resolve(readFileSync(path(), 'utf8'));
    const said = vi.fn();
    const hold = <T>(run: () => Promise<T>) => withBuildLock(run, said, join(folder, 'astro'));
    await expect(hold(read)).resolves.toBe(String(process.pid));
    expect(existsSync(path())).toBe(false);
    await expect(hold(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const remove = () => {
      rmSync(path());
      return Promise.resolve();
    };
    await expect(hold(remove)).resolves.toBeUndefined();
    expect(existsSync(path())).toBe(false);
    expect(said).not.toHaveBeenCalled();
  });

  test('waits until the other build ends, and reports it once', async () => {
    const said = vi.fn();
    const builder = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 300000)']);
    mkdirSync(join(folder, 'astro'));
    writeFileSync(path(), String(builder.pid));
    let isDone = false;
    const build = withBuildLock(
      () => {
        isDone = true;
        return Promise.resolve(readFileSync(path(), 'utf8'));
      },
      said,
      join(folder, 'astro'),
    );
    await setTimeout(1200);
    expect(isDone).toBe(false);
    expect(readFileSync(path(), 'utf8')).toBe(String(builder.pid));
    builder.kill('SIGKILL');
    await expect(build).resolves.toBe(String(process.pid));
    expect(said.mock.calls).toEqual([
      [
        expect.stringContaining(
          `waiting for another build of this folder (process ${String(builder.pid)}, since `,
        ),
      ],
    ]);
    expect(existsSync(path())).toBe(false);
  });

  test('is not waited for where no folder can be made', async () => {
    const said = vi.fn();
    writeFileSync(join(folder, 'file'), '');
    const place = join(folder, 'file/astro');
    await expect(withBuildLock(() => Promise.resolve(), said, place)).rejects.toThrow(
      `The folder ${place} cannot be written`,
    );
    expect(said).not.toHaveBeenCalled();
  });
});
