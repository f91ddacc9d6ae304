import { join } from 'node:path';
import { isAddress } from '#lib/identifiers/address.ts';
import type { Diagnostic } from '#lib/schema/diagnostic.ts';
import { diagnose } from '#lib/schema/rules.ts';
import { printable } from '#lib/text/printable.ts';
import { listFiles } from './read-files.ts';

/** What an editor writes, by the folder of the content that holds it. */
export const handWrittenKinds = ['topics', 'notes', 'editions'] as const;
export type HandWrittenKind = (typeof handWrittenKinds)[number];

export interface HandWrittenFiles {
  /** Paths below the folder of the kind whose names can stand in an address, in code-unit order. */
  names: string[];
  /** The others, which get no page. */
  refused: string[];
  diagnostics: Diagnostic[];
}

/** `cs/0110053` is the id of a paper; topics and weeks have no folders. */
function hasAddress(kind: HandWrittenKind, name: string): boolean {
  const parts = name.replace(/\.mdx$/, '').split('/');
  return parts.every(isAddress) && parts.length <= (kind === 'notes' ? 2 : 1);
}

/** `x.md` and `X.MDX` are read by nobody, though an editor may think so. */
function isAlmostMdx(name: string): boolean {
  return /\.(?:mdx?|markdown)$/i.test(name) && !name.endsWith('.mdx') && !/(?:^|\/)readme\.md$/i.test(name);
}

function reportEnding(file: string): Diagnostic {
  return diagnose('bad-address', {
    message: 'The name of the file does not end in “.mdx”, so it gets no page.',
    hint: 'Name it as in my-topic.mdx.',
    places: [{ file, line: 1, column: 1 }],
  });
}

function refusal(file: string, sameAs: string | undefined): Diagnostic {
  const message =
    sameAs === undefined
      ? 'The name of the file cannot stand in an address, so it gets no page.'
      : `The name differs from ${sameAs} in capital letters only, which many systems take for the same, so it gets no page.`;
  return diagnose('bad-address', {
    message,
    hint: 'Name it with the letters a to z, digits and hyphens, in no other folder: my-topic.mdx.',
    places: [{ file, line: 1, column: 1 }],
  });
}

/** The MDX files of a kind, parted by whether their name can be an address. */
export function listHandWritten(content: string, kind: HandWrittenKind): HandWrittenFiles {
  const found: HandWrittenFiles = { names: [], refused: [], diagnostics: [] };
  const byName = new Map<string, string>();
  const files = listFiles(join(content, kind));
  for (const name of files.filter(isAlmostMdx))
    found.diagnostics.push(reportEnding(printable(`content/${kind}/${name}`)));
  for (const name of files.filter((path) => path.endsWith('.mdx'))) {
    const sameAs = byName.get(name.toLowerCase());
    if (hasAddress(kind, name) && sameAs === undefined) {
      byName.set(name.toLowerCase(), name);
      found.names.push(name);
    } else {
      found.refused.push(name);
      found.diagnostics.push(refusal(printable(`content/${kind}/${name}`), sameAs));
    }
  }
  return found;
}
