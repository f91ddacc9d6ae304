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

/**
 * An error of the file system does not always name a path, and never what to do: `ENOSPC: no space left on
 * device, write`. Any other error is returned as it is.
 */
export function explainWrite(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const remedy = remedies.get(code);
  if (!(error instanceof Error) || remedy === undefined) return error;
  return new Error(
    `The folder ${folder} cannot be written (${error.message}). ${remedy} No entry is half-written.`,
    {
      cause: error,
    },
  );
}
