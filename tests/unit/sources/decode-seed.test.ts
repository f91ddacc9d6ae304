import { expect, test } from 'vitest';
import { decodeSeed } from '#lib/sources/decode-seed.ts';
import { PlaceIndex } from '#lib/sources/place-index.ts';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const utf16 = (text: string, order: 'le' | 'be') => {
  const body = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? body : body.swap16();
};

test.each([
  ['UTF-8', bytes('Zoë\n'), 'Zoë\n'],
  ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], 'Zoë'), 'Zoë'],
  ['UTF-16, little end first', utf16('Zoë 😀\n', 'le'), 'Zoë 😀\n'],
  ['UTF-16, big end first', utf16('Zoë 😀\n', 'be'), 'Zoë 😀\n'],
  ['line ends of Windows', bytes('a\r\nb\r\n\r\nc'), 'a\nb\n\nc'],
  ['line ends of old Macs', bytes('a\rb\r\rc'), 'a\nb\n\nc'],
  ['mixed line ends', bytes('a\r\nb\rc\nd\n\re'), 'a\nb\nc\nd\n\ne'],
  ['nothing', bytes(), ''],
  ['a replacement character that the file itself spells', bytes('a\ufffdb'), 'a\ufffdb'],
  ['a few NULs', bytes('x'.repeat(500), [0]), `${'x'.repeat(500)}\u0000`],
])('decodes %s without a word', (_name, data, text) => {
  expect(decodeSeed('seeds/a.txt', data)).toEqual({ seed: { file: 'seeds/a.txt', text }, diagnostics: [] });
});

test.each([
  [
    'Latin-1 and UTF-8 in one line',
    bytes('ab\nÉ Caf', [0xe9], ' x'),
    'ab\nÉ Caf\ufffd x',
    { line: 2, column: 6 },
  ],
  ['a cut character', bytes('caf', [0xc3]), 'caf\ufffd', { line: 1, column: 4 }],
  ['a surrogate in UTF-8', bytes('a', [0xed, 0xa0, 0x80]), 'a\ufffd\ufffd\ufffd', { line: 1, column: 2 }],
  [
    'a lone surrogate in UTF-16',
    Buffer.concat([utf16('a', 'le'), Buffer.from([0x00, 0xd8, 0x62, 0x00])]),
    'a\ufffdb',
    { line: 1, column: 2 },
  ],
  [
    'half a unit at the end of UTF-16',
    Buffer.concat([utf16('ab', 'be'), Buffer.from([0x00])]),
    'ab\ufffd',
    { line: 1, column: 3 },
  ],
])('%s is shown as U+FFFD and reported at its place', (_name, data, text, place) => {
  const { seed, diagnostics } = decodeSeed('seeds/a.txt', data);
  expect(seed.text).toBe(text);
  expect(diagnostics).toMatchObject([{ severity: 'warning', rule: 'bad-encoding' }]);
  expect(diagnostics[0]?.places[0]).toEqual({ file: 'seeds/a.txt', ...place });
});

test.each([
  ['Latin-1 beside UTF-8', bytes('é Caf', [0xe9], ' x', [0xe8]), '6 (0xe9), 9 (0xe8);'],
  ['after a byte order mark', bytes([0xef, 0xbb, 0xbf], 'é', [0xff]), '5 (0xff);'],
  [
    'beside one that is spelled',
    bytes('\ufffd', [0xe2, 0x82], 'a', [0xed, 0xa0]),
    '3 (0xe2), 6 (0xed), 7 (0xa0);',
  ],
  ['a cut emoji', bytes('😀', [0xf0, 0x9f, 0x98], 'b', [0xf0]), '4 (0xf0), 8 (0xf0);'],
  [
    'UTF-16',
    Buffer.concat([utf16('a\ufffd', 'le'), Buffer.from([0x00, 0xd8, 0x62, 0x00, 0x01])]),
    '6 (0x00), 10 (0x01);',
  ],
])('%s: the bytes that are no character are named', (_name, data, wanted) => {
  expect(decodeSeed('seeds/a.txt', data).diagnostics[0]?.message).toContain(`at byte ${wanted}`);
});

test('the place of a broken character does not count line ends twice', () => {
  const { diagnostics } = decodeSeed('seeds/a.txt', bytes('a\r\nb\r\né', [0xe9]));
  expect(diagnostics[0]?.places).toEqual([{ file: 'seeds/a.txt', line: 3, column: 2 }]);
});

const latin1 = (text: string) => Buffer.from(text, 'latin1');

