import { buildSite } from './build/build-site.ts';
import { builtWithErrors } from './command/exit-codes.ts';

try {
  process.exitCode = (await buildSite()) > 0 ? builtWithErrors : 0;
} catch (error) {
  console.error(`build: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
