import { badge, formats } from '#words';
import { formatBadge } from '#lib/publish/format-badge.ts';
import { getStatus } from './status.ts';

/** `/badge.svg`: how new the data is, to be shown in a README. */
export async function renderBadge(): Promise<string> {
  const { dataDate, isHeld } = await getStatus();
  const value = dataDate === undefined ? badge.undated : formats.date(dataDate);
  return formatBadge({ label: isHeld ? badge.held : badge.current, value, isHeld });
}
