import { formatDate } from '#lib/dates/format-date.ts';
import { formatBadge } from '#lib/publish/format-badge.ts';
import { getStatus } from './status.ts';

/** `/badge.svg`: how new the data is, to be shown in a README. */
export async function renderBadge(): Promise<string> {
  const { dataDate, isHeld } = await getStatus();
  const value = dataDate === undefined ? 'undated' : formatDate(dataDate).text;
  return formatBadge({ label: isHeld ? 'held, data from' : 'data from', value, isHeld });
}
