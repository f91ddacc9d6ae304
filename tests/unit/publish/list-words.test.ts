import { describe, expect, test } from 'vitest';
import { listWords } from '#lib/publish/list-words.ts';

describe('the words for corrections', () => {
  const papers = [
    { title: 'Reward hacking', text: 'A reward is gamed once.' },
    { title: 'Bandits', text: 'The reward is shared. Arms are not.' },
    { title: 'Agents', text: 'Shared arms.' },
  ];

  test('are those of titles and those of two papers, the most frequent first', () => {
    expect(listWords(papers)).toEqual(['arms', 'reward', 'shared', 'agents', 'bandits', 'hacking']);
  });

  test('have four letters or more', () => {
    expect(listWords([{ title: 'A tiny LLM of 2025', text: '' }])).toEqual(['tiny']);
  });
});
