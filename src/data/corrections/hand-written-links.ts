import { correct as words } from '#words';
import { fileUrl, issueUrl } from '#lib/publish/links/correct.ts';
import { parseRepository } from '#lib/schema/repository.ts';
import { folders } from '#src/files/folders.ts';
import { isWritten } from '#src/files/is-written.ts';
import { site } from '../../site/site.ts';

/** Where the site's files are kept, if the settings say it; without it, no page has such links. */
export const repository = site.repository === undefined ? undefined : parseRepository(site.repository);

/** Where a hand-written file below `content` is changed or begun. Nothing if the repository is not known. */
export function handWrittenUrl(name: string, first = ''): string | undefined {
  return (
    repository && fileUrl(repository, `content/${name}`, { exists: isWritten(folders.content, name), first })
  );
}

/** `content/decisions.yaml`; a new one begins with a line for these papers. */
export function decisionsUrl(ids: readonly string[]): string | undefined {
  const [id = ''] = ids;
  const line =
    ids.length > 1 ? `- same: [${ids.join(', ')}]` : `- remove: ${id}\n  reason: ${words.reasonToFill}`;
  return handWrittenUrl('decisions.yaml', `${line}\n`);
}

/** `content/people.yaml`; a new one begins with a line for this name. */
export function peopleUrl(name: string): string | undefined {
  return handWrittenUrl('people.yaml', `- name: ${JSON.stringify(name)}\n  also: []\n`);
}

/** A new issue on something that no hand-written file decides. */
export function reportUrl(title: string, lines: readonly (string | undefined)[]): string | undefined {
  const body = [...lines.filter((line) => line !== undefined), '', words.whatIsRight, ''].join('\n');
  return repository && issueUrl(repository, title, body);
}
