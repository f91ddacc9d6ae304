/** What the search is asked for the papers of an author: `author:"Anca D. Dragan"`. Signs that would end it are left out. */
export function authorQuery(name: string): string {
  return `author:"${name.replace(/["“”„«»]/g, '').trim()}"`;
}
