import { describe, expect, test } from 'vitest';
import { checkPeople } from '#lib/doctor/check-people.ts';
import { findPeople } from '#lib/names/find-people.ts';
import { matchOrcids } from '#lib/names/match-orcids.ts';
import { resolvePeople, type NamedPaper } from '#lib/names/resolve-people.ts';
import { peopleSchema, type PersonLine } from '#lib/schema/person.ts';

const placeOf = (path: PropertyKey[]) => ({
  file: 'content/people.yaml',
  line: 1 + Number(path[0] ?? 0),
  column: 1,
});

function lines(...all: Record<string, unknown>[]): PersonLine[] {
  return peopleSchema.parse(all);
}

function paper(id: string, authors: string[], topics: string[] = []): NamedPaper {
  return { id, aliases: [], authors, topics };
}

describe('a line of people.yaml', () => {
  test.each([
    [
      'a wrong check digit of an ORCID iD',
      { name: 'A B', orcid: '0000-0002-1825-0098' },
      'wrong check digit',
    ],
    [
      'an ORCID iD with its address',
      { name: 'A B', orcid: 'https://orcid.org/0000-0002-1825-0097' },
      'no ORCID iD',
    ],
    ['some papers of a name without an id', { name: 'A B', papers: ['1'] }, 'needs an “id”'],
    ['a page that is no web address', { name: 'A B', home: 'javascript:alert(1)' }, 'https://'],
    ['an id with capitals', { name: 'A B', id: 'A-B' }, 'cannot stand in an address'],
    ['no name', { also: ['A B'] }, 'expected string'],
    ['an option that there is not', { name: 'A B', alias: 'B' }, 'Unrecognized key'],
  ])('is refused for %s', (_, line, message) => {
    const parsed = peopleSchema.safeParse([line]);
    expect(parsed.error?.issues[0]?.message).toContain(message);
  });

  test('takes an ORCID iD that ends with X', () => {
    expect(lines({ name: 'A B', orcid: '0000-0002-9079-593X' })[0]?.orcid).toBe('0000-0002-9079-593X');
  });
});

describe('resolvePeople', () => {
  const dragan = [paper('1', ['Anca Dragan', 'Stuart Russell']), paper('2', ['Anca D. Dragan'])];
  const li = [
    paper('1', ['Wei Li', 'Hao Sun']),
    paper('2', ['Wei Li', 'Yang Liu']),
    paper('3', ['Wei Li'], ['search-agents']),
    paper('4', ['Wei Li']),
  ];

  test('gives a name without a line the address of its spelling', () => {
    const people = resolvePeople([], dragan, placeOf);
    expect(people.personOf('Anca D. Dragan', dragan[1] ?? paper('', [])).slug).toBe('anca-d-dragan');
  });

  test('joins the spellings of a line under one address', () => {
    const people = resolvePeople(lines({ name: 'Anca D. Dragan', also: ['Anca Dragan'] }), dragan, placeOf);
    expect(dragan.map((one) => people.personOf(one.authors[0] ?? '', one).slug)).toEqual([
      'anca-d-dragan',
      'anca-d-dragan',
    ]);
    expect(people.joined).toEqual(new Map([['anca-dragan', 'anca-d-dragan']]));
    expect(people.diagnostics).toEqual([]);
  });

  test('parts a name by paper, co-author or topic, and leaves the rest under the name', () => {
    const people = resolvePeople(
      lines(
        { name: 'Wei Li', id: 'wei-li-of-1', papers: ['1'] },
        { name: 'Wei Li', id: 'wei-li-with-liu', with: ['Yang Liu'] },
        { name: 'Wei Li', id: 'wei-li-agents', topics: ['search-agents'] },
      ),
      li,
      placeOf,
    );
    expect(li.map((one) => people.personOf('Wei Li', one).slug)).toEqual([
      'wei-li-of-1',
      'wei-li-with-liu',
      'wei-li-agents',
      'wei-li',
    ]);
    expect(people.joined.size).toBe(0);
  });

  test('follows the earlier ids of a paper', () => {
    const moved = { ...paper('new', ['Wei Li']), aliases: ['old'] };
    const people = resolvePeople(lines({ name: 'Wei Li', id: 'w', papers: ['old'] }), [moved], placeOf);
    expect(people.personOf('Wei Li', moved).slug).toBe('w');
  });

  test.each([
    [
      'an address that another line has',
      [{ name: 'Wei Li' }, { name: 'Li Wei', id: 'wei-li' }],
      'contradicting-people',
    ],
    [
      'a spelling that another line has whole',
      [{ name: 'Wei Li' }, { name: 'W. Li', also: ['Wei Li'] }],
      'contradicting-people',
    ],
  ])('reports %s at the later line', (_, all, rule) => {
    const { diagnostics } = resolvePeople(lines(...all), li, placeOf);
    const found = diagnostics.filter((one) => one.rule === rule);
    expect(found.map(({ severity, places }) => [severity, places[0]?.line])).toEqual([['broken', 2]]);
  });

  test.each([
    ['a name that no paper has', { name: 'Nobody Here' }],
    ['marks that no paper has', { name: 'Wei Li', id: 'w', papers: ['99'] }],
  ])('warns of %s', (_, line) => {
    const { diagnostics } = resolvePeople(lines(line), li, placeOf);
    expect(diagnostics.map(({ severity, rule }) => [severity, rule])).toEqual([
      ['warning', 'unknown-person'],
    ]);
  });
});

