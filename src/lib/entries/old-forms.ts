import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';

/** Options that had another name once, under their old names. */
export const renamedOptions = new Map([['ink', 'color']]);

/** A piece of a file to be replaced. Offsets are in UTF-16 code units. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** What one change of the schema means for a file. */
interface Change {
  /** What was done, in a sentence for the person whose file it is. */
  said: string;
  edits: Edit[];
}

/** Looks for the form of an earlier version, so that a file of today stays as it is, however often it is asked. */
type OldForm = (options: YAMLMap, languages: readonly string[]) => Change | undefined;

/** Options of a topic that have another name now. */
const renameOptions: OldForm = (options) => {
  const renames = options.items.flatMap(({ key }) => {
    const name = isScalar(key) && key.range && renamedOptions.get(String(key.value));
    return name && !options.has(name) ? [{ key, name }] : [];
  });
  if (renames.length === 0) return undefined;
  return {
    said: renames.map(({ key, name }) => `“${String(key.value)}” is called “${name}” now.`).join(' '),
    edits: renames.map(({ key, name }) => replaceNode(key, name)),
  };
};

/** `language` was that of the papers, too, and may name one that the site itself does not speak. */
const partLanguages: OldForm = (options, languages) => {
  const pair = options.items.find(({ key }) => isScalar(key) && key.value === 'language');
  const language = scalarText(pair);
  if (!pair || language === undefined || languages.includes(language) || options.has('papersLanguage'))
    return undefined;
  return {
    said: `“language” is that of the pages now, and there is none in “${language}”; “papersLanguage” is that of the papers.`,
    edits: [replaceNode(pair.value, `en\npapersLanguage: ${language}`)],
  };
};

const oldForms: Record<MigratedKind, readonly OldForm[]> = {
  settings: [partLanguages],
  topics: [renameOptions],
};

/** Kinds of hand-written files whose schema has changed. */
export type MigratedKind = 'settings' | 'topics';

export interface Migrated {
  text: string;
  /** What was done, a sentence each. */
  said: string[];
}

/**
 * Brings a hand-written file of an earlier version into the form of this one. All that need not change stays as it
 * was written, comments and line ends included.
 *
 * @param languages of the interface
 * @returns nothing if the file has no old form, or cannot be read
 */
export function migrateFile(
  kind: MigratedKind,
  text: string,
  languages: readonly string[],
): Migrated | undefined {
  const migrated = oldForms[kind].reduce<Migrated>(
    (before, form) => {
      const { yaml, offset } = findYaml(kind, before.text);
      const { contents, errors } = parseDocument(yaml);
      const change = isMap(contents) && errors.length === 0 ? form(contents, languages) : undefined;
      if (!change) return before;
      return { text: applyEdits(before.text, offset, change.edits), said: [...before.said, change.said] };
    },
    { text, said: [] },
  );
  return migrated.said.length > 0 ? migrated : undefined;
}

/** The YAML of a file: all of it, or what stands between the lines of its front matter. */
function findYaml(kind: MigratedKind, text: string): { yaml: string; offset: number } {
  if (kind === 'settings') return { yaml: text, offset: 0 };
  const [all = '', head = '', yaml = ''] = /^(---\r?\n)([^]*?)\r?\n---(?:\r?\n|$)/.exec(text) ?? [];
  return { yaml: all === '' ? '' : yaml, offset: head.length };
}

function applyEdits(text: string, offset: number, edits: readonly Edit[]): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (after, edit) =>
        after.slice(0, offset + edit.start) +
        edit.text.replaceAll('\n', lineEnd) +
        after.slice(offset + edit.end),
      text,
    );
}

function scalarText(pair: Pair | undefined): string | undefined {
  return isScalar(pair?.value) && typeof pair.value.value === 'string' ? pair.value.value : undefined;
}

/** @throws if the parser does not know where the node stands, which it knows of all that it has read */
function replaceNode(node: unknown, text: string): Edit {
  if (!isScalar(node) || !node.range) throw new Error('The place of an option is not known.');
  const [start, end] = node.range;
  return { start, end, text };
}
