import { expect, test } from 'vitest';
import { shortenStyle } from '#lib/text/shorten-style.ts';

test('a style sheet keeps what it says', () => {
  const css = `/* A
     comment. */
.a :is(b, c)::before,
[class^='color-'] {
  color: light-dark(#fff, #000);
  font: 1rem/1.45 Alegreya, 'Palatino Linotype', serif;
  width: calc(1px + 2px);
}
@media (width < 30rem) {
  p {
    margin: 0 auto;
  }
}
`;
  expect(shortenStyle(css)).toBe(
    ".a :is(b,c)::before,[class^='color-']{color:light-dark(#fff,#000);font:1rem/1.45 Alegreya,'Palatino Linotype',serif;width:calc(1px + 2px)}@media (width < 30rem){p{margin:0 auto}}",
  );
});
