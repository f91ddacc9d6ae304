import { remedyOf } from './remedies.ts';
import type { Failure } from './find-failure.ts';

/** The issue is found by this comment in its text. */
export const noticeMark = '<!-- offprint: notice -->';
export const noticeTitle = 'The site needs you';

/** Sections by their name, that of a workflow or `quiet`, as Markdown. */
export type Sections = ReadonlyMap<string, string>;

const section = /<!-- offprint: begin (\w+) -->\n([^]*?)\n<!-- offprint: end -->/g;

/** The sections of an issue that {@link formatNotice} wrote. */
export function parseNotice(text: string): Sections {
  return new Map(
    [...text.replaceAll('\r\n', '\n').matchAll(section)].map(([, name = '', inner = '']) => [name, inner]),
  );
}

/** The text of the issue. */
export function formatNotice(sections: Sections): string {
  const parts = [...sections]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `<!-- offprint: begin ${name} -->\n${inner}\n<!-- offprint: end -->`);
  const foot = 'This issue is changed by the workflows, and closed by them when all is well.';
  return [noticeMark, ...parts, foot].join('\n\n');
}

const maxLines = 40;

/** Text of a report as code: indented, so that nothing in it is Markdown, a mention or the end of a section. */
function toCode(report: string): string {
  const lines = report
    .replaceAll('<!--', '<! --')
    .split(/\r?\n/)
    .map((line) => `    ${line}`.trimEnd());
  const shown = lines.filter((line) => line !== '');
  const more = shown.length > maxLines ? ['    …'] : [];
  return [...shown.slice(0, maxLines), ...more].join('\n');
}

/** What failed in a run, in plain words, with the remedy, the report and the address of the run. */
export function describeFailure({ step, report }: Failure, run: string): string {
  const { what, remedy } = remedyOf(step);
  const code = toCode(report);
  return [`**${what}** ${remedy}`, ...(code === '' ? [] : [code]), `[The run](${run})`].join('\n\n');
}

/** After that many days without a commit, GitHub stops the schedule. */
const stopsAfter = 60;
/** Two Mondays before. */
const warnsAfter = stopsAfter - 14;

/** A warning before GitHub stops the schedule; nothing while it is far. */
export function describeQuiet(days: number): string | undefined {
  if (!(days >= warnsAfter)) return undefined;
  const left = Math.max(0, stopsAfter - days);
  return [
    `**Nothing was committed for ${String(days)} days. GitHub stops the weekly run after ${String(stopsAfter)}, in ${String(left)} days.**`,
    'Any commit keeps it alive: change a word in a note on github.com. If it has stopped, open Actions → Weekly and choose “Enable workflow”.',
  ].join(' ');
}
