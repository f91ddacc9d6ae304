import { generate } from 'lean-qr';
import { answer } from '../reader/send.ts';

const svg = 'http://www.w3.org/2000/svg';
/** Readers of codes need a margin of four fields. */
const margin = 4;

/** A text as a QR code, drawn by the browser itself. */
function drawCode(text: string, label: string): SVGSVGElement {
  const code = generate(text);
  const size = code.size + 2 * margin;
  const fields: string[] = [];
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1)
      if (code.get(x, y)) fields.push(`M${String(x + margin)} ${String(y + margin)}h1v1h-1z`);
  const picture = document.createElementNS(svg, 'svg');
  picture.setAttribute('viewBox', `0 0 ${String(size)} ${String(size)}`);
  picture.setAttribute('class', 'qr-code');
  picture.role = 'img';
  picture.ariaLabel = label;
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', fields.join(''));
  picture.append(path);
  return picture;
}

answer('code', ({ text, label, place }) => {
  place.replaceChildren(drawCode(text, label));
});
