import type { Link } from '#lib/schema/values.ts';

/** What a link beside the paper is called. */
export const linkNames: Record<Link['rel'], string> = {
  code: 'Code',
  project: 'Project page',
  data: 'Data',
  model: 'Model',
  demo: 'Demo',
  other: 'Link',
};
