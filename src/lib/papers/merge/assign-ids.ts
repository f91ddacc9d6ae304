import { containEach } from '../../schema/contain.ts';
import type { Diagnostic } from '../../schema/diagnostic.ts';
import type { Paper } from '../../schema/paper.ts';
import { formatName } from '../../names/parse-name.ts';
import { paperSlug } from '../../identifiers/paper-slug.ts';
import { titleKey } from '../../identifiers/title-key.ts';
import { makesPaper, type DraftGroup } from './merge-drafts.ts';
import { reportFailedGroup } from './report-failed-paper.ts';
import type { SettledPaper } from './settle-paper.ts';

export type NamedPaper = Omit<Paper, 'topics' | 'summary'>;

/** A paper with its records. */
export interface PaperOfRecords {
  paper: NamedPaper;
  group: DraftGroup;
}

/** A paper with what its address is made from. */
interface AddressedPaper {
  paper: SettledPaper;
  group: DraftGroup;
  titleKey: string;
  release: string;
  /** Addresses that the records without an id had under titles of their own. */
  ownAddresses: (string | undefined)[];
}

/** Facts that distinguish papers with the same title, the oldest first. */
function firstRelease(paper: SettledPaper): string {
  const { issued, abstract, arxivId, issuedText } = paper;
  return [issued?.value ?? '9999', abstract, arxivId ?? '', issuedText ?? '', namesOf(paper)].join('\n');
}

function namesOf({ authors = [] }: SettledPaper): string {
  return authors.map(formatName).join(', ');
}

/** Salts that may distinguish a paper from others with its title, each longer than the one before. */
function saltsOf(paper: SettledPaper): string[] {
  const { abstract, arxivId = '', issued, issuedText, url = '' } = paper;
  const parts = [arxivId, issued?.value ?? issuedText ?? '', namesOf(paper), url];
  return [abstract, ...parts.map((_, index) => [abstract, ...parts.slice(0, index + 1)].join('\n'))];
}

/** The first salt that is free for this title. Papers that cannot be distinguished get a number. */
function chooseSalt(paper: SettledPaper, taken: ReadonlySet<string>): string {
  const salts = saltsOf(paper);
  return salts.find((salt) => !taken.has(salt)) ?? `${salts.at(-1) ?? ''}\n${String(taken.size)}`;
}

/** Number of digits that makes equal hashes practically impossible. */
const longHash = 26;

/** The slug of each paper. Among papers with the same title, the oldest has the plain slug. The others have one with a salt from their text. */
function slugsOf(papers: readonly AddressedPaper[]): Map<SettledPaper, string> {
  const salted: { paper: SettledPaper; salt: string }[] = [];
  for (const same of Map.groupBy(papers, (paper) => paper.titleKey).values()) {
    const oldestFirst = [...same].sort((a, b) => (a.release < b.release ? -1 : 1));
    const taken = new Set(['']);
    for (const [index, { paper }] of oldestFirst.entries()) {
      const salt = index === 0 ? '' : chooseSalt(paper, taken);
      salted.push({ paper, salt });
      // The oldest has the plain slug, but its salt is taken, too.
      taken.add(index === 0 ? paper.abstract : salt);
    }
  }
  const slugs = new Map<SettledPaper, string>();
  for (const [slug, same] of Map.groupBy(salted, ({ paper, salt }) => paperSlug(paper.title, salt)))
    for (const { paper, salt } of same)
      slugs.set(paper, same.length === 1 ? slug : paperSlug(paper.title, salt, longHash));
  return slugs;
}

/** Reads all that the address is made from; `undefined` among `ownAddresses` stands for the title of the paper. */
function prepare({ paper, group }: { paper: SettledPaper; group: DraftGroup }): AddressedPaper {
  const key = titleKey(paper.title);
  const titles = group
    .filter((draft) => makesPaper(draft) && draft.arxivId === undefined)
    .map(({ title }) => title);
  const ownAddresses = titles.map((title) => (titleKey(title) === key ? undefined : paperSlug(title)));
  return { paper, group, titleKey: key, release: firstRelease(paper), ownAddresses };
}

/**
 * Gives each paper its address below `/papers/`: its arXiv id, or a slug. If an id becomes known later,
 * the slug becomes an alias, unless another paper has it. A paper that no address can be made for is set aside alone.
 */
export function assignIds(papers: readonly { paper: SettledPaper; group: DraftGroup }[]): {
  assigned: PaperOfRecords[];
  diagnostics: Diagnostic[];
} {
  const { values, diagnostics } = containEach(papers, prepare, ({ group }, reason) =>
    reportFailedGroup(group, reason),
  );
  const slugs = slugsOf(values);
  const owners = new Map([...slugs].map(([paper, slug]) => [slug, paper]));
  const assigned = values.map(({ paper, group, ownAddresses }) => {
    const slug = slugs.get(paper) ?? paperSlug(paper.title);
    if (paper.arxivId === undefined) return { paper: { ...paper, id: slug, aliases: [] }, group };
    const earlier = [...new Set(ownAddresses.map((address) => address ?? slug))];
    const aliases = earlier.filter((alias) => (owners.get(alias) ?? paper) === paper);
    for (const alias of aliases) owners.set(alias, paper);
    return { paper: { ...paper, id: paper.arxivId, aliases }, group };
  });
  return { assigned, diagnostics };
}
