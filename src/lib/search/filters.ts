export const filterNames = ['topic', 'year', 'org', 'code'] as const;
export type FilterName = (typeof filterNames)[number];

/** Values of one filter are alternatives; filters narrow each other. */
export type Filters = Record<FilterName, string[]>;

export const noFilters: Filters = { topic: [], year: [], org: [], code: [] };
