const maxValueLength = 80;
const maxTitleLength = 160;

function shorten(text: string, maxLength: number): string {
  // Never half a surrogate pair.
  return text.length > maxLength ? `${text.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

/** Quotes a value in a message. */
export function quote(value: unknown): string {
  return `“${shorten(typeof value === 'string' ? value : JSON.stringify(value), maxValueLength)}”`;
}

/** Quotes a title, which needs more words to be recognised. In a damaged file a title can have megabytes. */
export function quoteTitle(title: string): string {
  return `“${shorten(title, maxTitleLength)}”`;
}
