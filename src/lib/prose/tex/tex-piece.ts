/** A piece of a text that is no longer TeX. */
export type TexPiece =
  /** Text as it was written; what looks like markup in it may be markup. */
  | { kind: 'text'; value: string }
  /** Text that was escaped or named: it is what it says. `isDollar` marks one that an exporter may have escaped. */
  | { kind: 'sign'; value: string; isDollar?: boolean }
  /** A formula with its dollars. */
  | { kind: 'math'; value: string }
  /** TeX for the reader of links and of mathematics without dollars; `plain` where no markup can be shown. */
  | { kind: 'markup'; value: string; plain?: string }
  | { kind: 'open'; style: 'emph' | 'textbf' }
  | { kind: 'close' };

/** What stands in pieces, without faces. */
export function plainOf(pieces: readonly TexPiece[]): string {
  return pieces.map((piece) => ('value' in piece ? piece.value : '')).join('');
}
