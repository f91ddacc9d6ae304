import { parseDocument } from 'yaml';
import type { FetchSource } from '#lib/schema/fetch-source.ts';
import type { Language } from '#src/words/languages.ts';
import { firstTexts } from './first-texts.ts';

export interface NewSite {
  name: string;
  /** Without it, the workflow for GitHub Pages knows the address. */
  address?: string;
  language: Language;
  field: string;
  sources: FetchSource[];
}

/** Options that speak of the example and its papers. */
const ofExample = ['curator', 'contact', 'homeTopics', 'defaultDumpYear', 'searchExample'];

/** The text of `content/settings.yaml` for a new site, with the comments of the old one. */
export function nameSite(settings: string, { name, address, language, field, sources }: NewSite): string {
  const document = parseDocument(settings);
  for (const option of ofExample) document.delete(option);
  document.set('title', name);
  document.set('tagline', firstTexts[language].tagline(field));
  document.set('language', language);
  document.set('papersLanguage', 'en');
  if (address === undefined) document.delete('url');
  else document.set('url', address);
  document.set('dumpYears', {});
  document.set(
    'sources',
    sources.map(({ quiet, ...source }) => (quiet.length > 0 ? { ...source, quiet } : source)),
  );
  return document.toString({ lineWidth: 0 });
}
