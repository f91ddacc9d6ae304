interface RuleText {
  title: string;
  /** What was done about it. */
  explanation: string;
}

const fields: Record<string, string> = {
  authorCount: 'the number of authors',
  issued: 'the date',
  arxivId: 'the arXiv number',
  doi: 'the DOI',
};

/** In the order of the page. The rules are those of the diagnostics, and `no-topic`. */
const rules: Record<string, RuleText> = {
  'address-taken': {
    title: 'Two papers would have one address',
    explanation: 'Nothing is written until the titles or identifiers are corrected.',
  },
  'near-duplicate': {
    title: 'Papers that may be one',
    explanation:
      'Each has its page. A person decides with a line of content/decisions.yaml: the same paper becomes one page, to which the other address leads; different ones are not named here again.',
  },
  'date-and-id': {
    title: 'Date and arXiv number are of different months',
    explanation: 'The date is in use. It may be the day of another version than the first.',
  },
  undated: {
    title: 'No day is known',
    explanation:
      'The paper stands under the month that its arXiv number carries, if it has one. It is in no week, and no day is made up for it.',
  },
  'no-topic': {
    title: 'Without a topic',
    explanation:
      'Too few phrases of any topic stand in the title and abstract. The paper is in its week and in the search, and in no digest.',
  },
  'left-raw': {
    title: 'Formulas left as they were written',
    explanation:
      'The source has lost a part of them, or they could mean more than one thing. A formula is set only where it is beyond doubt.',
  },
  'mixed-scripts': {
    title: 'Words with letters of several scripts',
    explanation: 'They are shown as they are. Such a word may imitate another one.',
  },
  'unshowable-characters': {
    title: 'Characters that cannot be shown',
    explanation: 'They were left out of the text; the original stands in the paper’s entry.',
  },
  'cut-record': {
    title: 'Records that end in the middle',
    explanation: 'What there is of them is shown.',
  },
  'no-meta': {
    title: 'Records without authors and date',
    explanation: 'Both come from other records of the same paper, if there are any.',
  },
  merged: {
    title: 'Several records of one paper',
    explanation:
      'They are one page. It names the record that gave each field, and what the records differ in.',
  },
};

function conflictText(field: string): RuleText {
  return {
    title: `The sources disagree on ${fields[field] ?? field}`,
    explanation:
      'The value of the more reliable source is in use; the paper’s page keeps the others beside it.',
  };
}

/** What a rule is called on the page about the data. A rule without a text of its own is shown by its name. */
export function describeRule(rule: string): RuleText {
  if (rule.startsWith('conflict-')) return conflictText(rule.slice('conflict-'.length));
  const name = rule.replaceAll('-', ' ');
  return rules[rule] ?? { title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`, explanation: '' };
}

/** Conflicts first, then the rules above in their order, then the others by name. */
export function compareRules(a: string, b: string): number {
  const place = (rule: string) => {
    const known = Object.keys(rules).indexOf(rule);
    return rule.startsWith('conflict-') ? -1 : known === -1 ? Infinity : known;
  };
  const [first, second] = [place(a), place(b)];
  if (first !== second) return first - second;
  return a < b ? -1 : 1;
}
