import { countIn, type PhraseTable, type Text } from '#lib/groups/group-phrases.ts';
import { sharesWord } from '#lib/groups/name-group.ts';
import { isCut, isHalf, openSpelling } from '#lib/groups/spell-phrases.ts';
import type { Acronyms } from '#lib/relate/terms.ts';
import { chanceOfMore } from '#lib/rising/chance.ts';
import type { CompiledTopic } from '#lib/topics/compile-topic.ts';
import { weighTopics } from '#lib/topics/weigh-topics.ts';
import type { Move, Periods } from './find-drift.ts';

/** Papers of the new ones that a phrase needs: five, and a twentieth. */
const minPapers = 5;
const minShare = 0.05;
/** Share of looks at all topics that tell a phrase although papers write as before. */
const falseAlarms = 0.05;
const shownPhrases = 3;

/** A phrase that the new papers of a topic share. */
export interface NewPhrase extends Move {
  /** As they write it. */
  phrase: string;
}

/** Papers with their phrases. */
export interface ReadPapers {
  papers: readonly Text[];
  table: PhraseTable;
  acronyms: Acronyms;
}

interface Candidate extends Move {
  phrase: number;
  key: string;
}

/**
 * The phrases that could be told: those of enough papers, new or not. To count only those of enough new papers would be to
 * choose the tests by their outcome.
 */
function listCandidates(
  { table }: ReadPapers,
  { now, before }: Periods<number>,
  enough: number,
): Candidate[] {
  const [counts, earlier] = [countIn(table.inText, now), countIn(table.inText, before)];
  const phrases = new Set([...counts.keys(), ...earlier.keys()]);
  return (
    [...phrases]
      .map((phrase) => ({
        phrase,
        key: table.keys[phrase] ?? '',
        now: { count: counts.get(phrase) ?? 0, papers: now.length },
        before: { count: earlier.get(phrase) ?? 0, papers: before.length },
      }))
      .filter((one) => one.now.count + one.before.count >= enough && table.isSubject(one.phrase))
      // A single word, such as “runs”, seldom names a subject.
      .filter(({ key }) => key.includes(' '))
  );
}

/**
 * The phrases that a topic's new papers have more often than its earlier ones, beyond chance, and that none of its rules
 * finds.
 *
 * @param members places of its papers
 * @param topics that are looked at
 */
export function findNewPhrases(
  topic: CompiledTopic,
  read: ReadPapers,
  members: Periods<number>,
  topics: number,
): NewPhrase[] {
  const enough = Math.max(minPapers, minShare * members.now.length);
  const candidates = listCandidates(read, members, enough);
  const level = falseAlarms / Math.max(1, candidates.length * topics);
  const found = candidates
    .filter(({ now }) => now.count >= enough)
    .map((one) => ({ ...one, chance: chanceOfMore(one.now, one.before) }))
    .filter(({ chance }) => chance < level)
    .sort((a, b) => a.chance - b.chance || b.key.length - a.key.length || (a.key < b.key ? -1 : 1));
  const spell = openSpelling(read.papers, read.table, read.acronyms)(members.now);
  const isKnown = (text: string) =>
    weighTopics({ title: text, abstract: '' }, [topic]).some(({ match }) => match.phrases.length > 0);
  const known: string[] = [];
  const chosen: (NewPhrase & { key: string })[] = [];
  for (const { now, before, ...one } of found) {
    if (chosen.length === shownPhrases) break;
    const phrase = spell(one);
    if (isKnown(phrase)) known.push(` ${one.key} `);
    const isNew = !known.some((key) => key.includes(` ${one.key} `));
    const isSaid = chosen.some(({ key }) => sharesWord(key, one.key));
    if (isNew && !isSaid && !isHalf(one, phrase) && !isCut(phrase))
      chosen.push({ key: one.key, phrase, now, before });
  }
  return chosen.map(({ phrase, now, before }) => ({ phrase, now, before }));
}
