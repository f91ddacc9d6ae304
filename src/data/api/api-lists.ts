import { sources } from '#words';
import { apiSchemas, apiVersion, type ApiName, type ApiValue } from '#lib/schema/api.ts';
import { getEditionIds, getPapers, getPapersByTopic, getPapersByWeek, getTopics } from '../corpus.ts';
import { dataStatus } from '../site/held-data.ts';
import { hasPaperForm } from '../../site/forms.ts';
import { paths } from '../../site/paths.ts';
import { absolute, site } from '../../site/site.ts';
import { countPages, partPath, toRef } from './api-papers.ts';

type List = ApiValue<'list'>;

/** The topic of an id with its papers, newest first. */
export async function apiTopic(id: string): Promise<List> {
  const topic = (await getTopics()).find((candidate) => candidate.id === id);
  return {
    version: apiVersion,
    id,
    title: topic?.data.title ?? id,
    description: topic?.data.line ?? '',
    url: absolute(paths.topic(id)),
    papers: ((await getPapersByTopic()).get(id) ?? []).map(toRef),
  };
}

/** The edition of a week with its papers, the most important first. */
export async function apiWeek(id: string): Promise<List> {
  const edition = (await getEditionIds()).find((candidate) => candidate.id === id);
  return {
    version: apiVersion,
    id,
    title: edition?.label ?? id,
    description: edition?.range ?? '',
    url: absolute(paths.week(id)),
    papers: ((await getPapersByWeek()).get(id) ?? []).map(toRef),
  };
}

function isApiName(name: string): name is ApiName {
  return name in apiSchemas;
}

export const apiNames = Object.keys(apiSchemas).filter(isApiName);

/** What there is for programs, and where. */
export async function apiIndex(): Promise<ApiValue<'index'>> {
  const pages = Array.from({ length: await countPages() }, (_, index) => absolute(partPath(index + 1)));
  return {
    version: apiVersion,
    title: site.title,
    url: absolute(paths.home()),
    language: site.language,
    dataDate: dataStatus.dataDate,
    rights: sources.rights,
    papers: { total: (await getPapers()).length, pages },
    paper: hasPaperForm('json') ? absolute(paths.apiPaper('_id_')).replace('_id_', '{id}') : undefined,
    topics: (await getTopics()).map(({ id, data }) => ({
      id,
      title: data.title,
      url: absolute(paths.topic(id)),
      data: absolute(paths.apiTopic(id)),
    })),
    weeks: (await getEditionIds()).map(({ id, label, path }) => ({
      id,
      title: label,
      url: absolute(path),
      data: absolute(paths.apiWeek(id)),
    })),
    schemas: Object.fromEntries(apiNames.map((name) => [name, absolute(paths.apiSchema(name))])),
  };
}
