/** What a process of a build renders: the pages of a segment of papers, or all pages but those of papers. */
export interface BuildPart {
  /** Number of the segment, from 1; 0 for all pages but those of papers. */
  segment: number;
  /** Papers of a segment. */
  size: number;
}

/** Names a part to the process that renders it; its value is `3/1500`. */
export const partVariable = 'OFFPRINT_PART';

export function formatPart({ segment, size }: BuildPart): string {
  return `${String(segment)}/${String(size)}`;
}

/** The part that this process renders; nothing if it renders the whole site. */
export function readPart(): BuildPart | undefined {
  const text = process.env[partVariable];
  if (text === undefined) return undefined;
  const [segment, size] = text.split('/').map(Number);
  if (segment === undefined || size === undefined || !(segment >= 0 && size > 0))
    throw new Error(
      `${partVariable} is “${text}”, and has to be like “3/1500”. \`npm run build\` sets it by itself.`,
    );
  return { segment, size };
}
