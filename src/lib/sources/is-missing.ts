/** What statistics programs write where a value is missing. */
const missing = new Set(['NA', 'N/A', 'NaN', 'nan', 'NULL', 'null', 'None']);

export function isMissing(value: string): boolean {
  return missing.has(value);
}
