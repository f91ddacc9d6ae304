import { z } from 'astro/zod';

/** The last sign of an ORCID iD is a check sum, ISO 7064 MOD 11-2. */
function hasValidCheckSum(orcid: string): boolean {
  const signs = orcid.replaceAll('-', '');
  const sum = [...signs.slice(0, -1)].reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return signs.at(-1) === (check === 10 ? 'X' : String(check));
}

/** `0000-0002-1825-0097`, without the address before it. */
export const orcidSchema = z
  .string()
  .regex(/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/, { error: 'is no ORCID iD, as in 0000-0002-1825-0097' })
  .refine(hasValidCheckSum, { error: 'has a wrong check digit; copy the ORCID iD again' });

/** An author's ORCID iD as a service knows it. */
export const authorOrcidSchema = z.object({
  /** The author as the service names the person. */
  name: z.string().min(1),
  orcid: orcidSchema,
});
export type AuthorOrcid = z.infer<typeof authorOrcidSchema>;
