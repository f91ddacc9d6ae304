import { nameWords } from './name-words.ts';
import type { NamedPaper } from './resolve-people.ts';

/** A name as papers write it; spellings with the same folded words are one. */
export interface Spelling {
  name: string;
  /** Folded words of the name in order. */
  words: string[];
  papers: NamedPaper[];
  /** ORCID iDs that its papers give, each with the ids of these papers. */
  orcids: Map<string, string[]>;
}

/**
 * Who wrote what. Collaborations have papers of thousands of authors, so that coauthors are kept once a paper, and not
 * once a name.
 */
export class Authorships {
  readonly spellings: Spelling[];
  /** Folded names of a paper. */
  private readonly names = new Map<NamedPaper, Set<string>>();
  private readonly shared = new Map<NamedPaper, Map<NamedPaper, number>>();

  constructor(papers: readonly NamedPaper[]) {
    const words = new Map<string, string[]>();
    const found = new Map<string, Spelling>();
    for (const paper of papers) {
      const names = new Set<string>();
      this.names.set(paper, names);
      const met = new Set<string>();
      for (const [index, name] of paper.authors.entries()) {
        if (met.has(name)) continue;
        met.add(name);
        const own = words.get(name) ?? nameWords(name);
        words.set(name, own);
        const key = own.join(' ');
        names.add(key);
        const spelling: Spelling = found.get(key) ?? { name, words: own, papers: [], orcids: new Map() };
        found.set(key, spelling);
        if (spelling.papers.at(-1) !== paper) spelling.papers.push(paper);
        const orcid = paper.orcids?.[index];
        if (orcid !== undefined)
          spelling.orcids.set(orcid, [...(spelling.orcids.get(orcid) ?? []), paper.id]);
      }
    }
    this.spellings = [...found.values()];
  }

  /** Number of names that two papers share. */
  private countShared(a: NamedPaper, b: NamedPaper): number {
    const known = this.shared.get(a)?.get(b);
    if (known !== undefined) return known;
    const count = (this.names.get(a) ?? new Set()).intersection(this.names.get(b) ?? new Set()).size;
    this.shared.set(a, (this.shared.get(a) ?? new Map<NamedPaper, number>()).set(b, count));
    return count;
  }

  /** Whether somebody wrote with both. No paper has both names. */
  shareCoauthor(a: Spelling, b: Spelling): boolean {
    return a.papers.some((one) => b.papers.some((other) => this.countShared(one, other) > 0));
  }

  /** Whether two papers of one name share another name or a topic. */
  touch(a: NamedPaper, b: NamedPaper): boolean {
    return a.topics.some((topic) => b.topics.includes(topic)) || this.countShared(a, b) > 1;
  }
}
