import { buildSite } from './build/build-site.ts';

try {
  process.exitCode = await buildSite();
} catch (error) {
  console.error(`build: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
