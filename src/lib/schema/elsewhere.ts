import { isWebAddress } from '#lib/text/web-address.ts';
import { z } from 'astro/zod';

/** What an address of a paper elsewhere may have in braces. */
const placeholders = ['arxivId', 'doi', 'title'];

function fill(template: string, value: (name: string) => string): string {
  return template.replace(/\{(\w*)\}/g, (_, name: string) => value(name));
}

function isTemplate(text: string): boolean {
  const named = [...text.matchAll(/\{(\w*)\}/g)].map(([, name = '']) => name);
  const rest = fill(text, () => '1');
  return (
    named.length > 0 &&
    named.every((name) => placeholders.includes(name)) &&
    !/[{}]/.test(rest) &&
    // The host is the editor's and never a value of a paper.
    !/^https?:\/\/[^/]*\{/i.test(text) &&
    isWebAddress(rest)
  );
}

/** A service that has a page of a paper, whose address follows from what is known of the paper. */
export const elsewhereSchema = z.strictObject({
  /** What the link says. */
  title: z.string().trim().min(1).max(40),
  /** Its address with `{arxivId}`, `{doi}` or `{title}` in it. A paper without the value has no link. */
  url: z
    .string()
    .refine(isTemplate, 'must be an http(s) address with {arxivId}, {doi} or {title} after its host'),
});
export type Elsewhere = z.infer<typeof elsewhereSchema>;

/** Where papers with an arXiv number can be read and discussed. */
export const usualElsewhere: Elsewhere[] = [
  { title: 'Hugging Face', url: 'https://huggingface.co/papers/{arxivId}' },
  { title: 'alphaXiv', url: 'https://www.alphaxiv.org/abs/{arxivId}' },
  { title: 'Semantic Scholar', url: 'https://api.semanticscholar.org/arXiv:{arxivId}' },
];
