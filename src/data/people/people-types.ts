/** What the page of an author shows beside the papers. */
import type { GroupLink, GroupPage } from '../lists/list-types.ts';
import type { FileLink, TopicLabel } from '../types.ts';

/** Somebody with whom the author wrote so many papers. */
type CountedLink = Pick<GroupLink, 'name' | 'href' | 'count'>;

/** The papers of a year, each in its best topic. */
export interface TopicYear {
  year: string;
  count: number;
  /** In the order of the topics of the site; papers without a topic last. */
  topics: { topic?: TopicLabel; count: number }[];
}

/** What is known of a person beside the papers. */
export interface PersonFacts {
  /** The ORCID iD, and whose word it is: of the editor, or of a service, for so many of the papers. */
  orcid?: { id: string; href: string; by: string };
  /** Address of the person's own page. */
  home?: string;
}

export interface AuthorPage extends GroupPage {
  facts: PersonFacts;
  /** Where the editor decides on the name, if the settings say where the files of the site are kept. */
  correction?: string;
  /** The most frequent first, and how many more there are. Empty on the pages of years. */
  coauthors: { shown: CountedLink[]; more: number };
  /** From the first year to the last; empty if that would say nothing. */
  topicYears: TopicYear[];
  files: FileLink[];
}
