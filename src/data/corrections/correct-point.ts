import { correct as words } from '#words';
import type { StoredDiagnostic } from '#lib/schema/diagnostic.ts';
import { paths } from '../../site/paths.ts';
import { absolute } from '../../site/site.ts';
import type { PageLink } from '../types.ts';
import { decisionsUrl, handWrittenUrl, reportUrl } from './hand-written-links.ts';

const handWritten = /^content\/((?:topics|notes|editions)\/.+|(?:settings|decisions|people|words)\.yaml)$/;

/**
 * Where a point that is open is decided: the hand-written file that it is about, or that decides on papers which may be
 * one. Any other point is reported with its places.
 *
 * @param papers ids of the papers that it is about
 */
export function correctPoint(
  { rule, message, places }: Pick<StoredDiagnostic, 'rule' | 'message' | 'places'>,
  papers: readonly string[],
): PageLink | undefined {
  const [name] = places.flatMap(({ file }) => handWritten.exec(file)?.[1] ?? []);
  const file =
    rule === 'near-duplicate' ? decisionsUrl(papers) : name === undefined ? undefined : handWrittenUrl(name);
  if (file !== undefined) return { title: words.decide, href: file };
  const href = reportUrl(message, [
    ...papers.map((id) => absolute(paths.paper(id))),
    ...places.map((place) => `${place.file}:${String(place.line)}`),
  ]);
  return href === undefined ? undefined : { title: words.report, href };
}
