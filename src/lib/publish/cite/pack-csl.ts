import type { CslItem, CslName } from './csl-item.ts';

/** A tag in the head of a page. */
export interface HeadTag {
  name: string;
  content: string;
}

/** What a record says that the tags do not; null for what only they say. */
export type PackedCsl = { [Field in keyof CslItem]?: CslItem[Field] | null };

/** `van Rossum, Guido`; a name without a comma is undivided. */
function parseInverted(name: string): CslName {
  const [family = '', ...given] = name.split(', ');
  return given.length === 0 ? { literal: name } : { family, given: given.join(', ') };
}

/** What the Highwire tags of a paper's page say of how to cite it. */
function readTags(tags: readonly HeadTag[]): PackedCsl {
  const all = (name: string) => tags.flatMap((tag) => (tag.name === `citation_${name}` ? tag.content : []));
  const one = (name: string) => all(name)[0];
  const [authors, date, number] = [all('author'), one('publication_date'), one('arxiv_id')];
  return {
    type: 'article',
    title: one('title'),
    author: authors.length > 0 ? authors.map(parseInverted) : undefined,
    issued: date === undefined ? undefined : { 'date-parts': [date.split('/').map(Number)] },
    volume: one('volume'),
    issue: one('issue'),
    publisher: number && 'arXiv',
    number: number && `arXiv:${number}`,
    DOI: one('doi'),
    URL: one('public_url'),
    keyword: one('keywords')?.split('; ').join(', '),
  };
}

const fieldsOf = (record: PackedCsl) => Object.keys(record) as (keyof CslItem)[];

/** The record of a paper without what the tags of its page say: in most cases the key and the source are left. */
export function packCsl(item: CslItem, tags: readonly HeadTag[]): PackedCsl {
  const known = readTags(tags);
  const fields = new Set([...fieldsOf(item), ...fieldsOf(known)]);
  return Object.fromEntries(
    [...fields]
      .filter((field) => JSON.stringify(item[field]) !== JSON.stringify(known[field]))
      .map((field) => [field, item[field] ?? null]),
  );
}

/** The whole record again, with its fields in any order. */
export function unpackCsl(packed: PackedCsl, tags: readonly HeadTag[]): CslItem {
  const whole = Object.entries({ ...readTags(tags), ...packed });
  return Object.fromEntries(
    whole.filter(([, value]) => (value ?? undefined) !== undefined),
  ) as unknown as CslItem;
}
