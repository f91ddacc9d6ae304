/** A picture as a canvas takes it: four bytes a pixel, row by row. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** Red, green and blue from 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number];

/** How much of each pixel around the middle of a disc it covers, from 0 to 1; the square is `2 * reach + 1` wide. */
interface Mask {
  reach: number;
  cover: Float32Array;
}

export function makeMask(radius: number): Mask {
  const reach = Math.ceil(radius);
  const side = 2 * reach + 1;
  const cover = Float32Array.from({ length: side * side }, (_, at) => {
    const far = Math.hypot((at % side) - reach, Math.floor(at / side) - reach);
    return Math.max(0, Math.min(1, radius - far + 0.5));
  });
  return { reach, cover };
}

/** Fills a picture with one color. */
export function clearPicture({ data }: Picture, [red, green, blue]: Color): void {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  const bytes = new Uint8ClampedArray([red, green, blue, 255]);
  pixels.fill(new Uint32Array(bytes.buffer)[0] ?? 0);
}

/**
 * Draws a disc on what is there. Plain loops on bytes: ten thousand discs take a few milliseconds, which no canvas draws
 * in time without a graphics card.
 */
export function drawDisc(
  { width, height, data }: Picture,
  { reach, cover }: Mask,
  centerX: number,
  centerY: number,
  [red, green, blue]: Color,
  opacity: number,
): void {
  const side = 2 * reach + 1;
  const [left, top] = [Math.round(centerX) - reach, Math.round(centerY) - reach];
  if (left >= width || top >= height || left + side <= 0 || top + side <= 0) return;
  for (let row = Math.max(0, -top); row < side && top + row < height; row += 1) {
    let pixel = ((top + row) * width + Math.max(0, left)) * 4;
    for (let column = Math.max(0, -left); column < side && left + column < width; column += 1, pixel += 4) {
      const share = (cover[row * side + column] ?? 0) * opacity;
      if (share === 0) continue;
      const rest = 1 - share;
      data[pixel] = red * share + (data[pixel] ?? 0) * rest;
      data[pixel + 1] = green * share + (data[pixel + 1] ?? 0) * rest;
      data[pixel + 2] = blue * share + (data[pixel + 2] ?? 0) * rest;
    }
  }
}
