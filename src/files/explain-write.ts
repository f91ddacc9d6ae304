import { dirname } from 'node:path';

/** What to do about an error of the file system, by its code. */
const remedies = new Map([
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
]);

function explain(error: unknown, place: string, end: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const remedy = remedies.get(code);
  if (!(error instanceof Error) || remedy === undefined) return error;
  return new Error(`${place} cannot be written (${error.message}). ${remedy}${end}`, { cause: error });
}

/**
 * An error of the file system does not always name a path, and never what to do: `ENOSPC: no space left on
 * device, write`. Any other error is returned as it is.
 */
export function explainWrite(error: unknown, folder: string): unknown {
  return explain(error, `The folder ${folder}`, ' No entry is half-written.');
}

/** They speak of writing, whatever was done; others may be of a file that is only read. */
const ofWriting = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM']);

const portRemedies = new Map([
  ['EADDRINUSE', 'is taken. Give --port another number.'],
  ['EACCES', 'may not be used by this account. Give --port a number from 1024.'],
  ['EADDRNOTAVAIL', 'is at an address that this computer does not have. Correct --host.'],
  ['ENOTFOUND', 'is at an address that this computer does not know. Correct --host.'],
]);

/** The same for whatever else a command may meet: an error of a port, a folder or a disk, as far as the error names it. */
export function explainSystem(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  const call = 'syscall' in error ? String(error.syscall) : '';
  if (call === 'listen' || call === 'getaddrinfo') {
    const remedy = portRemedies.get(code);
    const port = 'port' in error ? ` ${String(error.port)}` : '';
    return remedy === undefined ? error : new Error(`The port${port} ${remedy}`, { cause: error });
  }
  if (!ofWriting.has(code) && call !== 'mkdir') return error;
  const folder = 'path' in error && typeof error.path === 'string' ? dirname(error.path) : undefined;
  return explain(error, folder === undefined ? 'The disk' : `The folder ${folder}`, '');
}
