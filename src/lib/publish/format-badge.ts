import { writeXml } from './write-xml.ts';
import { x } from 'xastscript';

export interface Badge {
  /** `data from` */
  label: string;
  /** `5 Oct 2025` */
  value: string;
  isHeld: boolean;
}

const height = 20;
const padding = 6;
/** Mean width of a character at 11 pixels. The text is fitted to the width that follows from it. */
const characterWidth = 6.2;
const colors = { label: '#4a4a48', current: '#2c6a5a', held: '#8a5a00' };

function part(text: string, left: number, fill: string) {
  const width = Math.round(text.length * characterWidth);
  return [
    x('rect', { x: String(left), width: String(width + 2 * padding), height: String(height), fill }),
    x('text', { x: String(left + padding), y: '14', textLength: String(width), fill: '#fff' }, text),
  ];
}

/** A small SVG picture of a label and a value, with a text for screen readers. */
export function formatBadge({ label, value, isHeld }: Badge): string {
  const left = Math.round(label.length * characterWidth) + 2 * padding;
  const width = left + Math.round(value.length * characterWidth) + 2 * padding;
  const text = `${label}: ${value}`;
  const size = { width: String(width), height: String(height), viewBox: `0 0 ${width} ${height}` };
  const font = { 'font-family': 'Verdana, DejaVu Sans, sans-serif', 'font-size': '11' };
  const svg = x('svg', { xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'aria-label': text, ...size }, [
    x('title', text),
    x('g', font, [
      ...part(label, 0, colors.label),
      ...part(value, left, isHeld ? colors.held : colors.current),
    ]),
  ]);
  return writeXml(svg);
}
