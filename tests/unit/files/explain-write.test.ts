import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explainSystem, explainWrite } from '#src/files/explain-write.ts';

const errorOf = (fields: Record<string, unknown>) => Object.assign(new Error('no'), fields);

const remedies = [
  ['ENOSPC', 'Free some space on the disk and run again.'],
  ['EDQUOT', 'Free some of the space that you may use and run again.'],
  ['EFBIG', 'Raise the limit on the size of files and run again.'],
  ['EROFS', 'Its disk can only be read; name a folder of another.'],
  ['EACCES', 'Let this account write it, or name another folder.'],
  ['EPERM', 'Let this account write it, or name another folder.'],
  ['ENOTDIR', 'A file stands where a folder has to be: move the file, or name another folder.'],
  ['EEXIST', 'A file stands where a folder has to be: move the file, or name another folder.'],
  ['EISDIR', 'A folder stands where a file has to be: move the folder, or name another.'],
  ['ENOENT', 'Check that its disk is there and run again.'],
  ['EIO', 'Check its disk and run again.'],
] as const;

test.each(remedies)('writing, %s names the folder and says what to do', (code, remedy) => {
  const cause = errorOf({ code });
  expect(explainWrite(cause, 'content')).toEqual(
    new Error(`The folder content cannot be written (no). ${remedy} No entry is half-written.`, { cause }),
  );
});

test.each([new TypeError('no'), errorOf({ code: 'EMFILE' }), 'ENOSPC', { code: 'ENOSPC' }])(
  'what is no error of writing does not change: %o',
  (error) => {
    expect(explainWrite(error, 'content')).toBe(error);
    expect(explainSystem(error)).toBe(error);
  },
);

test.each(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM'])(
  'a command that meets %s names the folder if the error does',
  (code) => {
    const remedy = new Map<string, string>(remedies).get(code) ?? '';
    const cause = errorOf({ code, syscall: 'open', path: join('site', 'a.html') });
    expect(explainSystem(cause)).toEqual(
      new Error(`The folder site cannot be written (no). ${remedy}`, { cause }),
    );
    expect(explainSystem(errorOf({ code }))).toEqual(new Error(`The disk cannot be written (no). ${remedy}`));
  },
);

test('other errors are of writing only where a folder was to be made', () => {
  const fields = { code: 'ENOTDIR', path: join('site', 'a') };
  const read = errorOf({ ...fields, syscall: 'open' });
  expect(explainSystem(read)).toBe(read);
  expect(explainSystem(errorOf({ ...fields, syscall: 'mkdir' }))).toEqual(
    new Error(
      'The folder site cannot be written (no). A file stands where a folder has to be: move the file, or name another folder.',
    ),
  );
});

test.each([
  ['EADDRINUSE', 'listen', 'is taken. Give --port another number.'],
  ['EACCES', 'listen', 'may not be used by this account. Give --port a number from 1024.'],
  ['EADDRNOTAVAIL', 'listen', 'is at an address that this computer does not have. Correct --host.'],
  ['ENOTFOUND', 'getaddrinfo', 'is at an address that this computer does not know. Correct --host.'],
])('a port that meets %s says what to do', (code, syscall, remedy) => {
  const cause = errorOf({ code, syscall, port: 80 });
  expect(explainSystem(cause)).toEqual(new Error(`The port 80 ${remedy}`, { cause }));
  expect(explainSystem(errorOf({ code, syscall }))).toEqual(new Error(`The port ${remedy}`));
});

test('an error of a port that nobody foresaw does not change', () => {
  const error = errorOf({ code: 'EPERM', syscall: 'listen' });
  expect(explainSystem(error)).toBe(error);
});
