import type { AstroIntegration } from 'astro';

/** Says once in a build that pages share the picture of the site, if nothing can draw their own. */
export function checkPictures(isWanted: boolean): AstroIntegration {
  return {
    name: 'offprint-check-pictures',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        if (!isWanted) return;
        await import('@takumi-rs/core').catch(() => {
          logger.warn(
            'No program of @takumi-rs/core fits this platform, so all pages are shared with the picture of the site.',
          );
        });
      },
    },
  };
}
