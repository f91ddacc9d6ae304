import type { FoundOutput } from './find-output.ts';
import { outputs, type OutputName } from './outputs.ts';
import { fillPath, paths } from './paths.ts';

/** What describes a list to programs: its data, and its links. */
const described = {
  week: { describedby: 'apiWeek', linkset: 'weekLinkset' },
  topic: { describedby: 'apiTopic', linkset: 'topicLinkset' },
} as const satisfies Partial<Record<OutputName, Record<string, OutputName>>>;

function isDescribed(name: OutputName): name is keyof typeof described {
  return name in described;
}

/** A typed link of a page; `path` is below the base. */
interface PageSignpost {
  rel: string;
  type: string;
  path: string;
}

/** The typed links of a page that lists papers, and of the home page. Those of a paper are its own. */
export function pageSignposts({ name, part, values }: FoundOutput): PageSignpost[] {
  if (name === 'home')
    return [
      { rel: 'describedby', type: 'application/json', path: paths.apiIndex() },
      { rel: 'describedby', type: 'text/plain', path: paths.llms() },
    ];
  if (!isDescribed(name) || part !== 'first') return [];
  return Object.entries(described[name]).map(([rel, output]) => ({
    rel,
    type: outputs[output].mediaType,
    path: fillPath(output, values),
  }));
}
