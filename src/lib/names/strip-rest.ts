/** What stands in a list of names for those that are left out: `et al.`, `and others`, `...`. */
const rest = /(?:^|[\s,;]+)(?:et\.?\s+al\.?|and others|\.{3}|…)$/iu;

/** A name without what stands for further ones; empty if it is nothing else. */
export function stripRest(name: string): string {
  return /^others\.?$/i.test(name) ? '' : name.replace(rest, '');
}
