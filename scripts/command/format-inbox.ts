import { groupInbox, type InboxGroup } from '#lib/entries/group-inbox.ts';
import type { InboxPoint, SeedSummary } from '#lib/schema/derived.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { printable } from '#lib/text/printable.ts';

/** Files that are listed one by one although nothing is to be done about them. */
const maxFiles = 30;

/** `1 file`, `2 files` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** What a file was taken for and what came of it: `BibTeX · 26 records · 25 papers · 1 set aside`. */
export function describeResult({ recognised, records, papers, setAside, refused }: SeedSummary): string {
  const kind = recognised ?? 'not recognised';
  if (refused === true) return `${kind} · set aside`;
  return [
    kind,
    counted(records, 'record'),
    counted(papers, 'paper'),
    ...(setAside === 0 ? [] : [`${String(setAside)} set aside`]),
  ].join(' · ');
}

/** What to do about a file; empty if nothing is to be done. */
export function describeTodo({ todo, refused, more }: SeedSummary): string {
  if (todo === undefined) return '';
  const told = refused === true && todo.hint !== undefined ? [todo.hint] : sentencesOf(todo);
  return [...told, ...(more === 0 ? [] : [`And ${counted(more, 'more message')}.`])].join(' ');
}

function sentencesOf({ line, message, hint }: InboxPoint): string[] {
  return [
    line === undefined ? message : `Line ${String(line)}: ${message}`,
    ...(hint === undefined ? [] : [hint]),
  ];
}

function formatFile(summary: SeedSummary): string {
  const todo = describeTodo(summary);
  return `  ${summary.file}: ${describeResult(summary)}${todo === '' ? '' : ` → ${todo}`}`;
}

/** What a group is called, and what it holds. */
export function describeGroup({ folder, recognised, files, records }: InboxGroup): string {
  return `${folder}/: ${counted(files, 'file')} · ${recognised ?? 'not recognised'} · ${counted(records, 'record')}`;
}

/** The inbox as lines of a report: one a file, and one a group of files about which nothing is to be done. */
export function formatInbox(inbox: readonly SeedSummary[], diagnostics: readonly Diagnostic[]): string[] {
  const { files, groups } = groupInbox(inbox, maxFiles);
  const passedOver = diagnostics.filter(({ rule }) => rule === 'system-file');
  return [
    'Inbox:',
    ...groups.map((group) => `  ${describeGroup(group)}`),
    ...files.map(formatFile),
    ...passedOver.flatMap(({ places }) =>
      places.map(({ file }) => `  ${file}: a file of a system or a program · passed over`),
    ),
  ].map(printable);
}
