import { changeKinds } from '#lib/papers/changes/compare-papers.ts';
import { newestOf } from '#lib/publish/feeds/sitemap.ts';
import { getPapers } from '../corpus.ts';
import { changeLog } from '../derived.ts';
import { once } from '../../site/once.ts';

/** For each paper id, the newest day of its release, its newest version, its withdrawal and its logged changes. */
const getDays = once(async () => {
  const logged = Map.groupBy(
    changeLog.flatMap((set) =>
      changeKinds.flatMap((kind) => set[kind].map(({ id }) => ({ id, day: set.date }))),
    ),
    ({ id }) => id,
  );
  return new Map(
    (await getPapers()).map(({ id, data }) => {
      const changes = [id, ...data.aliases].flatMap((name) => logged.get(name) ?? []);
      const days = [data.issued?.value, data.updated, data.withdrawn?.date, ...changes.map(({ day }) => day)];
      return [id, newestOf(days)];
    }),
  );
});

/** The day of the last change of some papers; without ids, of all papers. */
export async function getModified(ids?: readonly string[]): Promise<string | undefined> {
  const days = await getDays();
  return newestOf(ids ? ids.map((id) => days.get(id)) : [...days.values()]);
}
