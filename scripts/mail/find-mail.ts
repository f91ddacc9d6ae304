import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseWeekId, weekRange } from '#lib/dates/week.ts';
import type { MailedEdition } from '#lib/publish/mail/mail-list.ts';
import { readMessage, type StoredMail } from '#lib/publish/mail/read-message.ts';
import { statusSchema } from '#lib/schema/status.ts';
import { listFiles } from '#src/files/read-files.ts';
import { mailOutputs } from '#src/site/mail-outputs.ts';
import { fileAt, fillPath } from '#src/site/paths.ts';

/** Weeks of which a site has a mail. */
function weeksOf(site: string): string[] {
  const folder = join(site, 'week');
  return listFiles(folder)
    .flatMap((path) => (path.endsWith('/mail.eml') ? [path.split('/')[0] ?? ''] : []))
    .filter((week) => parseWeekId(week) !== null)
    .sort();
}

function dataDayOf(content: string): string {
  const path = join(content, 'derived/status.json');
  const status = existsSync(path)
    ? statusSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    : undefined;
  return status?.data?.dataDate ?? '';
}

/** The newest week that is over by the data and of which the site has a mail. */
export function findNewestWeek(site: string, content: string): string {
  const day = dataDayOf(content);
  const isOver = (id: string): boolean => {
    const week = parseWeekId(id);
    return week !== null && weekRange(week).end <= day;
  };
  const newest = weeksOf(site).filter(isOver).at(-1);
  if (newest !== undefined) return newest;
  throw new Error(
    `${site} has no mail of a week that is over. Run npm run build, or name a week with --week.`,
  );
}

/** The mail of an edition from the site that was built. */
export function readMail(site: string, { of, id }: MailedEdition): Promise<StoredMail> {
  const path = join(site, fileAt(fillPath(mailOutputs[of], { [of]: id })));
  if (!existsSync(path))
    throw new Error(
      `${path} does not exist. Run npm run build, which writes the mail of each week, month and topic unless forms.mails in content/settings.yaml is empty.`,
    );
  return readMessage(readFileSync(path));
}
