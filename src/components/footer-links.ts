import { chrome, home, titles } from '#words';
import { paths } from '../site/paths.ts';
/** What the foot of every page leads to. */
export const footerLinks = [
  {
    title: chrome.read,
    links: [
      { title: titles.latest, path: paths.latest() },
      { title: titles.trending, path: paths.trending() },
      { title: titles.rising, path: paths.rising() },
      { title: titles.archive, path: paths.archive() },
      { title: titles.papers, path: paths.papers() },
    ],
  },
  {
    title: chrome.find,
    links: [
      { title: titles.search, path: paths.search() },
      { title: titles.topics, path: paths.topics() },
      { title: titles.authors, path: paths.authors() },
      { title: titles.organizations, path: paths.organizations() },
    ],
  },
  {
    title: chrome.subscribe,
    links: [
      { title: chrome.siteFeed, path: paths.siteFeed() },
      { title: home.allFeeds, path: paths.feeds() },
    ],
  },
  {
    title: chrome.site,
    links: [
      { title: titles.about, path: paths.about() },
      { title: titles.quality, path: paths.quality() },
      { title: titles.changes, path: paths.changes() },
    ],
  },
] as const;
