export interface ShareBar<Ink> {
  ink: Ink;
  /** In CSS pixels from the top. */
  y: number;
  height: number;
}

/** Parts of a column that is `height` pixels tall at a share of 1, the first part at the bottom. */
export function stackShares<Ink>(
  shares: readonly { ink: Ink; share: number }[],
  height: number,
): ShareBar<Ink>[] {
  let top = height;
  return shares.map(({ ink, share }) => {
    const tall = share * height;
    top -= tall;
    return { ink, y: round(top), height: round(tall) };
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
