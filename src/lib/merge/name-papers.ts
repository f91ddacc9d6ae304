import { isEnrichment } from '#lib/sources/sources.ts';
import type { Paper } from '#lib/schema/paper.ts';
import { paperSlug } from './paper-slug.ts';
import { titleKey } from './title-key.ts';
import type { DraftGroup } from './merge-drafts.ts';
import type { SettledPaper } from './settle-paper.ts';

export type NamedPaper = Omit<Paper, 'topics' | 'summary'>;

/** True if the paper would bear a slug had enrichment not found its id. */
function idCameLater(group: DraftGroup, arxivId: string): boolean {
  return !group.some((draft) => draft.arxivId === arxivId && !isEnrichment(draft.source));
}

function firstRelease(paper: SettledPaper): string {
  return `${paper.issued ?? '9999'}\n${paper.abstract}`;
}

/** The slug of each paper. Among papers of one title, the oldest has the plain slug and the others one salted by their abstract. */
function slugsOf(papers: SettledPaper[]): Map<SettledPaper, string> {
  const slugs = new Map<SettledPaper, string>();
  for (const same of Map.groupBy(papers, (paper) => titleKey(paper.title)).values()) {
    const oldestFirst = [...same].sort((a, b) => (firstRelease(a) < firstRelease(b) ? -1 : 1));
    for (const [index, paper] of oldestFirst.entries()) slugs.set(paper, paperSlug(paper.title, index === 0 ? '' : paper.abstract));
  }
  return slugs;
}

/**
 * Gives each paper its address below `/papers/`: its arXiv id, or a slug. An id that enrichment
 * found later leaves the slug behind as an alias.
 */
export function namePapers(papers: { paper: SettledPaper; group: DraftGroup }[]): NamedPaper[] {
  const slugs = slugsOf(papers.map(({ paper }) => paper));
  return papers.map(({ paper, group }) => {
    const slug = slugs.get(paper) ?? paperSlug(paper.title);
    if (paper.arxivId === undefined) return { ...paper, id: slug, aliases: [] };
    return { ...paper, id: paper.arxivId, aliases: idCameLater(group, paper.arxivId) ? [slug] : [] };
  });
}
