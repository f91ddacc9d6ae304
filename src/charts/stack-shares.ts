export interface ShareBar<Color> {
  color: Color;
  /** In CSS pixels from the top. */
  y: number;
  height: number;
}

/** Stacks shares in a column, the first at the bottom. A share of 1 is `height` pixels tall. */
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
