/** An absolute http(s) address, unchanged; `undefined` for any other text. */
export function readAddress(text: string | undefined): string | undefined {
  const url = text?.trim() ?? '';
  return /^https?:\/\/[^\s]+$/i.test(url) && URL.canParse(url) ? url : undefined;
}
