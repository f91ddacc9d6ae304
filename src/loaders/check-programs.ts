import type { AstroIntegration } from 'astro';

/** Says once in a build what it does without, where the program that draws pictures does not fit the platform. */
export function checkPrograms({ pictures }: { pictures: boolean }): AstroIntegration {
  return {
    name: 'offprint-check-programs',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        if (pictures)
          await import('@takumi-rs/core').catch(() => {
            logger.warn(
              'No program of @takumi-rs/core fits this platform, so all pages are shared with the picture of the site, and books have no cover.',
            );
          });
      },
    },
  };
}
