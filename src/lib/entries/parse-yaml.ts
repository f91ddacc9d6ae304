import type { z } from 'astro/zod';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Diagnostic, Place } from '../schema/diagnostic.ts';
import { diagnose, type RuleId } from '#lib/schema/rules.ts';
import { describeIssue } from './describe-issue.ts';

export type Parsed<T> = { data: T } | { diagnostics: Diagnostic[] };

/** A complaint of a place in a hand-written file. */
export function complain(
  file: string,
  line: number,
  column: number,
  message: string,
  hint: string,
  rule: RuleId = 'bad-settings',
): Diagnostic {
  return diagnose(rule, { message, hint, places: [{ file, line, column }] });
}

/** Longer YAML is no settings, no front matter and no list of decisions of a person. */
const maxYamlLength = 1_000_000;
/** Anchors that YAML of a person may repeat, counted with those inside each other. */
const maxAliases = 100;

/** Deeper brackets are no settings either, and the parser's time grows with the square of their number. */
const maxYamlDepth = 100;

function bracketDepth(yaml: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of yaml.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Complaints of the parser that are shown; one mistake can make thousands. */
const shownErrors = 20;

/** The parser has several complaints of a line that is indented with a tab, and not all name it. */
function remedyAt(yaml: string, index: number): string {
  const isIndentedByTab = /^[ -]*\t/.test(yaml.split('\n')[index] ?? '');
  return isIndentedByTab
    ? 'Indent the line with spaces; YAML allows no tabs there.'
    : 'Correct the YAML at this place.';
}

interface YamlOptions {
  /** Line of its file on which the YAML starts. */
  firstLine?: number;
  /** Of the complaints. */
  rule?: RuleId;
  /** Every value is text as it is written: `2510.10560` is no number that loses its last digit. */
  asText?: boolean;
}

/** Parses YAML against a schema; every complaint names the line it is about. `firstLine` is where the YAML starts in its file. */
export function parseYaml<T>(file: string, yaml: string, schema: z.ZodType<T>, firstLine = 1): Parsed<T> {
  const parsed = parsePlacedYaml(file, yaml, schema, { firstLine });
  return 'data' in parsed ? { data: parsed.data } : parsed;
}

/** As {@link parseYaml}, for a reader that has to complain of values later: `placeOf` tells where one stands. */
export function parsePlacedYaml<T>(
  file: string,
  yaml: string,
  schema: z.ZodType<T>,
  { firstLine = 1, rule, asText = false }: YamlOptions,
): { data: T; placeOf: (path: PropertyKey[]) => Place } | { diagnostics: Diagnostic[] } {
  const refuse = (message: string, hint: string) => ({
    diagnostics: [complain(file, firstLine, 1, message, hint, rule)],
  });
  if (yaml.length > maxYamlLength)
    return refuse(
      `The YAML has ${yaml.length} characters, more than the ${maxYamlLength} that are read.`,
      'No settings are that long. Shorten it.',
    );
  if (bracketDepth(yaml) > maxYamlDepth)
    return refuse(
      `The YAML has more than ${maxYamlDepth} brackets inside each other.`,
      'Write the values out, without deep nesting.',
    );
  try {
    return parseDocumentAs(file, yaml, schema, { firstLine, rule, asText });
  } catch (error) {
    // Anchors that multiply, and brackets inside each other without end.
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      `The YAML cannot be read: ${reason}.`,
      'Write the values out, without anchors and deep nesting.',
    );
  }
}

function parseDocumentAs<T>(
  file: string,
  yaml: string,
  schema: z.ZodType<T>,
  { firstLine = 1, rule, asText = false }: YamlOptions,
): { data: T; placeOf: (path: PropertyKey[]) => Place } | { diagnostics: Diagnostic[] } {
  const lines = new LineCounter();
  // The parser's own places would be those within the YAML, not within its file.
  const document = parseDocument(yaml, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
    schema: asText ? 'failsafe' : 'core',
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  if (document.errors.length > 0)
    return {
      diagnostics: document.errors.slice(0, shownErrors).map((error) => {
        const { line, column } = at(error.pos[0]);
        return complain(file, line, column, `${error.message}.`, remedyAt(yaml, line - firstLine), rule);
      }),
    };
  const stray = prototypeKeys(document);
  if (stray.length > 0)
    return {
      diagnostics: stray.map((offset) => {
        const { line, column } = at(offset);
        return complain(file, line, column, '“__proto__” is no option.', 'Correct its name.', rule);
      }),
    };
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: maxAliases }) ?? {});
  const placeOf = (path: PropertyKey[]): Place => ({ file, ...at(nodeAt(document, path) ?? 0) });
  if (parsed.success) return { data: parsed.data, placeOf };
  return {
    diagnostics: parsed.error.issues.flatMap(describeIssue(document)).map(({ path, message, hint }) => {
      const { line, column } = placeOf(path);
      return complain(
        file,
        line,
        column,
        message,
        `${hint}; docs/guides/content.md lists every option.`,
        rule,
      );
    }),
  };
}

/** Offsets of the keys that name the prototype of an object: schemas of maps pass over them without a word. */
function prototypeKeys(document: ReturnType<typeof parseDocument>): number[] {
  const offsets: number[] = [];
  visit(document, {
    Pair(_index, { key }) {
      if (isScalar(key) && key.value === '__proto__') offsets.push(key.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** Offset of the value at a path, or of the nearest parent that exists. */
function nodeAt(document: ReturnType<typeof parseDocument>, path: PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0]);
  }
  return undefined;
}
