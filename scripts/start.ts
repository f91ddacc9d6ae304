import { spawnSync } from 'node:child_process';

// One process to the end, so that whoever stops it stops the server too.
const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
if (status === 0) await import('./preview.ts');
else process.exitCode = status ?? 1;
