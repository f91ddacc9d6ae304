import { listSignposts, type Signpost } from '#lib/publish/signposting/list-signposts.ts';
import type { PaperEntry } from '../corpus.ts';
import { fileOfId } from '../../site/file-of-id.ts';
import { hasPaperForm } from '../../site/forms.ts';
import { paths } from '../../site/paths.ts';
import { absolute } from '../../site/site.ts';

/**
 * The typed links of a paper's page, as its head and its linkset have them.
 *
 * @param week the edition that it is in, if there is one
 */
export function signpostsOf(
  { id, data }: PaperEntry,
  authors: readonly { page?: string | undefined; orcid?: string | undefined }[],
  week: string | undefined,
): Signpost[] {
  return listSignposts({
    arxivId: data.arxivId,
    doi: data.doi,
    pdfUrl: data.pdfUrl,
    license: data.license,
    authors,
    data: hasPaperForm('json') ? absolute(paths.apiPaper(fileOfId(id))) : undefined,
    twin: hasPaperForm('markdown') ? absolute(paths.paperTwin(id)) : undefined,
    collection: week === undefined ? absolute(paths.papers()) : absolute(paths.week(week)),
  });
}

/** Where the links of a paper stand as a file, below the base. */
export function linksetOf(week: string | undefined): string {
  return week === undefined ? paths.paperLinkset() : paths.weekLinkset(week);
}
