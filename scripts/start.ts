import { spawnSync } from 'node:child_process';
import { builtWithErrors } from './command/exit-codes.ts';

// One process to the end, so that whoever stops it stops the server too.
const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit' });
// What could be read was built, and the reader has been told of the rest.
if (status === 0 || status === builtWithErrors) await import('./preview.ts');
else process.exitCode = status ?? 1;
