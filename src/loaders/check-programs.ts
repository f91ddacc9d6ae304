import type { AstroIntegration } from 'astro';

interface Wanted {
  /** Pages have pictures of their own. */
  pictures: boolean;
  /** Editions are published as PDF. */
  pdf: boolean;
}

/** Says once in a build what it does without, where a program of a package does not fit the platform. */
export function checkPrograms(wanted: Wanted): AstroIntegration {
  return {
    name: 'offprint-check-programs',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        if (wanted.pictures)
          await import('@takumi-rs/core').catch(() => {
            logger.warn(
              'No program of @takumi-rs/core fits this platform, so all pages are shared with the picture of the site, and books have no cover.',
            );
          });
        if (wanted.pdf)
          await import('@myriaddreamin/typst-ts-node-compiler').catch(() => {
            logger.warn(
              'No program of @myriaddreamin/typst-ts-node-compiler fits this platform, so there are no PDF files; all other forms are there.',
            );
          });
      },
    },
  };
}
