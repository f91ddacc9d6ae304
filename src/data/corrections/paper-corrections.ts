import { correct as words } from '#words';
import { formatName } from '#lib/names/parse-name.ts';
import { cutAtWord } from '#lib/text/cut-at-word.ts';
import type { PaperEntry } from '../corpus.ts';
import { listConflicts, nameField, placeOf } from '../papers/provenance.ts';
import { paths } from '../../site/paths.ts';
import { absolute } from '../../site/site.ts';
import type { PageLink, TopicLabel } from '../types.ts';
import { decisionsUrl, handWrittenUrl, peopleUrl, reportUrl, repository } from './hand-written-links.ts';

/** What of a paper can be corrected in one way, with the link of each part of it. */
export interface Correction {
  label: string;
  links: PageLink[];
}

/** The whole of a long one stands on the page. */
const maxValueLength = 200;

function link(title: string, href: string | undefined): PageLink[] {
  return href === undefined ? [] : [{ title, href }];
}

/** A field as a person reads it; of authors and others that have parts, the page shows them. */
function valueOf(data: PaperEntry['data'], field: string): string | undefined {
  if (field === 'issued') return data.issued?.value;
  const value = Object.entries(data).find(([name]) => name === field)?.[1];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? cutAtWord(value, maxValueLength) : undefined;
}

/** An issue for each field, with its value and the record that gave it. */
function fieldReports({ id, data }: PaperEntry): PageLink[] {
  const page = absolute(paths.paper(id));
  return Object.entries(data.provenance).flatMap(([field, from]) => {
    const name = nameField(field);
    const [record, value] = [data.records[from], valueOf(data, field)];
    return link(
      name,
      reportUrl(words.reportTitle({ field: name, title: data.title }), [
        page,
        value === undefined ? undefined : words.isNow({ field: name, value }),
        record && words.isFrom({ place: placeOf(record) }),
      ]),
    );
  });
}

function conflictReports({ id, data }: PaperEntry): PageLink[] {
  const page = absolute(paths.paper(id));
  return listConflicts(data).flatMap(({ field, values }) =>
    link(
      field,
      reportUrl(words.reportTitle({ field, title: data.title }), [
        page,
        ...values.map(({ value, from }) => words.isSaid({ value, from })),
      ]),
    ),
  );
}

/** A topic is decided by the rules in its own file; of a paper in no topic, somebody has to be told. */
function topicLinks({ id, data }: PaperEntry, topics: readonly TopicLabel[]): PageLink[] {
  if (topics.length > 0)
    return topics.flatMap(({ id: topic, title }) => link(title, handWrittenUrl(`topics/${topic}.mdx`)));
  return link(
    words.missingTopic,
    reportUrl(words.reportTitle({ field: words.missingTopic, title: data.title }), [
      absolute(paths.paper(id)),
    ]),
  );
}

/** Where each part of a paper's page is put right; nothing if nobody knows where the files of the site are. */
export function paperCorrections(paper: PaperEntry, topics: readonly TopicLabel[]): Correction[] {
  if (repository === undefined) return [];
  const { id, data } = paper;
  const [first] = data.authors ?? [];
  const all = [
    { label: words.fields, links: fieldReports(paper) },
    { label: words.differences, links: conflictReports(paper) },
    { label: words.topics, links: topicLinks(paper, topics) },
    {
      label: words.names,
      links: first === undefined ? [] : link('people.yaml', peopleUrl(formatName(first))),
    },
    { label: words.decisions, links: link('decisions.yaml', decisionsUrl([id])) },
    {
      label: words.note,
      links: link(`${id}.mdx`, handWrittenUrl(`notes/${id}.mdx`, `---\nby: ${words.nameToFill}\n---\n\n`)),
    },
  ];
  return all.filter(({ links }) => links.length > 0);
}
