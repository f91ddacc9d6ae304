import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getRenderedPapers } from '../../../data/papers/rendered-papers.ts';
import { getPictures, paintPicture } from '../../../data/pictures/shared-pictures.ts';
import { keepPages } from '../../../site/page-key.ts';

export const getStaticPaths = (async () => {
  const rendered = new Set((await getRenderedPapers()).map(({ id }) => id));
  const pictures = (await getPictures('paperPicture')).filter(({ id }) => rendered.has(id));
  return keepPages(
    'paperPicture',
    pictures.map(({ id, card }) => ({ params: { id }, props: { card } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { card } }) =>
  new Response(await paintPicture(card), { headers: { 'content-type': 'image/png' } });
