import type { Output } from './outputs.ts';
import { site } from './site.ts';

/** Whether the settings let an output be published; most have no setting. */
export function isSwitchedOn({ setting }: Output): boolean {
  return setting === undefined || site[setting];
}
