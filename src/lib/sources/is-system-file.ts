/** Names that operating systems, office programs and editors give to files of their own. */
const names =
  /^(?:(?:eh)?thumbs\.db|desktop\.ini|\.ds_store|icon\r|\._.*|~\$.*|\.~lock\..*#|\..*\.sw[a-p]|.*~)$/i;
const folders = /^(?:__macosx|\$recycle\.bin|system volume information)$/i;

/** Whether a file was left by a system or by a program that has another one open: nobody saved it as a page. `path` has forward slashes. */
export function isSystemFile(path: string): boolean {
  const parts = path.split('/');
  return names.test(parts.at(-1) ?? '') || parts.slice(0, -1).some((part) => folders.test(part));
}