describe('findPeople', () => {
  test.each([
    ['a middle initial', 'Jena D. Hwang', 'Jena Hwang', 'middle initial'],
    ['a middle name', 'Jakob Nicolaus Foerster', 'Jakob Foerster', 'middle name'],
    ['a hyphen', 'Yi-Fan Zhang', 'Yifan Zhang', 'hyphens'],
    ['an initial after a particle', 'Hado P van Hasselt', 'Hado van Hasselt', 'middle initial'],
    ['a letter that Unicode does not take apart', 'Søren P. Ørsted', 'Soren Orsted', 'middle initial'],
  ])('proposes to join names that differ by %s', (_, a, b, reason) => {
    const [found] = findPeople([paper('1', [a]), paper('2', [b])]);
    expect(found).toMatchObject({ kind: 'join', names: [a, b] });
    expect(found?.reason).toContain(reason);
  });

  test.each([
    ['an initial for a first name', 'S. Levine', 'Sergey Levine'],
    ['the order of the words', 'Li Wei', 'Wei Li'],
  ])('proposes to join names that differ by %s only if they share a co-author', (_, a, b) => {
    expect(findPeople([paper('1', [a]), paper('2', [b])])).toEqual([]);
    expect(findPeople([paper('1', [a, 'Hao Sun']), paper('2', [b, 'Hao Sun'])])).toHaveLength(1);
  });

  const withOrcid = (one: NamedPaper, ...orcids: (string | undefined)[]) => ({ ...one, orcids });
  const [id, otherId] = ['0000-0002-1825-0097', '0000-0002-9079-593X'];

  test('proposes to join names of one ORCID iD, however they are written', () => {
    const papers = [
      withOrcid(paper('1', ['Ada Byron']), id),
      withOrcid(paper('2', ['Someone Else', 'Ada Lovelace']), undefined, id),
    ];
    expect(findPeople(papers)).toEqual([
      { kind: 'join', names: ['Ada Lovelace', 'Ada Byron'], reason: `both have the ORCID iD ${id}` },
    ]);
  });

  test('does not join names of two ORCID iDs', () => {
    const papers = [withOrcid(paper('1', ['Ada B. Fox']), id), withOrcid(paper('2', ['Ada Fox']), otherId)];
    expect(findPeople(papers)).toEqual([]);
  });

  test('proposes to part a name of two ORCID iDs, with the papers of each', () => {
    const papers = [
      withOrcid(paper('1', ['Ada Fox']), otherId),
      withOrcid(paper('2', ['Ada Fox']), id),
      withOrcid(paper('3', ['Ada Fox']), id),
      paper('4', ['Ada Fox']),
    ];
    const [note, ...others] = checkPeople([], papers, placeOf);
    expect(others).toEqual([]);
    expect(note?.message).toBe(
      `“Ada Fox” may be several people: its papers give 2 ORCID iDs, ${id} and ${otherId}.`,
    );
    expect(note?.hint).toContain('- { name: Ada Fox, id: ada-fox-2, papers: [ "1" ] }');
    const line = lines({ name: 'Ada Fox', id: 'ada-fox-2', papers: ['1'] });
    expect(checkPeople(line, papers, placeOf)).toEqual([]);
  });

  test.each([
    ['stand on one paper', [paper('1', ['Yi Fung', 'Yi R. Fung'])]],
    ['have two first names', [paper('1', ['Sergey Levine']), paper('2', ['Sydney Levine'])]],
    ['have two middle initials', [paper('1', ['Ann B. Fox']), paper('2', ['Ann C. Fox'])]],
    ['have one family name and no given name', [paper('1', ['OpenAI']), paper('2', ['Sam OpenAI'])]],
  ])('does not join names that %s', (_, papers) => {
    expect(findPeople(papers)).toEqual([]);
  });

  test('compares the names of collaborations, whose papers have thousands of authors', () => {
    const members = Array.from({ length: 5000 }, (_, index) => `Ann${String(index)} Fox`);
    const all = ['1', '2', '3'].map((number) => paper(number, [...members, `Zoe${number} Q. Fox`]));
    expect(findPeople([...all, paper('4', ['Ann7 B. Fox'])])).toEqual([
      { kind: 'join', names: ['Ann7 B. Fox', 'Ann7 Fox'], reason: 'one has a middle initial' },
    ]);
  });

  const namesakes = 'Ann Bob Cai Dan Eve Fay Gus Hal Ian'.split(' ').map((given) => `${given} Li`);

  test('proposes to part a common name whose papers share nothing', () => {
    const papers = [
      paper('0', namesakes),
      paper('1', ['Wei Li', 'Hao Sun']),
      paper('2', ['Wei Li', 'Hao Sun']),
      paper('3', ['Wei Li', 'Yang Liu']),
    ];
    expect(findPeople(papers)).toEqual([
      {
        kind: 'part',
        names: ['Wei Li'],
        reason: 'its papers fall into 2 groups that share neither co-authors nor topics',
        groups: [['1', '2'], ['3']],
      },
    ]);
  });

  test('does not part a name that few share, or whose papers meet in a topic', () => {
    const rare = [paper('1', ['Wei Li', 'A B']), paper('2', ['Wei Li']), paper('3', ['Wei Li', 'C D'])];
    const met = rare.map((one) => ({ ...one, topics: ['search-agents'] }));
    expect(findPeople(rare)).toEqual([]);
    expect(findPeople([paper('0', namesakes), ...met])).toEqual([]);
  });
});

