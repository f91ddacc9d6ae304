import type { Diagnostic, Severity } from './diagnostic.ts';

/** Each rule has its severity here and nowhere else. `FetchError` has rules of the answers, doctor those of hand-written files. */
const rules = {
  // A documented rule decided; nobody has to do anything.
  'cut-authors': 'note',
  'date-and-id': 'note',
  'example-url': 'note',
  'left-raw': 'note',
  merged: 'note',
  'near-duplicate': 'note',
  'no-meta': 'note',
  'no-sources': 'note',
  'one-person': 'note',
  'quiet-day': 'note',
  'several-people': 'note',
  undated: 'note',
  'unknown-revision': 'note',
  'unknown-source': 'note',
  'without-abstract': 'note',
  // It was used, and a person should look.
  'all-dropped': 'warning',
  'bad-byline': 'warning',
  'bad-date': 'warning',
  'bad-encoding': 'warning',
  'bad-field': 'warning',
  'bad-xml': 'warning',
  'cut-record': 'warning',
  'date-after-dump': 'warning',
  'empty-week': 'warning',
  'fetch-failed': 'warning',
  implausible: 'warning',
  'long-abstract': 'warning',
  'long-title': 'warning',
  'loose-action': 'warning',
  'mixed-scripts': 'warning',
  'no-abstract': 'warning',
  'no-records': 'warning',
  'no-topics': 'warning',
  'no-workflow': 'warning',
  'paper-of-another-week': 'warning',
  'repeated-field': 'warning',
  'same-color': 'warning',
  'stale-entries': 'warning',
  'stray-line': 'warning',
  'unknown-abbreviation': 'warning',
  'unknown-decision': 'warning',
  'unknown-field': 'warning',
  'unknown-person': 'warning',
  'unknown-year': 'warning',
  'unshowable-characters': 'warning',
  'unshowable-title': 'warning',
  // One record is not used; those around it are.
  'bad-bibtex': 'record-set-aside',
  'bad-enrichment': 'record-set-aside',
  'bad-json': 'record-set-aside',
  'deep-json': 'record-set-aside',
  'no-paper': 'record-set-aside',
  'no-title': 'record-set-aside',
  'unpaired-brackets': 'record-set-aside',
  // One file is not used; the others are.
  'bad-address': 'file-set-aside',
  'binary-file': 'file-set-aside',
  'reader-failed': 'file-set-aside',
  'seed-too-large': 'file-set-aside',
  'unknown-format': 'file-set-aside',
  unreadable: 'file-set-aside',
  // An answer is wrong as a whole, and a source has failed. Of a saved file, what can be read is used.
  'cut-file': 'answer-refused',
  empty: 'answer-refused',
  'error-answer': 'answer-refused',
  'http-error': 'answer-refused',
  misaligned: 'answer-refused',
  'not-found': 'answer-refused',
  redirects: 'answer-refused',
  'short-page': 'answer-refused',
  stale: 'answer-refused',
  'too-few': 'answer-refused',
  'too-large': 'answer-refused',
  'too-many-pages': 'answer-refused',
  unreachable: 'answer-refused',
  'wrong-shape': 'answer-refused',
  'wrong-type': 'answer-refused',
  // Nothing is written or published before a person has mended it.
  'address-taken': 'broken',
  'bad-decisions': 'broken',
  'bad-mdx': 'broken',
  'bad-people': 'broken',
  'bad-settings': 'broken',
  'bad-state': 'broken',
  'bad-text': 'broken',
  'bad-topic': 'broken',
  'bad-week': 'broken',
  'bad-words': 'broken',
  'cannot-check': 'broken',
  'contradicting-decisions': 'broken',
  'contradicting-people': 'broken',
  'dead-link': 'broken',
  'fetched-file-gone': 'broken',
  'no-seeds': 'broken',
  'note-without-paper': 'broken',
  'pinned-and-dropped': 'broken',
  'unknown-component': 'broken',
  'unknown-language': 'broken',
  'unknown-paper': 'broken',
  'unknown-topic': 'broken',
} as const satisfies Record<string, Severity>;

/** Stable name of a rule. Each field in which sources may disagree has a rule of its own. */
export type RuleId = keyof typeof rules | `conflict-${string}`;

function severityOf(rule: RuleId): Severity {
  return rule in rules ? rules[rule as keyof typeof rules] : 'note';
}

/** A message about input, with the severity that its rule has. */
export function diagnose(rule: RuleId, told: Omit<Diagnostic, 'severity' | 'rule'>): Diagnostic {
  return { severity: severityOf(rule), rule, ...told };
}
