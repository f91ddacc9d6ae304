/** A file of the site; throws if it cannot be loaded. */
export async function loadFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be loaded: ${response.status}.`);
  return response;
}
