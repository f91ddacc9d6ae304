/** `/` and Ctrl-K or Cmd-K lead to the search field: the one on this page, or the search page. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' && !event.shiftKey;
  return event.key === '/' && !isTyping(event.target);
}

addEventListener('keydown', (event) => {
  if (!isShortcut(event)) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (field) {
    field.focus();
    field.select();
  } else {
    const link = document.querySelector<HTMLAnchorElement>('[data-shortcut=search]');
    // An address with the field's id sets the focus there.
    if (link) location.assign(`${link.href}#q`);
  }
});
