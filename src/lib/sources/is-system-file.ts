/** Names that operating systems, office programs, editors and browsers give to files of their own: a download that goes on, too. */
const names =
  /^(?:(?:eh)?thumbs\.db|desktop\.ini|\.ds_store|icon\r|\._.*|~\$.*|\.~lock\..*#|\..*\.sw[a-p]|.*~|.*\.(?:crdownload|part|partial|opdownload|download))$/i;
const folders = /^(?:__macosx|\$recycle\.bin|system volume information)$/i;

/** Whether a file was left by a system or by a program that has another one open: nobody saved it as a page. `path` has forward slashes. */
export function isSystemFile(path: string): boolean {
  const parts = path.split('/');
  return names.test(parts.at(-1) ?? '') || parts.slice(0, -1).some((part) => folders.test(part));
}
