const maxValueLength = 80;
const maxTitleLength = 160;

function shorten(text: string, longest: number): string {
  // Half a surrogate pair is no text.
  return text.length > longest ? `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

/** A value as it is quoted in a message. */
export function quote(value: unknown): string {
  return `“${shorten(typeof value === 'string' ? value : JSON.stringify(value), maxValueLength)}”`;
}

/** The same of a title, which is known by more of its words. A damaged file can have one of megabytes. */
export function quoteTitle(title: string): string {
  return `“${shorten(title, maxTitleLength)}”`;
}
