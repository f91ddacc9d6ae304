import css from '../../styles/download.css?raw';
import colors from '../../styles/colors.css?raw';
import serif from '../../styles/fonts/serif.woff2?inline';
import { shortenStyle } from '#lib/text/shorten-style.ts';

/** The font of titles and texts stands in the style sheet itself: the file of an edition has no other place for it. */
const font = `@font-face {font-family: Alegreya; src: url('${serif}'); font-weight: 400 600}`;

/** The style of an edition as one HTML file. Small print has the sans serif of the reader's system. */
export const downloadStyle = shortenStyle(`${font}${colors}${css}`);
