import type { ExporterMark } from './find-exporter.ts';

/** Marks of databases and programs that write RIS. */
export const risExporters: readonly ExporterMark[] = [
  { name: 'Web of Science', mark: /^(?:AN|UT) {1,2}- WOS:|^DB {1,2}- Web of Science/m },
  {
    name: 'Scopus',
    mark: /^(?:DB {1,2}- Scopus|N1 {1,2}- (?:Export Date|Cited By)|UR {1,2}- https?:\/\/www\.scopus\.com)/m,
  },
  // Only IEEE has both, the one empty.
  { name: 'IEEE Xplore', mark: /^VO {1,2}- *\nVL {1,2}- /m },
  { name: 'Ovid', mark: /^VN {1,2}- Ovid/m },
  { name: 'Embase', mark: /^(?:DB {1,2}- Embase|UR {1,2}- https?:\/\/www\.embase\.com|U2 {1,2}- L\d+)/m },
  { name: 'Ovid', mark: /^(?:DB {1,2}- Ovid|UR {1,2}- https?:\/\/ovidsp|XT {1,2}- )/im },
  { name: 'EBSCO', mark: /^DP {1,2}- EBSCO/m },
  { name: 'ProQuest', mark: /^(?:DP {1,2}- ProQuest|UR {1,2}- https?:\/\/\S*proquest)/im },
  { name: 'JSTOR', mark: /^(?:Provider: JSTOR|DB {1,2}- JSTOR|UR {1,2}- https?:\/\/www\.jstor\.org)/m },
  { name: 'PubMed', mark: /^(?:DB {1,2}- PubMed|DP {1,2}- NLM)/m },
  { name: 'IEEE Xplore', mark: /^(?:JA {1,2}- .*IEEE|UR {1,2}- https?:\/\/ieeexplore)/m },
  { name: 'ACM Digital Library', mark: /^UR {1,2}- https?:\/\/(?:dl\.acm\.org|doi\.org\/10\.1145\/)/m },
  { name: 'Zotero', mark: /^(?:DP {1,2}- |ST {1,2}- |L4 {1,2}- |Y2 {1,2}- \d{4}\/\d{2}\/\d{2}\/\d{2}:)/m },
  { name: 'Mendeley', mark: /^(?:L[13] {1,2}- file:|U3 {1,2}- )/m },
  { name: 'EndNote', mark: /^(?:LB {1,2}- |RN {1,2}- |ID {1,2}- \d{1,5}$)/m },
];
