/** What every gzipped file begins with. */
const [first, second] = [0x1f, 0x8b];

/** The text of a gzipped file. Some hosts have the browser unpack a file of this kind on its way. */
export async function readPacked(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== first || bytes[1] !== second) return new TextDecoder().decode(bytes);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked).text();
}
