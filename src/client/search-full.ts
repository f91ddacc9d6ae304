/** What the whole answer needs beyond the first rows. Loaded after these. */
export { answerSearch, detailAnswer } from './search-answer.ts';
export { describeAnswer, describeMissing } from './search-describe.ts';
export { showCounts } from './search-counts.ts';
export { makeMarker } from './search-marker.ts';
export { PaperFinder } from './search-papers.ts';
export { showPages } from './search-show-pages.ts';
