import type { Paper } from '../../schema/paper.ts';
import type { WorkType } from '../../schema/work-type.ts';

type Published = Pick<Paper, 'type' | 'containerTitle' | 'journalRef' | 'doi'>;

/** What the name of a venue says where the source states no type: words of meetings, and those of this field that go by short names. */
const meeting =
  /\b(?:proceedings|proc\.|conference|conf\.|workshop|symposium|meeting)|\b(?:AAAI|AISTATS|A?ACL|COLING|COLM|COLT|CoRL|CVPR|EACL|ECCV|EMNLP|ICASSP|ICCV|ICLR|ICML|ICRA|IJCAI|INTERSPEECH|IROS|KDD|NAACL|NeurIPS|NIPS|SIGIR|UAI|WACV)\b/i;

/** Journals of societies of the same names: `Transactions of the ACL`. */
const journal = /\b(?:journal|transactions|trans\.|letters)\b/i;

/** The journal or the proceedings: as a record of them names it, or else as the authors told arXiv. */
export function venueOf({ containerTitle, journalRef }: Pick<Paper, 'containerTitle' | 'journalRef'>) {
  return containerTitle ?? journalRef;
}

/**
 * The type that the source states, or else what the venue says. A paper without a venue is a preprint, unless a
 * publisher gave it a DOI.
 */
export function workTypeOf(paper: Published): WorkType {
  const { type, doi } = paper;
  const venue = venueOf(paper);
  if (type !== undefined && type !== 'article') return type;
  if (venue !== undefined)
    return meeting.test(venue) && !journal.test(venue) ? 'paper-conference' : 'article-journal';
  return doi === undefined ? 'article' : 'article-journal';
}
