import { chrome, formatNames, titles } from '#words';
import { hasMap } from './map-positions.ts';
import type { PageLink } from '../data/types.ts';
import { feedLinks, isFeed } from './feed-links.ts';
import type { FeedName } from './forms.ts';
import { outputList, outputs, type FooterGroup, type OutputName, type OutputsWith } from './outputs.ts';
import { isSwitchedOn } from './is-switched-on.ts';
import { paths } from './paths.ts';
import { href } from './site.ts';

type NavigationName = OutputsWith<{ navigation: number }>;
type FooterName = OutputsWith<{ footer: FooterGroup }>;
type LinkedName = NavigationName | Exclude<FooterName, FeedName>;

/** A page of the table by its name. */
export function linkTo(name: LinkedName): PageLink {
  return { title: titles[name], href: href(paths[name]()) };
}

function isInNavigation(name: OutputName): name is NavigationName {
  return 'navigation' in outputs[name];
}

function isInFooter(name: OutputName): name is FooterName {
  return 'footer' in outputs[name];
}

/** The main navigation, in its order. */
export const navigation = outputList
  .map(([name]) => name)
  .filter(isInNavigation)
  .sort((a, b) => outputs[a].navigation - outputs[b].navigation)
  .map((name) => ({ name, ...linkTo(name) }));

/** A feed has a link for each of its formats. */
function footerLinks(name: FooterName): PageLink[] {
  if (!isFeed(name)) return [linkTo(name)];
  return feedLinks(name).map(({ form, path }) => ({ title: formatNames[form], href: href(path) }));
}

/** Pages that only some sites have. */
const isHere: Partial<Record<FooterName, boolean>> = { map: hasMap };

const groups = ['read', 'find', 'subscribe', 'site'] as const satisfies FooterGroup[];

/** What the foot of every page leads to. */
export const footer = groups.map((group) => ({
  title: chrome[group],
  links: outputList
    .map(([name]) => name)
    .filter(isInFooter)
    .filter((name) => outputs[name].footer === group && isSwitchedOn(outputs[name]))
    .filter((name) => isHere[name] ?? true)
    .flatMap(footerLinks),
}));
