/**
 * What an object itself holds under a key that comes from data. Asked directly, every object would also give what it
 * inherits, such as `constructor`.
 */
export function ownValue<Held extends object, Key extends keyof Held>(
  held: Held,
  key: Key,
): Held[Key] | undefined {
  return Object.hasOwn(held, key) ? held[key] : undefined;
}
