import type { Language } from '#src/words/languages.ts';

interface FirstTexts {
  tagline: (field: string) => string;
  line: (field: string) => string;
}

/** What a new site says of its field until the editor writes more. */
export const firstTexts: Record<Language, FirstTexts> = {
  en: {
    tagline: (field) => `Papers on ${field}, one page each, sorted by subject every week.`,
    line: (field) => `Papers on ${field}.`,
  },
  de: {
    tagline: (field) => `Artikel über ${field}, jeder auf einer Seite, jede Woche nach Themen geordnet.`,
    line: (field) => `Artikel über ${field}.`,
  },
  'zh-Hans': {
    tagline: (field) => `${field}论文，每篇一页，每周按主题整理。`,
    line: (field) => `关于${field}的论文。`,
  },
};

/** Whether a topic's line is still that of a new site or topic, or says nothing. */
export function isFirstLine({ line, title }: { line: string; title: string }): boolean {
  const fold = (text: string): string => text.trim().toLowerCase();
  const first = Object.values(firstTexts).map((texts) => fold(texts.line(title)));
  return line.trim() === '' || first.includes(fold(line));
}
