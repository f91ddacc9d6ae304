import type { Language } from '#src/words/languages.ts';

interface FirstTexts {
  tagline: (field: string) => string;
  line: (field: string) => string;
  includes: (field: string) => string;
  excludes: string;
}

/** What a new site says of its field until the editor writes more. */
export const firstTexts: Record<Language, FirstTexts> = {
  en: {
    tagline: (field) => `Papers on ${field}, one page each, sorted by subject every week.`,
    line: (field) => `Papers on ${field}.`,
    includes: (field) => `Papers whose title or abstract speaks of ${field}.`,
    excludes: 'Everything else.',
  },
  de: {
    tagline: (field) => `Artikel über ${field}, jeder auf einer Seite, jede Woche nach Themen geordnet.`,
    line: (field) => `Artikel über ${field}.`,
    includes: (field) => `Artikel, deren Titel oder Zusammenfassung von ${field} handelt.`,
    excludes: 'Alles andere.',
  },
  'zh-Hans': {
    tagline: (field) => `${field}论文，每篇一页，每周按主题整理。`,
    line: (field) => `关于${field}的论文。`,
    includes: (field) => `标题或摘要谈及${field}的论文。`,
    excludes: '其他内容。',
  },
};
