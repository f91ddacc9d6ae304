/** Whether a text is a tag of BCP 47: `en`, `zh-Hans`. Formatters throw on any other. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
