/** Milliseconds without a key after which a reader is taken to have typed a word. */
const pause = 150;

/**
 * Does something when the typing in a field pauses, but not in the midst of a character that is put together of several
 * keys.
 *
 * @returns what forgets that something was typed, for what comes in its place
 */
export function whenTyped(field: HTMLInputElement, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    clearTimeout(timer);
  };
  const wait = () => {
    forget();
    timer = setTimeout(act, pause);
  };
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) wait();
  });
  field.addEventListener('compositionend', wait);
  return forget;
}
