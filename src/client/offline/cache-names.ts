/**
 * Stores of the browser for reading without a network. Sites below one host share them, so each name has the path of
 * its site; a number follows the form of what is stored.
 */
export function cacheNames(scope: string) {
  const prefix = `offline 1 ${scope} `;
  return {
    prefix,
    /** What the page needs that stands in for others; one for each build. */
    shell: (version: string) => `${prefix}shell ${version}`,
    /** Scripts, styles and fonts, whose names change with their content. */
    assets: `${prefix}assets`,
    /** Pages that were visited. */
    pages: `${prefix}pages`,
    /** Parts of the search index that a search asked for. */
    search: `${prefix}search`,
    /** Data that pages asked for. */
    data: `${prefix}data`,
    /** The pages of a week that was asked for. */
    week: (id: string) => `${prefix}week ${id}`,
    weekPrefix: `${prefix}week `,
  };
}
