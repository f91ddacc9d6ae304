import type { FoundOutput } from './find-output.ts';
import { hasPaperForm } from './forms.ts';
import type { OutputName } from './outputs.ts';
import { fillPath } from './paths.ts';

/** The pages that are there as Markdown, too, by the output that has them. */
const twins: Partial<Record<OutputName, OutputName>> = {
  week: 'weekTwin',
  month: 'monthTwin',
  topic: 'topicTwin',
  ...(hasPaperForm('markdown') && { paper: 'paperTwin' }),
};

/** The path of a page as Markdown, if there is one: that of the first page of a list. */
export function twinOf({ name, part, values }: FoundOutput): string | undefined {
  const twin = twins[name];
  return twin === undefined || part !== 'first' ? undefined : fillPath(twin, values);
}
