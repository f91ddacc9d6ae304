/** Environment variables that would override the configuration of the site in Vite, or publish drafts. */
const configured = [
  'BASE_URL',
  'SITE',
  'ASSETS_PREFIX',
  'MODE',
  'DEV',
  'PROD',
  'SSR',
  'OFFPRINT_UNPUBLISHED',
];

/** Removes variables that a shell may have set for another program: `BASE_URL` would change every link. */
export function clearEnvironment(): void {
  for (const name of configured) Reflect.deleteProperty(process.env, name);
}
