import type { APIRoute, GetStaticPaths } from 'astro';
import { getGuidePictures, type GuidePicture } from '../../data/site/guides.ts';

export const getStaticPaths = (() =>
  getGuidePictures().map((props) => ({
    params: { picture: props.picture.replace(/\.svg$/, '') },
    props,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<GuidePicture> = ({ props }) =>
  new Response(props.svg, { headers: { 'content-type': 'image/svg+xml' } });
