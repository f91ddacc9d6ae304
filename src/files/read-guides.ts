import { z } from 'astro/zod';
import { listFiles, readText } from './read-files.ts';

/** A file of `docs/` that the site can publish, with its path in the project. */
export interface GuideFile {
  file: string;
  text: string;
}

const folder = 'docs/guides';

function readAll(paths: readonly string[]): GuideFile[] {
  return paths.flatMap((file) => {
    const text = readText(file);
    return text === undefined ? [] : [{ file, text }];
  });
}

function listGuides(ending: string): string[] {
  return listFiles(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}

/** The guides for editors, the overview of all docs first. */
export function readGuides(): GuideFile[] {
  return readAll(['docs/README.md', ...listGuides('.md')]);
}

/** The pictures that guides show. */
export function readGuidePictures(): GuideFile[] {
  return readAll(listGuides('.svg'));
}

const projectSchema = z.looseObject({ repository: z.looseObject({ url: z.string() }) });

/** Address of the repository of the program, without a slash at its end. */
export function readRepositoryAddress(): string {
  const { repository } = projectSchema.parse(JSON.parse(readText('package.json') ?? '{}'));
  return repository.url.replace(/^git\+/, '').replace(/\.git$/, '');
}
