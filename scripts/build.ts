import { buildSite } from './site/build-site.ts';
import { builtWithErrors } from './exit-codes.ts';

try {
  process.exitCode = (await buildSite()) > 0 ? builtWithErrors : 0;
} catch (error) {
  console.error(`build: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
