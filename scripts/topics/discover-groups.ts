import { findGroups, type PaperGroup } from '#lib/groups/find-groups.ts';
import type { WrittenPaper } from '#lib/schema/paper.ts';
import { printable } from '#lib/text/printable.ts';
import { readVocabulary } from '#src/files/vocabulary-file.ts';
import { counted } from '../command/format-inbox.ts';

const typicalPapers = 5;

/** What papers without a topic have in common. */
export interface Discovery {
  papers: readonly WrittenPaper[];
  withoutTopic: number;
  groups: PaperGroup[];
}

/** Groups the papers of a site that have no topic. */
export function discoverGroups(papers: readonly WrittenPaper[], content: string): Discovery {
  const shown = papers.filter(({ withdrawn }) => withdrawn === undefined);
  return {
    papers: shown,
    withoutTopic: shown.filter(({ topics }) => topics.length === 0).length,
    groups: findGroups(shown, readVocabulary(content)),
  };
}

function typicalOf({ papers }: PaperGroup, titles: ReadonlyMap<string, string>) {
  return papers.slice(0, typicalPapers).map((id) => ({ id, title: titles.get(id) ?? id }));
}

function titlesOf({ papers }: Discovery): ReadonlyMap<string, string> {
  return new Map(papers.map(({ id, title }) => [id, title]));
}

function formatGroup(group: PaperGroup, number: number, titles: ReadonlyMap<string, string>): string[] {
  const { name, further, papers, growth } = group;
  const trend =
    growth.trend === 'unknown'
      ? ''
      : `, ${growth.trend} (${String(growth.now)} in six months, ${String(growth.before)} in the twelve before)`;
  return [
    '',
    `${String(number)}. ${printable(name)}, ${String(papers.length)} papers${trend}`,
    ...(further.length > 0 ? [`   also: ${printable(further.join(', '))}`] : []),
    ...typicalOf(group, titles).map(({ id, title }) => `   ${printable(id)}  ${printable(title)}`),
  ];
}

/** What was found, in lines. @param shown groups at most */
export function formatDiscovery(discovery: Discovery, shown: number): string {
  const { papers, withoutTopic, groups } = discovery;
  const titles = titlesOf(discovery);
  const open = `${String(withoutTopic)} of ${String(papers.length)} papers have no topic.`;
  if (groups.length === 0) return `${open} No group of them is large enough to be a topic.`;
  const grouped = groups.reduce((sum, group) => sum + group.papers.length, 0);
  const rest = groups.length - shown;
  return [
    `${open} ${String(grouped)} of them are in ${counted(groups.length, 'group')}:`,
    ...groups.slice(0, shown).flatMap((group, at) => formatGroup(group, at + 1, titles)),
    '',
    ...(rest > 0
      ? [`Smaller groups are not shown: ${String(rest)}. Add --sample ${String(groups.length)} to see all.`]
      : []),
    'Begin a topic from a group by its number or name: npm run topics -- new --from-group 1',
  ].join('\n');
}

/** The same for programs: all groups. */
export function describeDiscovery(discovery: Discovery): Record<string, unknown> {
  const { papers, withoutTopic, groups } = discovery;
  const titles = titlesOf(discovery);
  return {
    papers: papers.length,
    withoutTopic,
    groups: groups.map((group, at) => ({
      number: at + 1,
      name: group.name,
      phrases: group.further,
      size: group.papers.length,
      ...group.growth,
      typical: typicalOf(group, titles),
      papers: group.papers,
    })),
  };
}
