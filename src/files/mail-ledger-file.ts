import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MailLine } from '#lib/schema/state.ts';
import { appendState } from '#lib/state/state-lines.ts';
import { explainWrite } from './explain-write.ts';
import { readStateFile, statePath } from './state-file.ts';

/** The ledger of mails, for a run that holds the folder of content. */
export interface MailLedgerFile {
  /** As they were at the beginning. */
  lines: MailLine[];
  /** Adds a line. It is on the disk when this returns. */
  record: (line: MailLine) => void;
}

/**
 * Opens `content/state/mails.jsonl`.
 *
 * @throws {BrokenFilesError} if a line is not as a command wrote it
 */
export function openMailLedger(content: string): MailLedgerFile {
  const path = join(content, statePath('mails'));
  const read = readStateFile(content, 'mails');
  let before = read?.text ?? '';
  const record = (line: MailLine): void => {
    try {
      mkdirSync(dirname(path), { recursive: true });
      const file = openSync(path, 'a');
      try {
        writeSync(file, appendState(before, [line]).slice(before.length));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      throw explainWrite(error, content);
    }
    before = '\n';
  };
  return { lines: read?.lines ?? [], record };
}
