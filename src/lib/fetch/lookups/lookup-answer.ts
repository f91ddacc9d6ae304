import type { z } from 'astro/zod';
import type { Lookup } from '../../schema/lookup.ts';

/** What one answer says, and what of it cannot be used. */
export interface LookupAnswer {
  lookups: Lookup[];
  /** Of every paper or list that could not be read, a sentence. */
  damaged: string[];
}

export function joinAnswers(answers: readonly LookupAnswer[]): LookupAnswer {
  return {
    lookups: answers.flatMap(({ lookups }) => lookups),
    damaged: answers.flatMap(({ damaged }) => damaged),
  };
}

/** `references: expected array; title: …` */
export function describeIssues({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
