import { expect, test } from 'vitest';
import { cutClause, maxClauseLength } from '#lib/results/cut-clause.ts';
import { findResult } from '#lib/results/find-result.ts';
import { readFigures } from '#lib/results/read-figures.ts';
import { summarise } from '#lib/summarise/summarise.ts';

test.each([
  ['boosts the score from 82.18 to 88.37 on T2I-CompBench', ['82.18 → 88.37']],
  ['raises accuracy from 26.4% to 51.9%', ['26.4% → 51.9%']],
  ['drops from 81.69% under a helpful suffix to 2.82% under another', ['81.69% → 2.82%']],
  ['cuts the time from 149 ms to 44 ms', ['149 ms', '44 ms']],
  ['a +18.6% accuracy improvement', ['+18.6%']],
  ['an accuracy of 59 percent', ['59%']],
  ['by +11.9 percentage points over no-skill agents', ['+11.9 points']],
  ['gains ranging from 1.4pp to 3.5pp', ['1.4–3.5 points']],
  ['1.7x - 2.7x faster than EfficientNets', ['1.7–2.7×']],
  ['by 2.9% to 3.6%', ['2.9–3.6%']],
  ['47 times faster than before', ['47×']],
  ['a 3-fold reduction', ['3×']],
  ['outperforms the baseline by 9.75', ['+9.75']],
  ['an Evidence Lower Bound (ELBO) of 1.38', ['1.38']],
  ['a win rate of 62% on 1,260 samples', ['62%']],
  ['streams at up to 16 FPS', ['16 FPS']],
])('the figures of “%s” are %j', (sentence, figures) => {
  expect(readFigures(sentence).map(({ text }) => text)).toEqual(figures);
});

test.each([
  'trained on papers from 2023 to 2025',
  'Qwen2.5-7B and GPT-4o on AIME 2024 and MATH-500',
  'with 100 long-horizon tasks and 670 checkpoints',
  'images of 512x512 pixels',
  'a 3D scene of 2D frames in 24 languages',
])('“%s” has no figure', (sentence) => {
  expect(readFigures(sentence)).toEqual([]);
});

const claim = 'We propose Loom, a framework that weaves agents. ';

function resultOf(sentence: string) {
  const abstract = `Weaving is slow. ${claim}${sentence}`;
  return findResult(abstract, summarise({ title: 'Loom: Weaving Agents', abstract }));
}

test.each([
  [
    'Experiments on five benchmarks show that Loom improves accuracy by 12.5%, while needing 40% of the training data.',
    { figure: '12.5%', text: 'Loom improves accuracy by 12.5%' },
  ],
  [
    'It requires 8-65x fewer samples to achieve estimates within 1% of the truth.',
    { figure: '8–65×', text: 'It requires 8-65x fewer samples to achieve estimates within 1% of the truth' },
  ],
  [
    'Loom reaches the best quality while using 5.4x fewer parameters and achieving 8.7x speedup.',
    { figure: '8.7×', text: 'while using 5.4x fewer parameters and achieving 8.7x speedup' },
  ],
  [
    'Experiments show that the baseline reaches 38.3%, whereas Loom achieves a success rate of 61.2%.',
    { figure: '61.2%', text: 'whereas Loom achieves a success rate of 61.2%' },
  ],
  [
    'Experiments demonstrate that Loom consistently outperforms strong baselines, paving the way for better looms.',
    { text: 'Loom consistently outperforms strong baselines, paving the way for better looms' },
  ],
  [
    'Although models struggle to weave without feedback (as we saw), Loom weaves better than all of its rivals.',
    { text: 'Loom weaves better than all of its rivals' },
  ],
  [
    'Although models struggle to weave without feedback, they weave better than all of their rivals with it.',
    undefined,
  ],
  [
    'While old looms, new looms, and hand looms break, Loom weaves better than all of them.',
    { text: 'While old looms, new looms, and hand looms break, Loom weaves better than all of them' },
  ],
  [
    'Extensive experiments demonstrate the effectiveness of Loom, outperforming all of its rivals.',
    { text: 'Outperforming all of its rivals' },
  ],
])('the result of “%s” is a figure or a finding', (sentence, expected) => {
  expect(resultOf(sentence)).toEqual(expected);
});

test.each([
  ['praise alone', 'Extensive experiments validate the effectiveness of our approach.'],
  [
    'the release of code',
    'Experiments show better weaving, and the code is available at https://example.org/loom.',
  ],
  ['the share of what it takes', 'We train Loom with only 10% of the training data on one loom.'],
])('%s is no result', (_name, sentence) => {
  expect(resultOf(sentence)).toBeUndefined();
});

test('a clause takes three lines at most, whatever the sentence has before and after its figure', () => {
  const words = 'on the very long list of benchmarks of all kinds '.repeat(6);
  const sentence = `Loom improves accuracy ${words}by 12.5% ${words}over all of them.`;
  const [figure] = readFigures(sentence);
  const clause = cutClause(sentence, figure ?? { start: 0, end: 0 });
  expect(clause).toContain('12.5%');
  expect(
    cutClause(`Loom improves accuracy by 12.5% ${words}.`, { start: 26, end: 31 }).length,
  ).toBeLessThanOrEqual(maxClauseLength);
});
