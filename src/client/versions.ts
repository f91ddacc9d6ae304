import { versionTarget } from './version-target.ts';

// A host of static files has a page for each paper but none for its versions: it answers with the page
// that this script stands on, which leads on to the paper.
const papers = document.querySelector<HTMLMetaElement>('meta[name=papers]')?.content;
const target = papers === undefined ? undefined : versionTarget(papers, new URL(location.href));
if (target !== undefined) location.replace(target);
