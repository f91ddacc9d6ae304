import type { PhrasingContent, Root, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { groupInbox } from '#lib/entries/group-inbox.ts';
import { printable } from '#lib/text/printable.ts';
import type { PipelineResult } from '#src/ingest/pipeline.ts';
import { counted, describeGroup, describeResult, describeTodo } from './format-inbox.ts';

/** Files of the table; GitHub shows at most a megabyte of a summary. */
const maxFiles = 200;

function text(value: string): PhrasingContent[] {
  return [{ type: 'text', value: printable(value) }];
}

function row(cells: PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}

/** The inbox as Markdown, for the summary of a workflow's run. What files and messages say stands there as text. */
export function summariseInbox({ inbox, counts }: Pick<PipelineResult, 'inbox' | 'counts'>): string {
  const { files, groups } = groupInbox(inbox, 30);
  const shown = files.slice(0, maxFiles);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 2, children: text('Inbox') },
      {
        type: 'paragraph',
        children: text(
          `${counted(inbox.length, 'file')}, ${counted(counts.records, 'record')}, ${counted(counts.papers, 'paper')}.`,
        ),
      },
      ...groups.map((group) => ({ type: 'paragraph' as const, children: text(describeGroup(group)) })),
      {
        type: 'table',
        children: [
          row([text('File'), text('Result'), text('What to do')]),
          ...shown.map((seed) =>
            row([
              [{ type: 'inlineCode', value: printable(seed.file) }],
              text(describeResult(seed)),
              text(describeTodo(seed)),
            ]),
          ),
        ],
      },
      ...(shown.length < files.length
        ? [
            {
              type: 'paragraph' as const,
              children: text(
                `And ${String(files.length - shown.length)} more files; npm run ingest lists them.`,
              ),
            },
          ]
        : []),
    ],
  };
  return toMarkdown(root, { extensions: [gfmToMarkdown({ tablePipeAlign: false })] });
}
