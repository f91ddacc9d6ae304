/** The rooms of `src/lib` in their order: each may import those before it, and none after it. */
export const libRooms = [
  'text',
  'schema',
  'identifiers',
  'names',
  'prose',
  'dates',
  'sources',
  'clean',
  'papers',
  'relate',
  'summarise',
  'results',
  'rising',
  'topics',
  'groups',
  'fetch',
  'entries',
  'state',
  'map',
  'editions',
  'publish',
  'search',
  'reader',
  'rank',
  'doctor',
];

/** The layers below the pages, in their order: each may import those before it, and no other folder. */
export const layers = ['src/lib', 'src/words', 'src/files', 'src/ingest'];

/** Commands for those who develop the project; they alone use `scripts/tools`. */
export const developerCommands = [
  'bench',
  'draw-icons',
  'eval',
  'learn-summaries',
  'learn-map',
  'learn-terms',
  'lighthouse',
  'mutants',
  'screenshots',
  'subset-fonts',
  'test',
].map((name) => `scripts/${name}.ts`);
