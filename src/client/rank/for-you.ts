import { forYou as words } from '#words';
import { ownPapersPart } from '#lib/rank/own-papers.ts';
import { profileOf, rankPapers } from '#lib/rank/rank-papers.ts';
import { termFactorsPart } from '#lib/rank/term-factors.ts';
import { savedPart } from '#lib/reader/saved-papers.ts';
import type { TopicName } from '../../data/types.ts';
import { makeButton } from '../make-element.ts';
import { part } from '../part.ts';
import { changePart, listen } from '../reader/store.ts';
import { tryOnce } from '../try-once.ts';
import { loadVocabulary, loadWeeks, type DataAddresses, type OpenVocabulary } from './load-data.ts';
import { makeRankedRow } from './ranked-row.ts';
import { readLibrary, type ReaderLibrary } from './reader-library.ts';
import { makeTermList, readFactors } from './term-list.ts';

const shownPapers = 40;

/** What the page says to its script. */
interface Plan extends DataAddresses {
  /** Address of a paper; `[id]` stands for its id. */
  paper: string;
  /** Ids of weeks, newest first. */
  weeks: string[];
  topics: Record<string, TopicName>;
}

const page = part('for-you', HTMLElement);
const plan = JSON.parse(page.dataset['plan'] ?? '') as Plan;
const topics = new Map(Object.entries(plan.topics));
const own = part('own', HTMLParagraphElement);
const state = part('rank-state', HTMLParagraphElement);
const terms = part('terms', HTMLUListElement);
const results = part('ranked', HTMLOListElement);
const range = part('range', HTMLSelectElement);
const topic = part('in-topic', HTMLSelectElement);
const file = part('own-file', HTMLInputElement);

function tell(text: string): void {
  state.textContent = text;
}

/** Replaces what a list holds; the focus stays on the button of the same name, or goes to the one beside it. */
function replaceButtons(list: HTMLElement, children: readonly Node[]): void {
  const { activeElement } = document;
  const name = list.contains(activeElement) ? activeElement?.ariaLabel : undefined;
  list.replaceChildren(...children);
  if (name === undefined || name === null) return;
  const same = [...list.querySelectorAll('button')].find(({ ariaLabel }) => ariaLabel === name);
  const next =
    same?.disabled === true ? same.parentElement?.querySelector<HTMLElement>('button:enabled') : same;
  next?.focus();
}

const openVocabulary = tryOnce(() => loadVocabulary(plan));

/** Says which papers are used. */
function showOwn({ file: name, titles }: ReaderLibrary): void {
  const count = titles.length;
  if (name === '') own.replaceChildren(words.bySaved({ count }));
  else {
    const remove = makeButton(words.removeFile, () => changePart(ownPapersPart, () => ownPapersPart.empty));
    own.replaceChildren(words.byFile({ count, file: name }), ' ', remove);
  }
}

async function showRanked(library: ReaderLibrary, vocabulary: OpenVocabulary): Promise<void> {
  const papers = (await loadWeeks(plan, plan.weeks.slice(0, Number(range.value)))).filter(
    ({ record }) => !library.has(record) && (topic.value === '' || record.topics.includes(topic.value)),
  );
  const profile = profileOf(library.vectors, readFactors(vocabulary));
  const ranked = rankPapers(
    papers.map(({ vector }) => vector),
    profile,
    (term) => vocabulary.keys[term] ?? '',
    shownPapers,
  );
  const rows = ranked.flatMap((one) => {
    const record = papers[one.paper]?.record;
    if (!record) return [];
    const href = plan.paper.replace('[id]', record.id);
    return [makeRankedRow(record, one, { library, topics, href })];
  });
  results.replaceChildren(...rows);
  tell(words.ranked({ shown: rows.length, total: papers.length }));
}

/** Ranks the papers anew; what is shown meanwhile stays. */
async function update(): Promise<void> {
  try {
    const vocabulary = await openVocabulary();
    const library = readLibrary(vocabulary);
    showOwn(library);
    part('rank-of', HTMLElement).hidden = library.titles.length === 0;
    if (library.titles.length === 0) {
      // What is said of a file stays.
      if (results.childElementCount > 0) tell('');
      results.replaceChildren();
      return;
    }
    replaceButtons(terms, makeTermList(library, vocabulary, tell));
    await showRanked(library, vocabulary);
  } catch (error) {
    console.error(error);
    tell(words.failed);
  }
}

async function take(chosen: File | undefined): Promise<void> {
  if (!chosen) return;
  tell(words.reading({ file: chosen.name }));
  try {
    const vocabulary = await openVocabulary();
    const { readOwnFile } = await import('./read-own-file.ts');
    const papers = await readOwnFile(chosen, vocabulary);
    if (papers.length === 0) {
      tell(words.unread({ file: chosen.name }));
      return;
    }
    const problem = changePart(ownPapersPart, () => ({ file: chosen.name, papers }));
    if (problem) tell(words.problems[problem]);
  } catch (error) {
    console.error(error);
    tell(words.failed);
  }
}

file.addEventListener('change', () => {
  void take(file.files?.[0]);
});
// Wherever on the page a file is dropped: the browser would leave the page and show it. Dragged text is no file.
for (const type of ['dragover', 'drop'] as const)
  addEventListener(type, (event) => {
    const { items = [], files = [] } = event.dataTransfer ?? {};
    if (![...items].some(({ kind }) => kind === 'file')) return;
    event.preventDefault();
    if (type === 'drop') void take(files[0]);
  });
for (const select of [range, topic])
  select.addEventListener('change', () => {
    void update();
  });
for (const kept of [ownPapersPart, termFactorsPart, savedPart])
  listen(kept, () => {
    void update();
  });
void update().then(() => {
  page.hidden = false;
});
