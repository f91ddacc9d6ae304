/** Variables that Vite lets take the place of what the site is configured with, wherever they come from. */
const configured = ['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR'];

/** Takes from this process what a shell may have set for another program: `BASE_URL` would change every link. */
export function clearEnvironment(): void {
  for (const name of configured) Reflect.deleteProperty(process.env, name);
}
