export interface ShareBar<Color> {
  color: Color;
  /** In CSS pixels from the top. */
  y: number;
  height: number;
}

/** Parts of a column that is `height` pixels tall at a share of 1, the first part at the bottom. */
export function stackShares<Color>(
  shares: readonly { color: Color; share: number }[],
  height: number,
): ShareBar<Color>[] {
  let top = height;
  return shares.map(({ color, share }) => {
    const tall = share * height;
    top -= tall;
    return { color, y: round(top), height: round(tall) };
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
