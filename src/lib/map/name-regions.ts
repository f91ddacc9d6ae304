import { logOdds } from '../rising/log-odds.ts';
import type { Region } from './find-regions.ts';

/** A region with the phrases that its papers share with each other and not with those of other regions. */
export interface NamedRegion extends Region {
  /** Most telling first; none if its papers share nothing of their own. */
  phrases: string[];
}

const shownPhrases = 4;
/** A phrase of fewer papers says nothing of a region, whatever share of it they are. */
const minPapers = 3;
/** Below, a phrase may be there by chance. */
const minScore = 1.5;

function plain(phrase: string): string {
  return phrase.toLowerCase().replaceAll('-', ' ');
}

interface Count {
  papers: number;
  spellings: Map<string, number>;
}

/** Papers with each phrase, and how often each spelling of it stands. */
function countPhrases(papers: readonly (readonly string[])[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const phrases of papers)
    for (const [key, spelled] of new Map(phrases.map((phrase) => [plain(phrase), phrase]))) {
      const count = counts.get(key) ?? { papers: 0, spellings: new Map<string, number>() };
      count.papers += 1;
      count.spellings.set(spelled, (count.spellings.get(spelled) ?? 0) + 1);
      counts.set(key, count);
    }
  return counts;
}

/** The most frequent spelling; of two, the one without capitals. */
function spell({ spellings }: Count): string {
  const [best] = [...spellings].sort(([a, x], [b, y]) => y - x || (a < b ? 1 : -1));
  return best?.[0] ?? '';
}

/** Half of a compound names nothing: `multi-step`. */
function weightOf(phrase: string): number {
  return phrase.includes(' ') ? 1 : 0.6;
}

function overlaps(a: string, b: string): boolean {
  const words = new Set(plain(a).split(' '));
  return plain(b)
    .split(' ')
    .some((word) => words.has(word));
}

/**
 * Names regions by their phrases: those that are more frequent in one than in all others, by log-odds, weighed by how many
 * of its papers have them. A phrase names one region alone.
 *
 * @param phrasesOf what each paper shares with those that it is related to
 */
export function nameRegions(
  regions: readonly Region[],
  phrasesOf: (paper: number) => readonly string[],
): NamedRegion[] {
  const byRegion = regions.map(({ papers }) => countPhrases(papers.map(phrasesOf)));
  const all = regions.reduce((sum, { papers }) => sum + papers.length, 0);
  const total = new Map<string, number>();
  for (const counts of byRegion)
    for (const [key, { papers }] of counts) total.set(key, (total.get(key) ?? 0) + papers);
  const scored = byRegion.flatMap((counts, region) => {
    const size = regions[region]?.papers.length ?? 0;
    return [...counts].flatMap(([key, count]) => {
      const rest = { count: (total.get(key) ?? 0) - count.papers, papers: all - size };
      const phrase = spell(count);
      const score = logOdds({ count: count.papers, papers: size }, rest);
      return count.papers >= minPapers && score >= minScore
        ? [{ region, key, phrase, score: score * Math.sqrt(count.papers / size) * weightOf(phrase) }]
        : [];
    });
  });
  scored.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const taken = new Set<string>();
  const names = regions.map((): string[] => []);
  for (const { region, key, phrase } of scored) {
    const own = names[region];
    if (!own || taken.has(key) || own.length === shownPhrases) continue;
    // What says the same in other words adds nothing.
    if (own.some((known) => overlaps(known, phrase))) continue;
    taken.add(key);
    own.push(phrase);
  }
  return regions.map((region, place) => ({ ...region, phrases: names[place] ?? [] }));
}
