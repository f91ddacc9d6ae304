import { citationFormats, downloadFormats } from '#lib/publish/downloads/download-formats.ts';
import { feedFormats } from '#lib/publish/feeds/feed-formats.ts';
import { folders } from '#src/files/folders.ts';
import { requireSettings } from '#src/files/read-content.ts';
import { outputs, type OutputName, type OutputsWith } from './outputs.ts';

export type FeedName = OutputsWith<{ form: 'feed' }>;
/** An output of files to cite papers from: `authorCitations`. */
export type CitationsName = OutputsWith<{ address: `${string}[citations]` }>;

/** Read here and not from `site.ts`, since routes are made before there is a site. */
const { forms } = requireSettings(folders.content);

/** Whether the settings ask for files of each paper in a form. */
export function hasPaperForm(form: (typeof forms.papers)[number]): boolean {
  return forms.papers.includes(form);
}

/** Outputs of which there is one for each of many names. */
const ofNames: ReadonlySet<OutputName> = new Set<FeedName | CitationsName>([
  'authorFeed',
  'organizationFeed',
  'authorCitations',
]);

/** The forms in which editions are taken along, in the order of the settings. */
export function downloadFormatsWanted(): (typeof downloadFormats)[number][] {
  return forms.editions.flatMap((name) => downloadFormats.filter(({ form }) => form === name));
}

export function isCitations(name: OutputName): name is CitationsName {
  return outputs[name].address.endsWith('/[citations]');
}

/** The forms of a feed, in the order of the settings. */
export function feedFormatsOf(feed: FeedName): (typeof feedFormats)[number][] {
  const chosen = ofNames.has(feed) ? forms.feedsOfNames : forms.feeds;
  return chosen.flatMap((name) => feedFormats.filter(({ form }) => form === name));
}

/** The forms of files to cite papers from, in the order of the settings. */
export function citationFormatsOf(output: CitationsName): (typeof citationFormats)[number][] {
  const chosen = ofNames.has(output) ? forms.citationsOfNames : forms.citations;
  return chosen.flatMap((name) => citationFormats.filter(({ form }) => form === name));
}
