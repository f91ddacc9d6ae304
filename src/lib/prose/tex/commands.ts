/** What a command does with its arguments. */
export type CommandRole =
  | { kind: 'keep'; count: number; kept: number }
  | { kind: 'drop'; count: number }
  | { kind: 'style'; style: 'emph' | 'textbf' }
  | { kind: 'quote' }
  | { kind: 'raise' }
  | { kind: 'lower' }
  | { kind: 'formula' }
  | { kind: 'chemistry' }
  | { kind: 'link'; labelled: boolean };

const names = (list: string) => list.split(' ');

/** The kept argument of `count`, from 0. */
function keep(list: string, count = 1, kept = 0): [string, CommandRole][] {
  return names(list).map((name) => [name, { kind: 'keep', count, kept }]);
}

function drop(list: string, count: number): [string, CommandRole][] {
  return names(list).map((name) => [name, { kind: 'drop', count }]);
}

function give(list: string, role: CommandRole): [string, CommandRole][] {
  return names(list).map((name) => [name, role]);
}

/** Commands with arguments, from LaTeX, biblatex and packages that bibliographies use. */
export const commandRoles: ReadonlyMap<string, CommandRole> = new Map<string, CommandRole>([
  ...keep('text textrm textsf texttt textnormal textup textmd textsc textlf textin mbox hbox fbox makebox'),
  ...keep('underline uline uppercase lowercase MakeUppercase MakeLowercase MakeTextUppercase nohyphens'),
  ...keep(
    'mkbibparens mkbibbrackets mkbibacro autocap nolinkurl path code file pkg acro textls lowercaseroman',
  ),
  ...keep('foreignlanguage textcolor colorbox href@label bibinfo raisebox parbox texorpdfstring', 2, 1),
  ...drop('footnote thanks label index protected@write noopsort NOOP noop SortNoop sortnoop nocite', 1),
  ...drop('hspace vspace hskip kern phantom hphantom color selectlanguage fontsize bibnamedash', 1),
  ...drop(
    'relax protect noindent normalfont selectfont allowbreak break linebreak newline par xspace boldmath',
    0,
  ),
  ...drop('tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge unskip ignorespaces', 0),
  ...drop('unhbox unkern nobreak frenchspacing mdseries upshape sloppy bibpreamble newblock hfill hfil', 0),
  ...give('emph textit textsl mkbibemph mkbibitalic', { kind: 'style', style: 'emph' }),
  ...give('textbf mkbibbold', { kind: 'style', style: 'textbf' }),
  ...give('enquote mkbibquote textquote', { kind: 'quote' }),
  ...give('textsuperscript mkbibsuperscript textsu', { kind: 'raise' }),
  ...give('textsubscript mkbibsubscript', { kind: 'lower' }),
  ...give('ensuremath', { kind: 'formula' }),
  ...give('ce chem', { kind: 'chemistry' }),
  ...give('url', { kind: 'link', labelled: false }),
  ...give('href', { kind: 'link', labelled: true }),
]);

/** Commands that apply to the rest of their group: a style, or a face that text does not keep. */
export const switches: ReadonlyMap<string, 'emph' | 'textbf' | 'plain'> = new Map(
  Object.entries({
    it: 'emph',
    itshape: 'emph',
    em: 'emph',
    sl: 'emph',
    slshape: 'emph',
    bf: 'textbf',
    bfseries: 'textbf',
    sc: 'plain',
    scshape: 'plain',
    tt: 'plain',
    ttfamily: 'plain',
    sf: 'plain',
    sffamily: 'plain',
    rm: 'plain',
    rmfamily: 'plain',
  } as const),
);

const noBreak = '\u00a0';

/** Spaces of TeX. */
export const spaces: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ' ': ' ',
    '\n': ' ',
    ',': '\u202f',
    thinspace: '\u202f',
    ';': ' ',
    ':': ' ',
    '>': ' ',
    enspace: ' ',
    quad: ' ',
    qquad: ' ',
    space: ' ',
    nobreakspace: noBreak,
    addnbspace: noBreak,
    addspace: ' ',
    '\\': ' ',
    '!': '',
    '/': '',
    '-': '',
    '@': '',
  }),
);
