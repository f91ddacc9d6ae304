import type { AstroIntegration } from 'astro';
import { fillPath } from '../site/paths.ts';

/** Files beside the mail of a week in which the dev server shows it. */
const previews = ['mail.html', 'mail.txt'];

/** Shows the mail of each week while it is written: only in `npm run dev`, so that no site has the same page twice. */
export function mailPreview(): AstroIntegration {
  return {
    name: 'offprint-mail-preview',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        for (const file of previews)
          injectRoute({
            pattern: fillPath('weekMail', {}).replace('mail.eml', file),
            entrypoint: './src/routes/mail-preview.ts',
            prerender: true,
          });
      },
    },
  };
}
