function names(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** Begin and end a line, or stand where no text is shown, so that a space beside their tags is not. */
export const lineBreaking = names(`html head body base link meta title noscript
  address article aside blockquote br caption col colgroup dd dialog div dl dt fieldset figcaption figure footer form h1 h2
  h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section table tbody td tfoot th
  thead tr ul circle defs desc ellipse g line path polygon polyline rect text tspan use`);

/** Stand in a line like a letter: a space beside them counts, and one just within them does not. */
export const boxes = names(
  'audio button canvas details iframe img input label meter object output progress select summary svg template textarea video math',
);

/** Have no end tag. */
export const voids = names('base br col embed hr img input link meta source track wbr');

/** Drawings without content, which SVG lets end in their one tag. */
export const shapes = names('circle ellipse line path polygon polyline rect use');

const afterParagraph =
  names(`address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3
  h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul`);
const aroundParagraph = names(
  'article aside blockquote body dd details div dialog fieldset figcaption figure footer form header li main nav section td th',
);

/** What may follow for an end tag to be left out: the beginning of these elements, or the end of those. */
export const impliedEnds: ReadonlyMap<string, { opens: ReadonlySet<string>; closes: ReadonlySet<string> }> =
  new Map([
    ['li', { opens: names('li'), closes: names('ol ul menu') }],
    ['dt', { opens: names('dt dd'), closes: new Set() }],
    ['dd', { opens: names('dt dd'), closes: names('dl') }],
    ['p', { opens: afterParagraph, closes: aroundParagraph }],
    ['option', { opens: names('option optgroup'), closes: names('select datalist optgroup') }],
    ['td', { opens: names('td th'), closes: names('tr') }],
    ['th', { opens: names('td th'), closes: names('tr') }],
    ['tr', { opens: names('tr'), closes: names('tbody thead tfoot table') }],
    ['thead', { opens: names('tbody tfoot'), closes: new Set() }],
    ['tbody', { opens: names('tbody tfoot'), closes: names('table') }],
  ]);
