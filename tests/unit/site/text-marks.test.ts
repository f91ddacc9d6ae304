import { expect, test } from 'vitest';
import { collectShown, findTextMarks, noteShown, textMark } from '#src/site/text-marks.ts';

test('a key says which texts it was made from, and so does a key that is made from it', () => {
  const mark = textMark('notes', 'cs/0110053');
  const inner = JSON.stringify({ note: [mark, 'digest'] });
  const outer = JSON.stringify([
    'other',
    `hash ${findTextMarks(inner).join(' ')}`,
    textMark('topics', 'looms'),
  ]);
  expect(findTextMarks(inner)).toEqual([mark]);
  expect(findTextMarks(outer)).toEqual([mark, textMark('topics', 'looms')]);
});

test('the mark of a text stands in no longer one', () => {
  expect(textMark('notes', '2510.00568')).not.toContain(textMark('notes', '2510.0056'));
});

test.each(['plain words', '<text of a title>', 'a <text notes/1 that never ends', '<text notes/"1">'])(
  'there is no mark in “%s”',
  (text) => {
    expect(findTextMarks(JSON.stringify(text))).toEqual([]);
  },
);

test('of what is rendered it is known which texts it asked for, also if the one before failed', async () => {
  const [one, other] = [textMark('notes', '1'), textMark('editions', '2025-W40')];
  noteShown([other]);
  const failing = collectShown(() => {
    noteShown([other]);
    return Promise.reject(new Error('no page'));
  });
  await expect(failing).rejects.toThrow('no page');
  noteShown([other]);
  const render = async () => {
    await Promise.resolve();
    noteShown([one]);
    noteShown([one]);
    return 'page';
  };
  expect(await collectShown(render)).toEqual({ result: 'page', marks: [one] });
});
