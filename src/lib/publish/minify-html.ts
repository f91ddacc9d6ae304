/** Elements beside whose tags no space is shown: they stand on lines of their own. `details` may stand in a line here. */
const blocks = new Set(
  (
    'address article aside blockquote body br dd dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link main menu meta nav ol optgroup option p pre script ' +
    'search section style table tbody td template tfoot th thead title tr ul ' +
    // Of a drawing: its texts are trimmed, and nothing else in it is text.
    'circle desc g line path rect text'
  ).split(' '),
);
/** Elements whose content is kept as it is. */
const verbatim = new Set(['pre', 'script', 'style', 'textarea']);
/** What stands in a line like a letter, so that a space behind it is shown. */
const boxes = new Set(['button', 'img', 'input', 'math', 'meter', 'progress', 'select', 'svg']);
/** A text, a tag with its name, or a comment or declaration. */
const token = /[^<]+|<\/?([a-zA-Z][^\s/>]*)(?:[^'">]|"[^"]*"|'[^']*')*>|<!(?:--[^]*?--)?[^>]*>|</g;
const space = /[ \t\n\f\r]+/g;
/** A value that needs no quotes, unless a slash ends it: some readers take that for the end of the element. */
const bareValue = /="([^\s"'`=<>]*[^\s"'`=<>/])"(?=[\s>])/g;

/** Of a tag of the page's body: programs that read only the head may know nothing but quotes. */
function dropQuotes(tag: string): string {
  return !tag.includes('="') || tag.endsWith('/>') || tag.includes("='")
    ? tag
    : tag.replace(bareValue, '=$1');
}

/** The parts of a page that are written so far. */
class Line {
  readonly parts: string[] = [];
  /** Whether nothing of a line stands here yet. */
  private atStart = true;
  /** Places of spaces since the last letter: they are shown only if the line goes on. */
  private ends: number[] = [];

  addText(text: string): void {
    const single = text.replace(space, ' ');
    const shown = this.atStart && single.startsWith(' ') ? single.slice(1) : single;
    if (shown === '') return;
    const isSpace = shown === ' ';
    if (!isSpace) this.goOn();
    if (isSpace || !shown.endsWith(' ')) this.parts.push(shown);
    else this.parts.push(shown.slice(0, -1), ' ');
    if (shown.endsWith(' ')) this.ends.push(this.parts.length - 1);
  }

  /** Begins or ends a line. A paragraph keeps the space at its end, which parts it from the next for who reads text alone. */
  addBreak(tag: string): void {
    if (tag !== '</p>') for (const end of this.ends) this.parts[end] = '';
    this.ends = [];
    this.atStart = true;
    this.parts.push(tag);
  }

  addInline(tag: string, isBox: boolean): void {
    if (isBox) this.goOn();
    this.parts.push(tag);
  }

  private goOn(): void {
    this.ends = [];
    this.atStart = false;
  }
}

/**
 * A page of HTML that looks and reads the same, without spaces at the ends of lines and without quotes that are not needed.
 *
 * @param html well-formed, as templates write it
 */
export function minifyHtml(html: string): string {
  const line = new Line();
  let kept: string | undefined;
  let inBody = false;
  for (const [part, name] of html.matchAll(token)) {
    if (kept !== undefined) {
      if (name !== kept || !part.startsWith('</')) {
        line.parts.push(part);
        continue;
      }
      kept = undefined;
    }
    if (name === undefined) {
      if (part.startsWith('<!')) line.addInline(part, false);
      else line.addText(part);
      continue;
    }
    inBody ||= name === 'body';
    const tag = inBody ? dropQuotes(part) : part;
    if (blocks.has(name)) line.addBreak(tag);
    else line.addInline(tag, boxes.has(name));
    if (verbatim.has(name) && !part.startsWith('</')) kept = name;
  }
  return line.parts.join('');
}
