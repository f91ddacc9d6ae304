import { site } from '../../site/site.ts';
import { getColors } from './write-edition.ts';

/** What a page says to the script that makes files of its list. */
export async function getOwnEditionPlan() {
  return { site: site.title, colors: Object.fromEntries(await getColors()) };
}
