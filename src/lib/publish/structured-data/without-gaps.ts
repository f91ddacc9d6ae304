/** Leaves out unknown fields, since an empty value would state that there is none. */
export function withoutGaps(record: Record<string, unknown>): Record<string, unknown> {
  const isKnown = (value: unknown) =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(record).filter(([, value]) => isKnown(value)));
}
