/** The element of the page with an id. Throws if the page has none, or another kind. */
export function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no #${id}. Build the site again.`);
  return found;
}
