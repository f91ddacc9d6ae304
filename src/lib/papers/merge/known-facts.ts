import type { Draft } from '../../schema/draft.ts';
import { textSimilarity, wordsOf } from './text-similarity.ts';

/** Abstracts that share fewer words than this are different texts, not two versions of one. */
const clearlyDifferent = 0.5;

/** Abstracts of one paper that another is compared with word by word. */
const maxTexts = 20;

function differs<T>(known: Set<T>, own: T | undefined): boolean {
  return own !== undefined && known.size > 0 && !known.has(own);
}

/** What the records of one paper say, gathered as they come, so that asking costs the same for two records as for two thousand. */
export class KnownFacts {
  private readonly arxivIds = new Set<string>();
  private readonly dois = new Set<string>();
  private readonly titles = new Set<string>();
  private readonly authorCounts = new Set<number>();
  private readonly dates = new Set<string>();
  private readonly texts = new Map<string, Set<string>>();

  add({ arxivId, doi, title, authorCount, issued, abstract }: Draft): void {
    if (arxivId !== undefined) this.arxivIds.add(arxivId);
    if (doi !== undefined) this.dois.add(doi);
    this.titles.add(title);
    if (authorCount !== undefined) this.authorCounts.add(authorCount);
    if (issued !== undefined) this.dates.add(issued);
    if (abstract !== '' && this.texts.size < maxTexts && !this.texts.has(abstract))
      this.texts.set(abstract, wordsOf(abstract));
  }

  /** arXiv ids decide where both sides have one: an arXiv paper may have a second DOI from its publisher. */
  idsDiffer({ arxivId, doi }: Draft): boolean {
    return arxivId !== undefined && this.arxivIds.size > 0
      ? !this.arxivIds.has(arxivId)
      : differs(this.dois, doi);
  }

  /** Same compared title, but another paper: the abstracts clearly differ, and so does the number of authors, the date or the spelling of the title. */
  isAnotherPaper({ abstract, authorCount, issued, title }: Draft): boolean {
    if (abstract === '' || this.texts.size === 0 || this.texts.has(abstract)) return false;
    const contradicted =
      differs(this.authorCounts, authorCount) || differs(this.dates, issued) || differs(this.titles, title);
    if (!contradicted) return false;
    const own = wordsOf(abstract);
    return ![...this.texts.values()].some((words) => textSimilarity(words, own) >= clearlyDifferent);
  }
}
