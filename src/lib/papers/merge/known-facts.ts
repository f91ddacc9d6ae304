import type { Draft } from '../../schema/draft.ts';
import { titleKey } from '../../identifiers/title-key.ts';
import { isEnrichment } from '../../sources/sources.ts';
import { areOneWork, evidenceOf, haveSameText, type Evidence } from './same-work.ts';

/** Facts of one paper's records, with which another record is compared. */
const maxCompared = 20;

function differs<T>(known: Set<T>, own: T | undefined): boolean {
  return own !== undefined && known.size > 0 && !known.has(own);
}

/** Collects the facts of one paper's records, so that a comparison takes the same time for two records as for two thousand. */
export class KnownFacts {
  private readonly arxivIds = new Set<string>();
  private readonly dois = new Set<string>();
  private readonly titles = new Set<string>();
  /** Guids by feed. */
  private readonly items = new Map<string, Set<string>>();
  /** Titles of records that make papers, and of records that complete them. */
  private readonly own: Evidence[] = [];
  private readonly completing: Evidence[] = [];
  private readonly abstracts = new Set<string>();

  /** Adds a record, or nothing of it if it throws. */
  add(draft: Draft): void {
    const { arxivId, doi, item, title, abstract } = draft;
    const list = isEnrichment(draft.source) ? this.completing : this.own;
    const isNew = abstract === '' || !this.abstracts.has(abstract);
    const evidence = list.length < maxCompared && isNew ? [evidenceOf(draft)] : [];
    const key = titleKey(title);
    list.push(...evidence);
    this.abstracts.add(abstract);
    this.titles.add(key);
    if (arxivId !== undefined) this.arxivIds.add(arxivId);
    if (doi !== undefined) this.dois.add(doi);
    if (item) this.items.set(item.feed, (this.items.get(item.feed) ?? new Set()).add(item.guid));
  }

  /** If both sides have arXiv ids, these decide, since a paper may have a second DOI from its publisher. */
  idsDiffer({ arxivId, doi }: Draft): boolean {
    return arxivId !== undefined && this.arxivIds.size > 0
      ? !this.arxivIds.has(arxivId)
      : differs(this.dois, doi);
  }

  /** A feed gives each item a guid, so two guids are two items, whatever their titles. */
  isAnotherItem({ item }: Draft): boolean {
    return item !== undefined && differs(this.items.get(item.feed) ?? new Set(), item.guid);
  }

  /** Whether a record with the same title belongs to this paper. */
  holds(draft: Draft): boolean {
    const evidence = evidenceOf(draft);
    const compared = this.own.length > 0 ? this.own : this.completing;
    return compared.some((known) => areOneWork(known, evidence));
  }

  /** Whether a record with the same guid belongs to this paper, since some feeds give all items one guid. */
  holdsItem(draft: Draft): boolean {
    const evidence = evidenceOf(draft);
    return this.titles.has(titleKey(draft.title)) || this.own.some((known) => haveSameText(known, evidence));
  }
}
