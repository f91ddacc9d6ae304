/** Environment variables that would override the configuration of the site in Vite. */
const configured = ['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR'];

/** Removes variables that a shell may have set for another program: `BASE_URL` would change every link. */
export function clearEnvironment(): void {
  for (const name of configured) Reflect.deleteProperty(process.env, name);
}
