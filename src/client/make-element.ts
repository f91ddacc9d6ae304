/** An element with its properties and its content, all of it text or elements. */
export function makeElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

/** A button with a text that does something. */
export function makeButton(text: string, act: () => unknown, label?: string): HTMLButtonElement {
  const made = makeElement('button', { type: 'button', className: 'copy' }, text);
  if (label !== undefined) made.ariaLabel = label;
  made.addEventListener('click', () => {
    void act();
  });
  return made;
}
