import { sectionCount } from '#lib/editions/arrange-sections.ts';
import { counts, formats, topics as topicWords } from '#words';
import type { ShareCard } from '#lib/publish/share-card.ts';
import { getPapers, getTopicLabelMap } from '../corpus.ts';
import { getEditionParts } from '../editions/edition-parts.ts';
import { getEditionPages } from '../editions/editions.ts';
import type { EditionPage } from '../editions/edition-types.ts';
import type { TopicPage } from '../lists/list-types.ts';
import { getTopicPages } from '../topics/topics.ts';
import { once } from '../../site/once.ts';
import type { OutputName } from '../../site/outputs.ts';
import { paths } from '../../site/paths.ts';
import { site } from '../../site/site.ts';
import { getCardPainter } from './card-painter.ts';
import { colorOnPaper, textColor } from './color-on-paper.ts';

type PictureName = Extract<OutputName, 'weekPicture' | 'topicPicture' | 'paperPicture'>;

/** The picture of a page where it is shared. */
interface SharedPicture {
  /** Path of the page and of the picture, below the base. */
  page: string;
  path: string;
  /** Id of what the page is about. */
  id: string;
  card: ShareCard;
}

/** Of a week, at its foot: `Search agents 4, Tree search 2`. */
const maxTopics = 5;

function weekPicture({ id, path, label, range, counts: counted, sections }: EditionPage): SharedPicture {
  return {
    page: path,
    path: paths.weekPicture(id),
    id,
    card: {
      label,
      title: range,
      figure: counts.papers({ count: counted.papers }),
      text: formats.row(
        sections
          .flatMap(({ topic, ...papers }) =>
            topic ? [`${topic.short} ${formats.number(sectionCount(papers))}`] : [],
          )
          .slice(0, maxTopics),
      ),
      site: site.title,
      color: textColor,
    },
  };
}

function topicPicture({ topic, path, total }: TopicPage): SharedPicture {
  return {
    page: path,
    path: paths.topicPicture(topic.id),
    id: topic.id,
    card: {
      label: topicWords.digest,
      title: topic.title,
      figure: counts.papers({ count: total }),
      text: topic.line,
      site: site.title,
      color: colorOnPaper(topic.color),
    },
  };
}

/** Papers that an edition shows in full. */
const getSelected = once(async () => {
  const parts = await getEditionParts();
  return new Set(
    parts.flatMap(({ sections }) => sections.flatMap(({ papers }) => papers.map(({ id }) => id))),
  );
});

async function paperPictures(): Promise<SharedPicture[]> {
  const [labels, selected] = [await getTopicLabelMap(), await getSelected()];
  const papers = (await getPapers()).filter(({ id }) => selected.has(id));
  return papers.map(({ id, data }) => {
    const [topic] = data.topics.flatMap((match) => labels.get(match.id) ?? []);
    return {
      page: paths.paper(id),
      path: paths.paperPicture(id),
      id,
      card: {
        label: topic?.title ?? '',
        title: data.title,
        figure: data.result?.figure,
        text: data.result?.text ?? data.summary,
        site: site.title,
        color: colorOnPaper(topic?.color),
      },
    };
  });
}

const makers: Record<PictureName, () => Promise<SharedPicture[]>> = {
  weekPicture: async () => (await getEditionPages()).map(weekPicture),
  topicPicture: async () => (await getTopicPages()).map(topicPicture),
  paperPicture: paperPictures,
};

function isWanted(name: PictureName): boolean {
  if (site.sharePictures === 'none') return false;
  return name !== 'paperPicture' || site.sharePictures === 'selection';
}

const collect = once(async (): Promise<Map<PictureName, SharedPicture[]>> => {
  const names = (Object.keys(makers) as PictureName[]).filter(isWanted);
  const painter = names.length === 0 ? undefined : await getCardPainter();
  const made = await Promise.all(
    names.map(async (name): Promise<[PictureName, SharedPicture[]]> => [
      name,
      painter ? (await makers[name]()).filter(({ card }) => painter.canPaint(card)) : [],
    ]),
  );
  return new Map(made);
});

/** The pictures of a kind of page; none where nothing can draw them. */
export async function getPictures(name: PictureName): Promise<SharedPicture[]> {
  return (await collect()).get(name) ?? [];
}

const getPaperPaths = once(
  async () => new Map((await getPictures('paperPicture')).map(({ page, path }) => [page, path])),
);

async function pathOf({ path, card }: SharedPicture): Promise<string | undefined> {
  const painter = site.sharePictures === 'none' ? undefined : await getCardPainter();
  return painter?.canPaint(card) === true ? path : undefined;
}

/** Path of the picture of an edition's page; a page without one has that of the site. */
export function weekPictureOf(edition: EditionPage): Promise<string | undefined> {
  return pathOf(weekPicture(edition));
}

export function topicPictureOf(topic: TopicPage): Promise<string | undefined> {
  return pathOf(topicPicture(topic));
}

/** The same for the page of a paper; only those that editions select have one. */
export async function paperPictureOf(page: string): Promise<string | undefined> {
  return isWanted('paperPicture') ? (await getPaperPaths()).get(page) : undefined;
}

/** Draws a picture. */
export async function paintPicture(card: ShareCard): Promise<Uint8Array<ArrayBuffer>> {
  const painter = await getCardPainter();
  if (!painter) throw new Error('Nothing can draw the picture. Install the packages again with npm ci.');
  return painter.paint(card);
}