test.each([
  [
    'Latin-1',
    latin1('Über die Größe, Müller “no”'.replace(/[“”]/g, '"')),
    'Über die Größe, Müller "no"',
    'windows-1252',
  ],
  ['windows-1252', bytes([0x93], 'so', [0x94], ' na', [0xef], 've'), '“so” naïve', 'windows-1252'],
  [
    'windows-1251',
    bytes([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0]),
    'Привет мир',
    'windows-1251',
  ],
  [
    'Shift-JIS',
    bytes([0x82, 0xb1, 0x82, 0xcc, 0x98, 0x5f, 0x95, 0xb6, 0x82, 0xcd]),
    'この論文は',
    'shift_jis',
  ],
  ['GBK', bytes([0xd6, 0xd0, 0xb9, 0xfa, 0xbf, 0xc6, 0xd1, 0xa7]), '中国科学', 'gb18030'],
])('%s that nothing declares is read as what it plainly is', (_name, data, text, encoding) => {
  const { seed, diagnostics } = decodeSeed('seeds/a.txt', data);
  expect(seed.text).toBe(text);
  expect(diagnostics).toMatchObject([{ severity: 'note', rule: 'read-as' }]);
  expect(diagnostics[0]?.message).toContain(encoding);
});

test.each([
  ['XML', '<?xml version="1.0" encoding="ISO-8859-2"?><a>Ma\xb3y</a>', 'Mały'],
  ['HTML', '<html><meta charset="windows-1250">\x9aest</html>', 'šest'],
  ['JabRef', '% Encoding: MacRoman\n@article{a, title={Caf\x8e}}', 'Café'],
  ['a mail', 'Content-Type: text/plain;\n charset="koi8-r"\n\n\xf0\xd2\xc9', 'При'],
])('the encoding that %s declares is followed', (_name, text, wanted) => {
  const { seed, diagnostics } = decodeSeed('seeds/a', latin1(text));
  expect(seed.text).toContain(wanted);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['read-as']);
});

test('lines of Latin-1 in a file of UTF-8 are read as such', () => {
  const { seed, diagnostics } = decodeSeed(
    'seeds/a.bib',
    Buffer.concat([bytes('Škoda\n'), latin1('Müller\n'), bytes('Čech\nŽižek\n')]),
  );
  expect(seed.text).toBe('Škoda\nMüller\nČech\nŽižek\n');
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['read-as']);
});

test.each([
  ['RamÃ\u00adrez', 'Ramírez'],
  ['Oliver WeiÃ\u009f', 'Oliver Weiß'],
  ['ÃŠtude de lâ€™Ã©cole', 'Êtude de l’école'],
  ['Å koda, KoÄ\u008diÄ‡, RamÃ\u00adrez', 'Å koda, KoÄ\u008diÄ‡, RamÃ\u00adrez'],
  ['SÃO PAULO', 'SÃO PAULO'],
  ['à « la carte »', 'à « la carte »'],
  ['RamÃ­rez é', 'RamÃ­rez é'],
])('of %s becomes %s: only what is certain is repaired', (text, wanted) => {
  expect(decodeSeed('seeds/a.txt', bytes(text)).seed.text).toBe(wanted);
});

test.each([
  [
    'with NULs',
    bytes(
      'PNG',
      Array.from({ length: 50 }, () => 0),
    ),
  ],
  ['without NULs', bytes(Array.from({ length: 4000 }, (_, index) => 1 + ((index * 7919) % 255)))],
])('a binary file %s is an error, whatever it could be read as', (_name, data) => {
  const { seed, diagnostics } = decodeSeed('seeds/a.gz', data);
  expect(seed.text).toBe('');
  expect(diagnostics).toMatchObject([{ severity: 'file-set-aside', rule: 'binary-file' }]);
});

test('a binary file is an error and gives no text', () => {
  const { seed, diagnostics } = decodeSeed(
    'seeds/a.png',
    bytes(
      'PNG',
      Array.from({ length: 50 }, () => 0),
    ),
  );
  expect(seed.text).toBe('');
  expect(diagnostics).toMatchObject([
    {
      severity: 'file-set-aside',
      rule: 'binary-file',
      places: [{ file: 'seeds/a.png', line: 1, column: 1 }],
    },
  ]);
});

test.each([
  ['a\nbc\nd', 0, 1, 1],
  ['a\nbc\nd', 1, 1, 2],
  ['a\nbc\nd', 2, 2, 1],
  ['a\nbc\nd', 3, 2, 2],
  ['a\nbc\nd', 5, 3, 1],
  ['\n\n', 2, 3, 1],
])('in %j offset %i is line %i, column %i', (text, offset, line, column) => {
  expect(new PlaceIndex({ file: 'f', text }).placeAt(offset)).toEqual({ file: 'f', line, column });
});
