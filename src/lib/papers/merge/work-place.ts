import { titleKey } from '../../identifiers/title-key.ts';
import type { Draft } from '../../schema/draft.ts';

/** Where a work stands: its journal or proceedings, volume and issue, and the first page. Each is empty if it is not known. */
export interface WorkPlace {
  container: string;
  volume: string;
  issue: string;
  page: string;
}

export function placeOf({ containerTitle = '', volume = '', issue = '', pages = '' }: Draft): WorkPlace {
  return {
    container: titleKey(containerTitle),
    volume: /^\d+$/.test(volume) ? volume : '',
    issue: /^\d+$/.test(issue) ? issue : '',
    page: /^(\d+)/.exec(pages)?.[1] ?? '',
  };
}

/**
 * Whether two records of one journal stand in one place of it. Other journals may be other names of one, and a page 1 may be
 * the first of an article that has a number instead, so that only two known places differ.
 */
export function comparePlaces(a: WorkPlace, b: WorkPlace): 'same' | 'differ' | 'unknown' {
  if (a.container === '' || a.container !== b.container || a.volume === '' || b.volume === '')
    return 'unknown';
  if (a.volume !== b.volume) return 'differ';
  if (a.issue !== '' && b.issue !== '' && a.issue !== b.issue) return 'differ';
  if (a.page === '' || b.page === '') return 'unknown';
  if (a.page === b.page) return 'same';
  return a.page === '1' || b.page === '1' ? 'unknown' : 'differ';
}
