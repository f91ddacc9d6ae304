import css from '../../styles/download.css?raw';
import colors from '../../styles/colors.css?raw';
import sans from '../../styles/fonts/sans.woff2?inline';
import serif from '../../styles/fonts/serif.woff2?inline';

/** A font that stands in the style sheet itself. The file of an edition has no other place for it. */
function fontFace(family: string, address: string): string {
  return `@font-face {\n  font-family: '${family}';\n  src: url('${address}');\n  font-weight: 400 600;\n}\n`;
}

/** The style of an edition as one HTML file, with its fonts. */
export const downloadStyle = [fontFace('Alegreya', serif), fontFace('Source Sans 3', sans), colors, css].join(
  '',
);
