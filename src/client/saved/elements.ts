type Content = (Node | string)[];

/** An element with its properties and its content. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...content: Content
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  Object.assign(made, properties);
  made.append(...content);
  return made;
}

/** A button that looks like text. */
export function button(text: string, act: () => void, label = text): HTMLButtonElement {
  const made = element('button', { type: 'button', className: 'copy', ariaLabel: label }, text);
  made.addEventListener('click', act);
  return made;
}

/** The element of the page with an id. Throws if the page has none, or another. */
export function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no #${id}. Look at src/pages/saved.astro.`);
  return found;
}
