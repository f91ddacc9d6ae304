import { describe, expect, test } from 'vitest';
import { parseQuery } from '#lib/search/parse-query.ts';
import type { Term } from '#lib/search/query.ts';

function show(term: Term): string {
  if (term.kind === 'year') return `year ${term.from}–${term.to}`;
  if (term.kind !== 'words') return `${term.kind} ${term.text}`;
  const text = term.isPhrase ? `“${term.text}”` : term.text;
  return term.field ? `${term.field} ${text}` : text;
}

/** `reward | not hacking`: clauses parted by commas, alternatives by slashes. */
function read(text: string): string {
  const { clauses, none, softYear } = parseQuery(text);
  return [
    clauses.map((clause) => clause.map(show).join('/')).join(', '),
    ...none.map((term) => `not ${show(term)}`),
    ...(softYear === undefined ? [] : [`rather ${softYear}`]),
  ].join(' | ');
}

describe('a query', () => {
  test.each([
    ['reward hacking', 'reward, hacking'],
    ['"reward hacking"', '“reward hacking”'],
    ['“reward hacking” now', '“reward hacking”, now'],
    ['„reward hacking“', '“reward hacking”'],
    ['reward -hacking', 'reward | not hacking'],
    ['reward -"tree search"', 'reward | not “tree search”'],
    ['reward –hacking', 'reward | not hacking'],
    ['Models Do NOT Know', 'Models, Do, NOT, Know'],
    ['self-play', 'self-play'],
    ['title:reward models', 'title reward, models'],
    ['author:"Wei Li"', 'author “Wei Li”'],
    ['Author: Li', 'author Li'],
    ['-author:Li reward', 'reward | not author Li'],
    ['org:DeepMind', 'org DeepMind'],
    ['year:2024', 'year 2024–2024'],
    ['year:2024..2025', 'year 2024–2025'],
    ['year:2024-2025', 'year 2024–2025'],
    ['year:2024..', 'year 2024–9999'],
    ['year:..2024', 'year 0000–2024'],
    ['has:code reward', 'code code, reward'],
    ['topic:search-agents OR topic:rl', 'topic search-agents/topic rl'],
    ['bandits OR grokking OR "tree search" x', 'bandits/grokking/“tree search”, x'],
    ['bandits or grokking', 'bandits, or, grokking'],
    ['reward hacking 2025', 'reward, hacking | rather 2025'],
    ['2025 reward hacking', 'reward, hacking | rather 2025'],
    ['2024 reward 2025', '2024, reward | rather 2025'],
    ['2025', '2025'],
    ['RLHF: a survey', 'RLHF:, a, survey'],
    ['step:by', 'step:by'],
    ['- - reward', '-, -, reward'],
    ['""', ''],
    ['  ', ''],
  ])('[%s] asks for [%s]', (text, asked) => {
    expect(read(text)).toBe(asked);
  });
});

describe('a mistake in a query', () => {
  test.each([
    ['tilte:reward', ['operator tilte']],
    ['titel:reward', ['operator titel']],
    ['titl:reward', ['operator titl']],
    ['note:reward', []],
    ['abs:reward', ['operator abs']],
    ['year:soon', ['year soon']],
    ['year:2025..2024', ['year 2025..2024']],
    ['has:data', ['has data']],
    ['reward author:', ['empty author']],
    ['"reward hacking', ['quote reward hacking']],
    ['OR reward', ['or OR']],
    ['reward OR', ['or OR']],
    ['reward hacking', []],
  ])('[%s] is told: %j', (text, problems) => {
    expect(parseQuery(text).problems.map(({ kind, given }) => `${kind} ${given}`)).toEqual(problems);
  });

  test('leaves the other words to be searched for', () => {
    expect(read('titl:reward hacking')).toBe('reward, hacking');
    expect(read('"reward hacking')).toBe('reward, hacking');
    expect(read('year:soon reward')).toBe('reward');
  });
});
