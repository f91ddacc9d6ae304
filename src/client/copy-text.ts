import { copy as words } from '#words';

/** How long a button says that it has copied, in milliseconds. */
const shownFor = 2000;

const said = Object.assign(document.createElement('p'), { className: 'vh', role: 'status' });
document.body.append(said);

/** Says on the button and to screen readers what became of it. */
function report(button: HTMLButtonElement, text: string): void {
  const label = button.dataset['label'] ?? button.textContent;
  button.dataset['label'] = label;
  button.textContent = text;
  said.textContent = text;
  setTimeout(() => {
    button.textContent = label;
    said.textContent = '';
  }, shownFor);
}

/** Writes to the clipboard. Some browsers allow that only at the click itself, before a text is loaded. */
async function write(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await text);
  const blob = text.then((loaded) => new Blob([loaded], { type: 'text/plain' }));
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

/** Copies a text at the click of a button, which then says so. */
export async function copyText(button: HTMLButtonElement, text: Promise<string>): Promise<void> {
  try {
    await write(text);
    report(button, words.done);
  } catch {
    report(button, words.failed);
  }
}
