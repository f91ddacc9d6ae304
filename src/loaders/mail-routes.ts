import type { AstroIntegration } from 'astro';
import { mailOutputs } from '../site/mail-outputs.ts';
import { fillPath } from '../site/paths.ts';

/** Files beside a mail in which the dev server shows it. */
const previews = ['mail.html', 'mail.txt'];

/**
 * A route for the mails of each kind of edition. `npm run dev` alone shows a mail while it is written, so that no site
 * has the same page twice.
 */
export function mailRoutes(): AstroIntegration {
  return {
    name: 'offprint-mail-routes',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        for (const output of Object.values(mailOutputs)) {
          const pattern = fillPath(output, {});
          injectRoute({ pattern, entrypoint: './src/routes/mail.ts', prerender: true });
          if (command !== 'dev') continue;
          for (const file of previews)
            injectRoute({
              pattern: pattern.replace('mail.eml', file),
              entrypoint: './src/routes/mail-preview.ts',
              prerender: true,
            });
        }
      },
    },
  };
}
