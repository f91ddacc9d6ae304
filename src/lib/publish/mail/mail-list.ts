/** What an edition is of. */
export type EditionKind = 'week' | 'month' | 'topic';

export interface MailedEdition {
  of: EditionKind;
  /** `2025-W40`, `2025-10`, `search-agents` */
  id: string;
}

/** By what mail programs sort: the weeks of a site, its months, and each of its topics. */
export function mailList({ of, id }: MailedEdition, host: string): string {
  return of === 'topic' ? `${id}.topic.${host}` : `${of}.${host}`;
}
