import { buildSite } from './build-site.ts';

try {
  process.exitCode = (await buildSite()) > 0 ? 1 : 0;
} catch (error) {
  console.error(`build: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
