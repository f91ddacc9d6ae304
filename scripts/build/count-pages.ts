import type { AstroIntegration } from 'astro';

export interface PageCount {
  done: number;
  total: number;
}

/** Each hundredth part is told: a message for every page would cost more than some pages. */
const parts = 100;

/** `Zoë/` and `/base/Zo%C3%AB/` are one page. */
function keyOf(path: string): string {
  return decodeURI(path).replace(/^\/+|\/+$/g, '');
}

/** Tells how many pages and files have been made, of all, those included that are kept from the build before. */
export function countPages(tell: (count: PageCount) => void): AstroIntegration {
  /** Place of each page in the order in which they are made. */
  const places = new Map<string, number>();
  let base = '';
  let toldPart = -1;
  const count = (path: string) => {
    const place = places.get(keyOf(path).slice(base.length).replace(/^\//, ''));
    if (place === undefined) return;
    const part = Math.floor((place * parts) / places.size);
    if (part <= toldPart) return;
    toldPart = part;
    tell({ done: place, total: places.size });
  };
  return {
    name: 'offprint-count-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = keyOf(config.base);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          async getStaticPaths() {
            const paths = await astro.getStaticPaths();
            for (const { pathname } of paths) places.set(keyOf(pathname), places.size);
            return paths;
          },
          render(request, options) {
            count(new URL(request.url).pathname);
            return astro.render(request, options);
          },
        }));
      },
    },
  };
}
