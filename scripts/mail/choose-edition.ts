import { parseWeekId } from '#lib/dates/week.ts';
import type { EditionKind, MailedEdition } from '#lib/publish/mail/mail-list.ts';

/** What stands in an address in the place of an edition; it becomes a part of the path of a file. */
const forms = {
  week: { isId: (id: string) => parseWeekId(id) !== null, example: '2025-W40' },
  month: { isId: (id: string) => /^\d{4}-(?:0[1-9]|1[0-2])$/.test(id), example: '2025-10' },
  topic: { isId: (id: string) => /^[\w-]+$/.test(id), example: 'search-agents' },
} as const satisfies Record<EditionKind, { isId: (id: string) => boolean; example: string }>;

const kinds = ['week', 'month', 'topic'] as const;

/**
 * The edition that options name; nothing if they name none.
 *
 * @throws {Error} if one is not written as it should be, or if there are several
 */
export function chooseEdition(options: Partial<Record<EditionKind, string>>): MailedEdition | undefined {
  const named = kinds.flatMap((of) => {
    const id = options[of];
    return id === undefined ? [] : [{ of, id }];
  });
  const [edition, other] = named;
  if (edition && other)
    throw new Error(`--${edition.of} and --${other.of} name two editions. Send one after the other.`);
  if (edition && !forms[edition.of].isId(edition.id))
    throw new Error(
      `--${edition.of} ${edition.id} is not a ${edition.of}. Write it as ${forms[edition.of].example}.`,
    );
  return edition;
}
