import type { Elsewhere } from '../../schema/elsewhere.ts';
import type { Paper } from '../../schema/paper.ts';

type Known = Pick<Paper, 'title' | 'arxivId' | 'doi'>;

/** Services know the numbers that arXiv has given since April 2007, not the earlier ones with a slash. */
const presentArxivId = /^\d{4}\.\d{4,5}$/;

function valueOf(name: string, { title, arxivId, doi }: Known): string | undefined {
  if (name === 'title') return encodeURIComponent(title);
  if (name === 'doi') return doi && encodeURIComponent(doi).replaceAll('%2F', '/');
  return arxivId !== undefined && presentArxivId.test(arxivId) ? arxivId : undefined;
}

/** The address of a paper at a service; nothing if the paper lacks what it is made from. */
export function elsewhereUrl({ url }: Pick<Elsewhere, 'url'>, paper: Known): string | undefined {
  const parts = url.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 0 ? part : valueOf(part, paper)));
  return parts.includes(undefined) ? undefined : parts.join('');
}

/** Where a paper can be read besides its source. Of two services of one name, the first that has it counts. */
export function linkElsewhere(
  services: readonly Elsewhere[],
  paper: Known,
): { title: string; href: string }[] {
  const links = services.flatMap((service) => {
    const href = elsewhereUrl(service, paper);
    return href === undefined ? [] : [{ title: service.title, href }];
  });
  return links.filter(({ title }, index) => links.findIndex((link) => link.title === title) === index);
}
