import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether an editor has written a file below the content folder: `people.yaml`. */
export function isWritten(content: string, name: string): boolean {
  return existsSync(join(content, name));
}
