import { readdirSync, readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { borderlineSchema } from '#lib/topics/find-borderline.ts';
import { parseFrontMatter } from '#lib/entries/parse-front-matter.ts';
import { topicSchema } from '#lib/schema/topic.ts';
import { floorScore } from '../../src/components/floor-score.ts';
import { corpusContent } from '../support/corpus.ts';
import { attribute, elementsIn, find, findAll, shownText } from '../support/html.ts';
import { readPapers } from '../support/paper-records.ts';
import { pageAt } from '../support/site-pages.ts';

const papers = readPapers();
const borderline = borderlineSchema.parse(
  JSON.parse(readFileSync(`${corpusContent}/derived/borderline.json`, 'utf8')),
);
const thresholds = new Map(
  readdirSync(`${corpusContent}/topics`).map((name) => {
    const parsed = parseFrontMatter(
      name,
      readFileSync(`${corpusContent}/topics/${name}`, 'utf8'),
      topicSchema,
    );
    return [name.replace('.mdx', ''), 'data' in parsed ? parsed.data.threshold : 0];
  }),
);

test('a topic folds out the papers just under its threshold, nearest first, and names the file to change', () => {
  expect(Object.keys(borderline).length).toBeGreaterThan(0);
  for (const [topic, near] of Object.entries(borderline)) {
    const { elements } = pageAt('root', `topics/${topic}/`);
    const list = find(elements, 'ul', { className: 'nearly' });
    const links = list ? findAll(elementsIn(list), 'a').map((link) => attribute(link, 'href')) : [];
    expect(links).toEqual(near.map(({ id }) => `/papers/${id}/`));
    const fold = findAll(elements, 'details').find((details) =>
      elementsIn(details).some((inner) => inner === list),
    );
    expect(shownText(fold)).toContain(`content/topics/${topic}.mdx`);
    for (const { score, phrases } of near) {
      expect(shownText(list)).toContain(
        `Score ${floorScore(score)} of ${floorScore(thresholds.get(topic) ?? 0)}: “${phrases[0] ?? ''}`.replace(
          '“',
          '',
        ),
      );
      expect(score).toBeLessThan(thresholds.get(topic) ?? 0);
    }
  }
});

test('the page of a paper gives for each topic its phrases, its score and from which score a paper is in', () => {
  const wrong = papers.flatMap(({ id, topics }) => {
    const notes = find(pageAt('root', `papers/${id}/`).elements, 'aside', {
      ariaLabel: 'Result and topics',
    });
    const text = shownText(notes);
    return topics.filter(({ id: topic, score, phrases }) => {
      const line = `score ${floorScore(score)}, where ${floorScore(thresholds.get(topic) ?? 0)} is enough.`;
      return !text.includes(line) || !text.includes(phrases[0]?.text ?? '');
    });
  });
  expect(wrong).toEqual([]);
});

const isReason = (element: Element) => attribute(element, 'className') === undefined;

test('the nearest paper named for a topic is in the topic, and another one', () => {
  const topicsOf = new Map(papers.map(({ id, topics }) => [id, topics.map((topic) => topic.id)]));
  const named = papers.flatMap(({ id }) => {
    const notes = find(pageAt('root', `papers/${id}/`).elements, 'aside', {
      ariaLabel: 'Result and topics',
    });
    const parts = notes ? findAll(elementsIn(notes), 'div').filter(isReason) : [];
    return parts.flatMap((part, index) => {
      const [link] = findAll(elementsIn(part), 'a');
      const nearest = attribute(link, 'href')?.split('/').at(-2);
      const topic = topicsOf.get(id)?.[index] ?? '';
      return nearest === undefined ? [] : [{ id, topic, nearest }];
    });
  });
  expect(named.length).toBeGreaterThan(50);
  expect(
    named.filter(({ id, topic, nearest }) => nearest === id || !topicsOf.get(nearest)?.includes(topic)),
  ).toEqual([]);
});
