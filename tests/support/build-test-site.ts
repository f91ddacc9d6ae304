/** Builds a site for the site tests before they run: `node tests/support/build-test-site.ts german`. */
import { print } from '#scripts/command/print.ts';
import { buildHostileSite } from './hostile-site.ts';
import { buildLanguageSite } from './language-sites.ts';

const builders = new Map<string | undefined, () => Promise<unknown>>([
  ['german', () => buildLanguageSite('german')],
  ['chinese', () => buildLanguageSite('chinese')],
  ['hostile', buildHostileSite],
]);

const [, , name] = process.argv;
const build = builders.get(name);
if (!build)
  throw new Error(`There is no test site “${name ?? ''}”. Name one of ${[...builders.keys()].join(', ')}.`);
await build();
print(`The test site “${name ?? ''}” is built.`);
