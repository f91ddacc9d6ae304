import { z } from 'astro/zod';
import { isWebAddress } from '#lib/text/web-address.ts';
import { orcidSchema } from './orcid.ts';

const nameListSchema = z.array(z.string().trim().min(1));

/** What makes a line claim some of the papers under a name and not all. */
interface Marks {
  papers?: string[] | undefined;
  with?: string[] | undefined;
  topics?: string[] | undefined;
}

/** True of a line that claims some of the papers under a name and not all. */
export function isPartOfName({ papers, with: coauthors, topics }: Marks): boolean {
  return papers !== undefined || coauthors !== undefined || topics !== undefined;
}

/** One line of `content/people.yaml`: what a person decided on names. */
export const personSchema = z
  .strictObject({
    /** The name as pages show it. */
    name: z.string().trim().min(1),
    /** Other spellings of the same person. */
    also: nameListSchema.default([]),
    /** Names that look alike and are somebody else's; doctor no longer reports them. */
    not: nameListSchema.default([]),
    /** End of the address below `/authors/`; needed where several people share the name. */
    id: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
        error: 'cannot stand in an address; write small letters, digits and single hyphens, as in wei-li-2',
      })
      .optional(),
    /** The person wrote these of the papers under the name; by paper id. */
    papers: nameListSchema.optional(),
    /** The person wrote the papers under the name that one of these wrote, too. */
    with: nameListSchema.optional(),
    /** The person wrote the papers under the name that are in one of these topics; by topic id. */
    topics: nameListSchema.optional(),
    orcid: orcidSchema.optional(),
    /** The person's own page. */
    home: z.string().refine(isWebAddress, { error: 'needs an address that begins with https://' }).optional(),
  })
  .refine((person) => !isPartOfName(person) || person.id !== undefined, {
    error: 'needs an “id”, since it is one of several people of that name',
    path: ['id'],
  });
export type PersonLine = z.infer<typeof personSchema>;

export const peopleSchema = z.array(personSchema, {
  error: 'The file is a list of lines like “- name: Anca D. Dragan”',
});
