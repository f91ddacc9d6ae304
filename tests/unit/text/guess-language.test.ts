import { expect, test } from 'vitest';
import { guessLanguage } from '#lib/text/guess-language.ts';

test.each([
  ['Tree search for agents', undefined],
  ['π₀: A Vision-Language-Action Flow Model', undefined],
  ['SRPO 与 GRPO：Reinforcement Learning', undefined],
  ['大规模语言模型的强化学习', 'zh'],
  ['大規模言語モデルの強化学習', 'ja'],
  ['강화 학습을 위한 보상 모델', 'ko'],
  ['نمذجة المكافآت في التعلم المعزز', 'und-Arab'],
  ['Обучение с подкреплением: обзор GPT', 'und-Cyrl'],
  ['12 / 36', undefined],
  ['', undefined],
])('“%s” is marked as %s', (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});
