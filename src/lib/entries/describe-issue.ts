import type { z } from 'astro/zod';
import type { Document } from 'yaml';
import { renamedOptions } from './old-forms.ts';

/** What is wrong with an option, and what to do. */
interface Complaint {
  path: PropertyKey[];
  message: string;
  hint: string;
}

/** In an editor's words: an option that does not exist, one that is missing, a value that cannot be. */
export function describeIssue(document: Document): (issue: z.core.$ZodIssue) => Complaint[] {
  const name = (path: PropertyKey[]) => (path.length > 0 ? `“${path.join('.')}”` : 'The front matter');
  return ({ path, message, ...issue }) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => {
        const newName = renamedOptions.get(key);
        return {
          path: [...path, key],
          message: `${name([...path, key])} is no option.`,
          hint: newName === undefined ? 'Correct its name' : `Write “${newName}:” instead`,
        };
      });
    if (path.length > 0 && document.getIn(path) === undefined)
      return hasOldName(document, path)
        ? []
        : [{ path, message: `${name(path)} is missing.`, hint: 'Add it' }];
    return [{ path, message: `${name(path)}: ${message}.`, hint: 'Correct the value' }];
  };
}

/** Whether a missing option is there under its old name, which has a complaint of its own. */
function hasOldName(document: Document, path: PropertyKey[]): boolean {
  return [...renamedOptions].some(
    ([oldName, newName]) => path.at(-1) === newName && document.hasIn([...path.slice(0, -1), oldName]),
  );
}
