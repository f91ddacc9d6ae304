/** Below the cache folder: files that take long to make, each sealed with all that it was made from. */
export const typesetName = 'typeset';
