/** The page at an address as a document; a parser of text would need the trust of the page's policy. */
export function loadPage(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => {
      reject(new Error(`${address} could not be loaded: ${String(request.status)}.`));
    };
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => {
      const page = request.responseXML;
      if (request.status === 200 && page) resolve(page);
      else fail();
    };
    request.onerror = fail;
    request.send();
  });
}

/** As {@link loadPage}; nothing if the page cannot be loaded. */
export async function tryPage(address: string): Promise<Document | undefined> {
  try {
    return await loadPage(address);
  } catch {
    return undefined;
  }
}

/** Pages that are asked for at once, so that a long list does not hold up the reader's connection. */
const atOnce = 6;

/** Loads one thing for each address, in their order. */
export async function loadEach<Loaded>(
  addresses: readonly string[],
  load: (address: string) => Promise<Loaded>,
): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  for (let start = 0; start < addresses.length; start += atOnce)
    loaded.push(...(await Promise.all(addresses.slice(start, start + atOnce).map(load))));
  return loaded;
}
