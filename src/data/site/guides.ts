import { basename } from 'node:path';
import { renderGuide, type RenderedGuide } from '#lib/entries/render-guide.ts';
import {
  readGuidePictures,
  readGuides,
  readRepositoryAddress,
  type GuideFile,
} from '#src/files/read-guides.ts';
import { later, type Later } from '../../site/later.ts';
import { once } from '../../site/once.ts';
import { paths } from '../../site/paths.ts';
import { href, reportLanguage, site } from '../../site/site.ts';

export interface GuidePage {
  /** Absent for the overview. */
  guide?: string;
  path: string;
  text: Later<Promise<RenderedGuide>>;
  /** Guides are in English. */
  language: string | undefined;
}

/** A picture by its file name. */
export type GuidePicture = Record<'picture' | 'svg', string>;

function pathOf(file: string): string {
  const name = basename(file, '.md');
  return name === 'README' ? paths.docs() : paths.guide(name);
}

/** Where a reader finds a file of the project: on the site, or else in the repository. */
function addressOf(files: readonly GuideFile[], repository: string): (path: string) => string {
  const addresses = new Map([
    ...files.map(({ file }) => [file, href(pathOf(file))] as const),
    ...getGuidePictures().map(
      ({ picture }) => [`docs/guides/${picture}`, href(paths.guideDrawing(picture))] as const,
    ),
  ]);
  return (path) => addresses.get(path) ?? `${repository}/blob/HEAD/${path}`;
}

function listGuides(): GuidePage[] {
  if (!site.docs) return [];
  const files = readGuides();
  const repository = readRepositoryAddress();
  const find = addressOf(files, repository);
  // Links name other guides and pictures.
  const names = [...files.map(({ file }) => file), ...getGuidePictures().map(({ picture }) => picture)];
  return files.map(({ file, text }) => {
    const path = pathOf(file);
    return {
      ...(path !== paths.docs() && { guide: basename(file, '.md') }),
      path,
      language: reportLanguage,
      text: later([text, names, repository], () => renderGuide(text, file, find)),
    };
  });
}

/** The guides for editors, if the settings publish them. */
export const getGuides = once(() => Promise.resolve(listGuides()));

/** The pictures of the guides, if the settings publish them. */
export function getGuidePictures(): GuidePicture[] {
  return site.docs
    ? readGuidePictures().map(({ file, text }) => ({ picture: basename(file), svg: text }))
    : [];
}