describe('checkPeople', () => {
  const papers = [paper('1', ['Jena D. Hwang']), paper('2', ['Jena Hwang'])];
  const rules = (...all: Record<string, unknown>[]) =>
    checkPeople(lines(...all), papers, placeOf).map(({ rule }) => rule);

  test('gives a line that, pasted, settles what it reports', () => {
    const [note] = checkPeople([], papers, placeOf);
    expect(note?.hint).toContain('- { name: Jena D. Hwang, also: [ Jena Hwang ] }');
    expect(rules({ name: 'Jena D. Hwang', also: ['Jena Hwang'] })).toEqual([]);
  });

  test('is silent on names that a line calls different', () => {
    expect(rules({ name: 'Jena Hwang', not: ['Jena D. Hwang'] })).toEqual([]);
    expect(rules({ name: 'Jena D. Hwang', not: ['Jena Hwang'] })).toEqual([]);
    expect(rules({ name: 'Jena Hwang', not: ['Jena Wang'] })).toContain('one-person');
  });

  test('looks at a line as often for three candidates as for hundreds', () => {
    const countReads = (pairs: number): number => {
      let reads = 0;
      const all = Array.from({ length: 300 }, (_, index) => {
        const [line] = lines({ name: `Line${String(index)} Fox` });
        return Object.defineProperty({ ...line }, 'name', {
          get: () => {
            reads += 1;
            return line?.name;
          },
        }) as PersonLine;
      });
      const named = Array.from({ length: pairs }, (_, index) => [
        paper(`a${String(index)}`, [`Ann${String(index)} Lee`]),
        paper(`b${String(index)}`, [`Ann${String(index)} B. Lee`]),
      ]);
      const found = checkPeople(all, named.flat(), placeOf).filter(({ rule }) => rule === 'one-person');
      expect(found).toHaveLength(pairs);
      return reads;
    };
    expect(countReads(300)).toBe(countReads(3));
  });
});

describe('matchOrcids', () => {
  const id = '0000-0002-1825-0097';
  test.each([
    ['the name as printed', ['Wei Li', 'Hao Sun'], [{ name: 'Hao Sun', orcid: id }], [undefined, id]],
    ['a fuller name', ['Anca Dragan'], [{ name: 'Anca D. Dragan', orcid: id }], [id]],
    ['an initial', ['A. Dragan'], [{ name: 'Anca Dragan', orcid: id }], [id]],
    ['a turned name', ['Li Wei'], [{ name: 'Wei Li', orcid: id }], [id]],
    [
      'nobody where two can be meant',
      ['W. Li', 'Wei X. Li'],
      [{ name: 'Wei Li', orcid: id }],
      [undefined, undefined],
    ],
    ['nobody by another name', ['Wei Li'], [{ name: 'Wei Liu', orcid: id }], [undefined]],
    [
      'nobody by two iDs',
      ['Wei Li'],
      [
        { name: 'Wei Li', orcid: id },
        { name: 'W. Li', orcid: '0000-0002-9079-593X' },
      ],
      [undefined],
    ],
  ])('gives the iD to %s', (_, authors, orcids, expected) => {
    expect(matchOrcids(authors, orcids)).toEqual(expected);
  });
});
