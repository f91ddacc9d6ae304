const atOnce = 6;

/** The page at an address as a document; a parser of text would need the trust of the page's policy. */
function loadPage(address: string): Promise<Document | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => {
      resolve(request.status === 200 ? (request.responseXML ?? undefined) : undefined);
    };
    request.onerror = () => {
      resolve(undefined);
    };
    request.send();
  });
}

/** Loads some pages, a few at once, and calls a function with each; with nothing if one cannot be loaded. */
export async function loadPages(
  addresses: readonly string[],
  act: (address: string, page: Document | undefined) => void,
): Promise<void> {
  for (let start = 0; start < addresses.length; start += atOnce)
    await Promise.all(
      addresses.slice(start, start + atOnce).map(async (address) => {
        act(address, await loadPage(address));
      }),
    );
}
