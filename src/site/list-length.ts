/** More rows than this make a page slow to load and hard to scan. */
export const maxListLength = 100;
