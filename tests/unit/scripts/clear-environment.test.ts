import { expect, test, vi } from 'vitest';
import { clearEnvironment } from '#scripts/build/clear-environment.ts';

test('what a shell has set for another program does not reach the site', () => {
  vi.stubEnv('BASE_URL', '/elsewhere/');
  vi.stubEnv('SITE', 'https://elsewhere.example');
  vi.stubEnv('OFFPRINT_BASE', '/here/');
  clearEnvironment();
  expect([process.env['BASE_URL'], process.env['SITE'], process.env['OFFPRINT_BASE']]).toEqual([
    undefined,
    undefined,
    '/here/',
  ]);
  vi.unstubAllEnvs();
});
