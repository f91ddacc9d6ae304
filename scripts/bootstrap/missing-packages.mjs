/**
 * Names the packages of a lockfile that this platform needs and that are not installed as locked.
 *
 * A package is needed if a chain of dependencies leads to it from the project. A chain ends at an optional
 * package made for another platform, so what only such a package uses is not needed either.
 *
 * @param {{ packages: Record<string, LockEntry> }} lock package-lock.json
 * @param {{ packages: Record<string, LockEntry> } | undefined} installed node_modules/.package-lock.json;
 *   npm writes it when an installation is complete, so it is absent after an interrupted one
 * @param {Platform} platform
 * @returns {string[]} paths as in the lockfile, `node_modules/astro`, in the order they are reached
 *
 * @typedef {{ os: string, cpu: string, libc?: string | undefined }} Platform
 * @typedef {{ version?: string, integrity?: string, [field: string]: unknown }} LockEntry
 */
export function missingPackages(lock, installed, platform) {
  return neededPaths(lock.packages, platform).filter((path) => {
    const wanted = lock.packages[path];
    const found = installed?.packages[path];
    return !found || found.version !== wanted.version || !sameContent(found.integrity, wanted.integrity);
  });
}

function sameContent(found, wanted) {
  return found === undefined || wanted === undefined || found === wanted;
}

function neededPaths(packages, platform) {
  const needed = new Set();
  const queue = [''];
  for (const from of queue) {
    for (const { name, optional } of dependenciesOf(packages[from], from === '')) {
      const path = placeOf(packages, from, name);
      if (path === undefined || needed.has(path)) continue;
      if (optional && !fitsPlatform(packages[path], platform)) continue;
      needed.add(path);
      queue.push(path);
    }
  }
  return [...needed];
}

function dependenciesOf(entry, isProject) {
  const optional = Object.keys(entry.optionalDependencies ?? {});
  const wanted = Object.keys({
    ...entry.dependencies,
    ...(isProject ? entry.devDependencies : entry.peerDependencies),
  });
  return [
    ...wanted
      .filter((name) => !optional.includes(name) && entry.peerDependenciesMeta?.[name]?.optional !== true)
      .map((name) => ({ name, optional: false })),
    ...optional.map((name) => ({ name, optional: true })),
  ];
}

/** Looks for a package as Node does: beside the dependent, then in each folder above it. */
function placeOf(packages, from, name) {
  let folder = from;
  for (;;) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === '') return undefined;
    folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0));
  }
}

function fitsPlatform(entry, platform) {
  return ['os', 'cpu', 'libc'].every((key) => allows(entry[key], platform[key]));
}

/** package.json writes these fields as one name or as a list, of what is allowed or, with `!`, of what is not. */
function allows(field, value) {
  if (field === undefined) return true;
  const names = [field].flat();
  if (names.includes(`!${value}`)) return false;
  return names.every((name) => name.startsWith('!')) || names.includes(value) || names.includes('any');
}
