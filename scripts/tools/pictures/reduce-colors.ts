import sharp from 'sharp';

/**
 * The PNG file of a picture with at most 256 colors, which takes a third of the bytes. Text and rules have few colors
 * beside the shades of their edges, so the difference cannot be seen.
 */
export function reduceColors(png: Buffer): Promise<Buffer> {
  return sharp(png)
    .png({ palette: true, colors: 256, dither: 0, compressionLevel: 9, effort: 10 })
    .toBuffer();
}
