import type { WorkType } from '../../schema/work-type.ts';
import type { Name } from '../../schema/values.ts';

/** A name as CSL-JSON has it. */
export type CslName = Pick<Name, 'given' | 'family' | 'literal'> & { 'static-ordering'?: true };

/** A paper as CSL-JSON has it. It is all that the other forms for reference managers are made from. */
export interface CslItem {
  /** The key by which texts cite the paper: `li2025reseek`. */
  id: string;
  type: WorkType;
  title: string;
  author?: CslName[];
  issued?: { 'date-parts': number[][] };
  'container-title'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  publisher?: string;
  genre?: string;
  /** `arXiv:2510.00568` */
  number?: string;
  DOI?: string;
  URL?: string;
  /** Names of the sources of its title and abstract. */
  source?: string;
  /** That it was withdrawn. */
  note?: string;
  keyword?: string;
}
