import { hash } from 'node:crypto';
import type { TextFiles } from '#lib/entries/format-entries.ts';
import { ValueStore } from './value-store.ts';

function digest(text: string): string {
  return hash('sha256', text, 'base64url');
}

/** Texts of files by their paths, which can be compared with others. */
export interface HeldTexts extends TextFiles {
  /** Whether a file has just this text. */
  holds: (path: string, text: string) => boolean;
}

/** Texts as they are, for a process that has them anyway. */
export class PlainTexts extends Map<string, string> implements HeldTexts {
  holds(path: string, text: string): boolean {
    return this.get(path) === text;
  }
}

/** Texts of files by their paths, held compressed: those of thirty thousand papers would fill the memory. */
export class PackedTexts implements HeldTexts {
  private readonly store = new ValueStore();
  private readonly digests = new Map<string, string>();

  set(path: string, text: string): this {
    this.digests.set(path, digest(text));
    this.store.put(path, Buffer.from(text));
    return this;
  }

  get(path: string): string | undefined {
    return this.store.get(path)?.toString();
  }

  has(path: string): boolean {
    return this.digests.has(path);
  }

  /** Without unpacking it. */
  holds(path: string, text: string): boolean {
    return this.digests.get(path) === digest(text);
  }

  keys(): Iterable<string> {
    return this.digests.keys();
  }

  *[Symbol.iterator](): Iterator<[string, string]> {
    for (const path of this.digests.keys()) yield [path, this.get(path) ?? ''];
  }
}
