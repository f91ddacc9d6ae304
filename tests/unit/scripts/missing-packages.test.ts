import { expect, test } from 'vitest';
import { missingPackages, type LockEntry } from '../../../scripts/bootstrap/missing-packages.mjs';

const linux = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const musl = { os: 'linux', cpu: 'x64', libc: 'musl' };
const mac = { os: 'darwin', cpu: 'arm64' };

/** A tool with a compiler for each platform, and a fallback that brings a runtime of its own. */
const lock: { packages: Record<string, LockEntry> } = {
  packages: {
    '': { dependencies: { tool: '1.0.0' }, devDependencies: { tester: '2.0.0' } },
    'node_modules/tool': {
      version: '1.0.0',
      integrity: 'sha512-tool',
      dependencies: { util: '3.0.0' },
      optionalDependencies: {
        'tool-linux': '1.0.0',
        'tool-musl': '1.0.0',
        'tool-mac': '1.0.0',
        'tool-wasm': '1.0.0',
      },
    },
    'node_modules/tool/node_modules/util': { version: '3.0.0' },
    'node_modules/tool-linux': {
      version: '1.0.0',
      os: ['linux'],
      cpu: ['x64'],
      libc: ['glibc'],
      optional: true,
    },
    'node_modules/tool-musl': {
      version: '1.0.0',
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
      optional: true,
    },
    'node_modules/tool-mac': { version: '1.0.0', os: 'darwin', cpu: 'arm64', optional: true },
    'node_modules/tool-wasm': {
      version: '1.0.0',
      cpu: ['wasm32'],
      optional: true,
      dependencies: { runtime: '1.0.0' },
    },
    'node_modules/runtime': { version: '1.0.0', optional: true },
    'node_modules/tester': {
      version: '2.0.0',
      peerDependencies: { util: '4.0.0', extra: '1.0.0' },
      peerDependenciesMeta: { extra: { optional: true } },
    },
    'node_modules/util': { version: '4.0.0', os: ['!win32'] },
    'node_modules/extra': { version: '1.0.0' },
  },
};

const common = ['tool', 'tester', 'tool/node_modules/util', 'util'];

/** What npm notes after it has installed these packages. */
function installed(names: string[], changes: typeof lock.packages = {}) {
  const kept = Object.entries(lock.packages).filter(([path]) =>
    names.some((name) => path === `node_modules/${name}`),
  );
  return { packages: { ...Object.fromEntries(kept), ...changes } };
}

test.each([
  ['Linux with glibc', linux, [...common, 'tool-linux']],
  ['Linux with musl', musl, [...common, 'tool-musl']],
  ['a Mac', mac, [...common, 'tool-mac']],
  ['Windows, for which there is no compiler', { os: 'win32', cpu: 'x64' }, common],
])(
  'on %s the packages of other platforms, and what only they use, are not needed',
  (_name, platform, names) => {
    expect(missingPackages(lock, undefined, platform).sort()).toEqual(
      names.map((name) => `node_modules/${name}`).sort(),
    );
    expect(missingPackages(lock, installed(names), platform)).toEqual([]);
  },
);

const complete = [...common, 'tool-linux'];

test.each([
  [
    'an interrupted installation, after which npm notes nothing, lacks every package',
    undefined,
    complete.length,
  ],
  ['an empty installation lacks every package', { packages: {} }, complete.length],
  ['a package that was taken away is missing', installed(complete.filter((name) => name !== 'util')), 1],
  [
    'a nested package is not replaced by one of the same name above it',
    installed(complete.filter((name) => !name.startsWith('tool/'))),
    1,
  ],
  ['a package for development is needed', installed(complete.filter((name) => name !== 'tester')), 1],
  ['an optional package of this platform is needed', installed(common), 1],
  ['another version is missing', installed(complete, { 'node_modules/tool': { version: '0.9.0' } }), 1],
  [
    'the same version with other content is missing',
    installed(complete, { 'node_modules/tool': { version: '1.0.0', integrity: 'sha512-other' } }),
    1,
  ],
  [
    'a package without a noted checksum is taken by its version',
    installed(complete, { 'node_modules/tool': { version: '1.0.0' } }),
    0,
  ],
  [
    'a package that is not in the lockfile does no harm',
    installed(complete, { 'node_modules/other': { version: '1.0.0' } }),
    0,
  ],
])('%s', (_title, state, count) => {
  expect(missingPackages(lock, state, linux)).toHaveLength(count);
});
