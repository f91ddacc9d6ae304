import { join } from 'node:path';
import { folders } from '#src/files/folders.ts';
import { listFiles } from '#src/files/read-files.ts';
import { seeds } from '../derived.ts';

/** Sources and files of enrichment that hold what arXiv publishes have its name. */
const ofArxiv = /(?:^|-)arxiv\b/;

/** Whether anything of the site comes from arXiv, whose terms then ask for thanks. */
export const hasArxivData =
  seeds.some(({ source = '', papers }) => papers > 0 && ofArxiv.test(source)) ||
  listFiles(join(folders.content, 'enrichment')).some((name) => ofArxiv.test(name));
