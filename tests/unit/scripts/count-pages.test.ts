import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { countPages, type PageCount } from '#scripts/build/count-pages.ts';

/** Lets Astro's part of a build be played: its list of pages, and those of them that are not kept. */
async function play(base: string, listed: string[], rendered: string[]): Promise<PageCount[]> {
  const told: PageCount[] = [];
  const { hooks } = countPages((count) => told.push(count));
  const rest = {} as never;
  await hooks['astro:config:done']?.({ config: { base } } as never);
  const astro: AstroPrerenderer = {
    name: 'astro',
    getStaticPaths: () => Promise.resolve(listed.map((pathname) => ({ pathname, route: rest }))),
    render: () => Promise.resolve(new Response('page')),
  };
  let wrapped = astro;
  await hooks['astro:build:start']?.({
    setPrerenderer: (wrap: (one: AstroPrerenderer) => AstroPrerenderer) => {
      wrapped = wrap(astro);
    },
  } as never);
  await wrapped.getStaticPaths();
  for (const path of rendered)
    await wrapped.render(new Request(`https://looms.example${path}`), { routeData: rest });
  return told;
}

test.each(['/', '/base', '/base/deep/'])(
  'pages below %s are counted, those that are kept too',
  async (base) => {
    const below = (path: string) => base.replace(/\/$/, '') + path;
    const listed = ['/', '/papers/', '/papers/zoë/', '/feed.xml'];
    const told = await play(base, listed, ['/', '/papers/zo%C3%AB/', '/feed.xml'].map(below));
    expect(told).toEqual([0, 2, 3].map((done) => ({ done, total: 4 })));
  },
);

test('of many pages each hundredth part is told once', async () => {
  const listed = Array.from({ length: 1000 }, (_, index) => `/papers/${String(index)}/`);
  const told = await play('/', listed, listed);
  expect(told).toHaveLength(100);
  expect(told[1]).toEqual({ done: 10, total: 1000 });
});

test('a page that is in no list is made and not counted', async () => {
  expect(await play('/', ['/papers/'], ['/elsewhere/'])).toEqual([]);
});
