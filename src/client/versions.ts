// A host of static files has a page for each paper but none for its versions: it answers with the page
// that this script stands on, which leads on to the paper.
const papers = document.querySelector<HTMLMetaElement>('meta[name=papers]')?.content;
const paper = /^(.*\d)v\d+\/?$/.exec(location.pathname)?.[1];

// An address of two slashes would lead to another host.
const target =
  papers !== undefined && paper?.startsWith(papers) ? new URL(`${paper}/`, location.origin) : null;
if (target?.origin === location.origin && !/^\/[/\\]/.test(target.pathname)) location.replace(target.href);
