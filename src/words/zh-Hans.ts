/** 本站的全部界面文字（简体中文）；句中标记的含义见 en.ts。 */
import type { Words } from './words.ts';
import { formatsOf } from './formats.ts';

/** `2025年9月29日至10月5日`: the numbers of Unicode's own form are not how a sentence has them. */
function writeRange(start: Date, end: Date): string {
  const [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth() + 1, start.getUTCDate()];
  const sameYear = year === end.getUTCFullYear();
  const sameMonth = sameYear && month === end.getUTCMonth() + 1;
  const to = `${sameYear ? '' : `${end.getUTCFullYear()}年`}${sameMonth ? '' : `${end.getUTCMonth() + 1}月`}${end.getUTCDate()}日`;
  return `${year}年${month}月${day}日至${to}`;
}

export const formats: Words['formats'] = formatsOf('zh-Hans', {
  comma: '、',
  monthName: 'short',
  range: writeRange,
});
const { anyOf, number } = formats;
const papers = (count: number) => `${number(count)} 篇论文`;

export const counts: Words['counts'] = {
  papers: ({ count }) => papers(count),
  topics: ({ count }) => `${number(count)} 个主题`,
  authors: ({ count }) => `${number(count)} 位作者`,
  comments: ({ count }) => `${number(count)} 条评论`,
  votes: ({ count }) => `${number(count)} 票`,
  withCode: ({ count }) => `${number(count)} 篇附代码`,
};

export const titles: Words['titles'] = {
  home: '最新',
  latest: '最新一周',
  trending: '热议',
  rising: '新兴词语',
  map: '地图',
  forYou: '为您排序',
  topics: '主题',
  papers: '论文',
  archive: '往期',
  search: '搜索',
  saved: '收藏',
  authors: '作者',
  organizations: '机构',
  feeds: '订阅',
  about: '关于本站',
  changes: '更新记录',
  quality: '数据质量',
  docs: '指南',
  offline: '离线阅读',
};

export const formatNames: Words['formatNames'] = {
  rss: 'RSS',
  atom: 'Atom',
  json: 'JSON Feed',
  bibtex: 'BibTeX',
  ris: 'RIS',
  csl: 'CSL-JSON',
  html: 'HTML',
  completeHtml: 'HTML',
  epub: 'EPUB',
  pdf: 'PDF',
  markdown: 'Markdown',
  eml: '邮件',
};

export const chrome: Words['chrome'] = {
  skip: '跳到正文',
  navigation: '主导航',
  footer: '站内导航',
  trail: '当前位置',
  theme: '<vh>深色</vh>外观',
  read: '阅读',
  find: '查找',
  subscribe: '订阅',
  site: '本站',

  made: '如何得出',
  held: ({ date }) => `数据截至<time>${date}</time>。最近一次更新不完整：<source>查看缺少的内容</source>。`,
  origin: ({ site }) => `${site} 由保存的列表和公开记录汇编而成。每篇论文的页面都注明来源。`,
  moved: '已移动',
  movedHeading: '此页面已移动',
  movedTo: '新地址：<page></page>。',
};

export const punctuation: Words['punctuation'] = { comma: '、', semicolon: '；', stop: '。' };

const units = { day: '一天', week: '一周', month: '一个月', year: '一年' };

export const periods: Words['periods'] = {
  week: ({ week }) => `第${number(week)}周`,
  weekOfYear: ({ week, year }) => `${year}年第${number(week)}周`,
  withCount: ({ period, count }) => `${period}：${papers(count)}`,
  undated: '日期不详',
  noDate: '日期不详',
  inferred: '月份取自 arXiv 编号',
  neighbours: ({ unit }) => `上${units[unit]}和下${units[unit]}`,
  before: ({ unit }) => `上${units[unit]}`,
  after: ({ unit }) => `下${units[unit]}`,
};

export const lists: Words['lists'] = {
  monthsOf: ({ year }) => `${year} 的月份`,
  readFirst: '先读这些',
  readFirstLine: '依据讨论、引用和契合度：<chosen>论文如何选出</chosen>',
  pages: '分页',
  page: ({ page }) => `第 ${number(page)} 页`,
  pageOf: ({ page, pages }) => `第 ${number(page)} 页，共 ${number(pages)} 页`,
  pageOfYear: ({ page, pages, year }) => `${year}，第 ${number(page)} 页，共 ${number(pages)} 页`,
  titleOfPage: ({ title, page }) => `${title}，第 ${number(page)} 页`,
  titleOfYear: ({ title, year }) => `${title}，${year}`,
  newest: ({ shown, total }) => `最新 ${number(shown)} 篇，共 ${number(total)} 篇`,
  newestPapers: ({ shown, total }) => `最新 ${number(shown)} 篇，共 ${number(total)} 篇`,
  between: ({ first, last, total }) => `第 ${number(first)}–${number(last)} 篇，共 ${number(total)} 篇`,
  years: '年份',
  newestOnly: ({ shown, total }) =>
    `本页列出最新 ${number(shown)} 篇，共 ${number(total)} 篇。按年份查看全部：`,
  allByYear: '按年份查看全部论文',
  empty: '这里还没有论文。',
  papers: '论文',
  allPapersLine: ({ count }) =>
    `共 ${papers(count)}，最新在前。也可以浏览<trending>热议论文</trending>，或按<topics>主题</topics>、<authors>作者</authors>、<organizations>机构</organizations>查看。`,
  allPapersDescription: ({ title }) => `${title}：本站全部论文，最新在前。`,
  yearDescription: ({ title, year }) => `${title}：${year} 年的全部论文，最新在前。`,
};

export const entry: Words['entry'] = {
  withdrawn: '已撤回',
  withdrawnTitle: ({ title }) => `已撤回：${title}`,
  retracted: '已撤稿',
  retractedTitle: ({ title }) => `已撤稿：${title}`,
  new: '新',
  code: '代码',
  withNote: '有编者按',
  noTopic: '未归入主题',
  authorsAndMore: ({ names, total }) => `${names} 等 ${number(total)} 人`,
  noAuthors: '作者不详',
};

export const paper: Words['paper'] = {
  noDate: '日期不详',
  moreAuthors: ({ count }) => `另有 ${number(count)} 位作者`,
  unpublished: '尚未发布：只有 npm run dev 会显示。',
  takenDown: '已下架',
  takenDownLine: '此地址上的论文已下架，不再出现在本站的任何列表、订阅源、下载文件或搜索中。',
  takenDownElsewhere: '前往<home>最新论文</home>或<search>搜索其他论文</search>。',
  withdrawn: '已撤回。',
  withdrawnOn: ({ date }) => `${date}撤回。`,
  withdrawnBecause: ({ reason }) => `已撤回：${reason}`,
  withdrawnOnBecause: ({ date, reason }) => `${date}撤回：${reason}`,
  retracted: '已撤稿。',
  retractedOn: ({ date }) => `${date}撤稿。`,
  retractedBecause: ({ reason }) => `已撤稿：${reason}`,
  retractedOnBecause: ({ date, reason }) => `${date}撤稿：${reason}`,
  abstract: '摘要',
  parts: { context: '背景', contribution: '贡献', result: '结果' },
  noAbstract: '暂无摘要。',
  note: '编者按',
  related: '相关论文',
  shares: '共同词语：',
  times: '按时间排列：高的为本文，矮的为相关论文',
  cites: '引用的本站论文',
  citedBy: '引用本文的本站论文',
  moreCited: ({ count }) => `另外 ${number(count)} 篇`,
  cite: '引用',
  inWeek: ({ week }) => `${week}的上一篇和下一篇`,
  neighbours: '上一篇和下一篇',
  beforeInWeek: ({ week }) => `${week}的上一篇`,
  afterInWeek: ({ week }) => `${week}的下一篇`,
  links: {
    paper: '论文',
    code: '代码',
    project: '项目主页',
    data: '数据',
    model: '模型',
    demo: '演示',
    other: '链接',
  },
};

export const record: Words['record'] = {
  label: '论文信息',
  subjects: '学科',
  license: '许可',
  publishedIn: '发表于',
  organization: '机构',
  edition: '周刊',
  cited: '被引',
  citations: ({ count, date, service }) => `${number(count)} 次（${service}，截至${date}）`,
  version: ({ version }) => `第 ${number(version)} 版`,
  versionOf: ({ version, date }) => `第 ${number(version)} 版（${date}）`,
  feed: '讨论',
  whenSaved: ({ counts: counted }) => `${counted}（保存时）`,
  elsewhere: '在其他网站阅读',
  seenIn: '列出',
  listings: ({ count }) => `${number(count)} 次`,
};

export const agents: Words['agents'] = {
  search: '按词语、“精确短语”、作者或 arXiv 编号搜索本站论文。',
  query: '要搜索的内容。',
  limit: '结果数量，最多 20 个。',
  paper: '本站关于一篇论文的全部信息：摘要、作者、主题、链接和相关论文。',
  id: '论文编号，与搜索结果中的相同：2510.00568。',
  edition: '某一周的论文，最重要的在前。',
  week: 'ISO 周，例如 2025-W40；不填则为最新一周。',
  missing: ({ file }) => `本站没有文件 ${file}。`,
};

export const llms: Words['llms'] = {
  title: '数据与摘要',
  twins: '每周、每月和每个主题都有 Markdown 版本：在其地址后加 index.md。',
  data: 'JSON 格式的论文、主题和周刊：有什么、在哪里',
  full: '最近几周，含论文摘要',
};

export const correct: Words['correct'] = {
  label: '更正本页',
  fields: '有误或缺失',
  differences: '来源不一致',
  topics: '主题规则',
  missingTopic: '缺少主题',
  names: '姓名写法',
  decisions: '重复、已撤稿或应移除',
  note: '编者按',
  decide: '作出决定',
  report: '报告正确内容',
  reportTitle: ({ field, title }) => `${field}：${title}`,
  isNow: ({ field, value }) => `目前的${field}：${value}`,
  isFrom: ({ place }) => `读取自 ${place}。`,
  isSaid: ({ value, from }) => `${value}（${from}）`,
  whatIsRight: '正确的内容是什么？出处在哪里？',
  reasonToFill: '用一句话向读者说明原因',
  nameToFill: '您的姓名',
};

export const reasons: Words['reasons'] = {
  label: '结果与主题',
  how: '主题如何确定',
  inTitle: '见于标题',
  inAbstract: ({ count }) => `摘要中出现 ${number(count)} 次`,
  inBoth: ({ count }) => `见于标题，摘要中出现 ${number(count)} 次`,
  nearest: '该主题中最相近的论文：<paper></paper>。',
  underlined: '摘要中以主题的颜色为这些词语加了下划线。<about>主题说明</about>',
  score: ({ topic, score, threshold }) =>
    `${topic}：得分 ${number(score)}，达到 ${number(threshold)} 即归入。`,
};

export const sources: Words['sources'] = {
  rights: '标题和摘要的版权归作者所有，许可见各论文的来源页面。',
  takenFrom: ({ sources: named }) => `标题和摘要取自${named}。`,
  summary: '各项信息的来源',
  summaryWithConflicts: '各项信息的来源，以及来源之间的差异',
  conflicts: '来源之间存在差异，采用第一个值。',
  nothingNew: '信息一致',
  place: ({ file, line }) => `${file}，第 ${line} 行`,
  places: ({ file, first, last }) => `${file}，第 ${first}–${last} 行`,
  fields: {
    title: '标题',
    abstract: '摘要',
    authors: '作者',
    orcids: 'ORCID iD',
    authorCount: '作者人数',
    organization: '机构',
    issued: '日期',
    comments: '评论数',
    arxivId: 'arXiv 编号',
    doi: 'DOI',
    categories: '分类',
    keywords: '关键词',
    featured: '收录日期',
    upvotes: '票数',
    version: '版本',
    updated: '版本日期',
    withdrawn: '撤回信息',
    containerTitle: '出版物',
    type: '类型',
    genre: '文献种类',
    publisher: '出版者',
    volume: '卷',
    issue: '期',
    pages: '页码',
    journalRef: '期刊信息',
    license: '许可',
    url: '网址',
    pdfUrl: 'PDF',
    links: '链接',
  },
  names: {
    'arxiv-mail': 'arXiv 邮件',
    'arxiv-page': 'arXiv 页面',
    'crossref-works': 'Crossref',
    'daily-arxiv': '每日 arXiv 列表',
    'web-of-science': 'Web of Science 列表',
    'endnote-xml': 'EndNote XML',
    'hf-page': 'Hugging Face 页面',
    'id-list': '编号列表',
    'json-feed': 'JSON Feed',
    'markdown-list': 'Markdown 列表',
    'oai-pmh': 'OAI-PMH',
    'openalex-works': 'OpenAlex（已保存）',
    'openreview-notes': 'OpenReview（已保存）',
    'papers-with-code': 'Papers with Code 数据',
    'semantic-scholar-papers': 'Semantic Scholar（已保存）',
    endnote: 'EndNote 列表',
    pubmed: 'PubMed 列表',
    table: '表格',
    'arxiv-announcements': 'arXiv 公告',
    'arxiv-api': 'arXiv 接口',
    'arxiv-list': '公开的 arXiv 编号列表',
    'arxiv-lookup': 'arXiv 查询',
    'csl-json': 'CSL-JSON',
    'hf-daily': 'Hugging Face 每日论文',
    'hf-listing': 'Hugging Face 列表',
    'paper-lines': 'JSON Lines 论文记录',
    'semantic-scholar': 'Semantic Scholar',
    bibtex: 'BibTeX',
    feed: 'RSS 或 Atom 订阅源',
    openalex: 'OpenAlex',
    ris: 'RIS',
  },
};

export const home: Words['home'] = {
  figures: '数字一览',
  figuresNote: '摘自论文摘要',
  searchPapers: ({ count }) => `搜索 ${papers(count)}`,
  weekChart: '每周论文数',
  weekChartMarks: '每周论文数，一格代表一篇',
  thisWeek: '本周',
  lastWeeks: ({ weeks }) => `最近 ${number(weeks)} 周`,
  covers: ({ count, day, withFigure }) =>
    `${papers(count)}${day === undefined ? '' : `，最新一篇发表于${day}`}${withFigure === 0 ? '' : `；${number(withFigure)} 篇摘要给出数字`}`,
  topics: '主题',
  all: '全部',
  discussed: { comments: '讨论最多', votes: '得票最多' },
  discussedNote: { comments: '评论数', votes: '票数' },
  end: ({ count }) =>
    `阅读<papers>全部 ${papers(count)}</papers>，按周浏览<archive>往期</archive>，或了解<chosen>论文如何选出</chosen>。`,
  noPapers: '这里还没有论文。',
  noDates: ({ count }) =>
    `所有论文都没有日期，因此没有可显示的周。<papers>阅读全部 ${papers(count)}</papers>，或<topics>按主题浏览</topics>。`,
};

export const edition: Words['edition'] = {
  moreIn: ({ count, title }) => `${title}：另有 ${number(count)} 篇`,
  late: '本周还收到：以往各周的论文',
  laterWork: '以本周论文为基础的后续论文',
  moreLaterWork: ({ count }) => `另有 ${number(count)} 篇`,
  buildsOn: '基于：',
  titlesOf: ({ count }) => `${number(count)} 篇的标题`,
  side: '周',
  description: ({ week, range }) => `${week}（${range}）的论文，按主题排列。`,
  pageDescription: ({ week, range, page, pages }) =>
    `${week}（${range}）的论文：第 ${number(page)} 页，共 ${number(pages)} 页。`,
  title: ({ week, range }) => `${week}：${range}`,
  heading: ({ week, range }) => `<vh>${week}，</vh>${range}`,
  empty: '本周的论文均已撤回，或未被编者选入。',
  pageOfPapers: ({ page, pages, count }) => `第 ${number(page)} 页，共 ${number(pages)} 页，${papers(count)}`,
  withoutTopic: '其他论文',
  continued: ({ title }) => `${title}（续）`,
  wholeTopic: '该主题全部论文',
  digest: ({ count }) => `该主题全部 ${papers(count)}`,
  download: '下载',
  rising: '<month></month>的新兴词语：',
  risingHere: ({ phrase, count }) => `${phrase}（本周 ${number(count)} 篇）`,
  fileTitle: ({ site, week }) => `${site}：${week}`,
  contents: '论文',
  seeAlso: '另见：',
  chosenOf: ({ shown, total }) => `${papers(total)}中的 ${number(shown)} 篇`,
  extents: { selection: '选编', newest: '最新', complete: '全部' },
  onTheWeb: '在线阅读本期：',
  wholeOnTheWeb: '本期全部论文，可阅读和下载：',
};

export const mail: Words['mail'] = {
  more: ({ count }) => `本期另有 ${papers(count)}`,
  picture: '图片',
  unsubscribe: '退订',
  subscribe: '邮件订阅',
  subscribeLine: '每周结束后以邮件接收当周一期。',
  address: '您的邮件地址',
  send: '订阅',
  service: ({ host }) => `您的地址将发送至 ${host}，由其保存并发送邮件。`,
};

export const book: Words['book'] = {
  cover: '封面',
  foreword: '前言',
  sources: '来源',
  accessibility:
    '所有文字都可以按顺序朗读或以盲文阅读。公式为 MathML，并附有文字说明。封面是唯一的图片，其内容在扉页上都有。',
};

export const calendar: Words['calendar'] = {
  month: '月',
  monthDescription: ({ month, count }) => `${month}的 ${papers(count)}，按周和日查看。`,
  inWeeks: ({ count, weeks }) => (weeks === 0 ? papers(count) : `${number(weeks)} 周内 ${papers(count)}`),
  byDay: '按日查看',
  caption: ({ month }) => `${month}各日的论文`,
  week: '周',
  rising: '新兴词语',
  noDay: '日期不详',
  noDayLine: ({ month }) => `发表于${month}；具体日期不详，因此不属于任何一周`,
  andMore: ({ count }) => `另有 ${number(count)} 篇`,
  dayTitle: ({ weekday, day }) => `<vh>${weekday}，</vh>${day}`,
  dayDescription: ({ weekday, day, count }) => `${day}（${weekday}）发表的 ${papers(count)}。`,
  dayLine: ({ count, week }) => `当日 ${papers(count)}。按主题查看：<week>${week}</week>。`,
  newestOfDay: ({ count }) => `本页列出最新 ${number(count)} 篇，全部见所在周的页面。`,
};

export const archive: Words['archive'] = {
  side: '往期',
  description: '按年份列出所有有论文的周及其主题。',
  marks: '一格代表一篇论文',
  numbers: '每周的论文',
  marksLine: '数字表示一年中的第几周。点击即可阅读当周内容。',
  numbersLine: '数字表示一年中的第几周，下方为论文数。点击即可阅读当周内容。',
  noDates: '还没有带日期的论文。',
  yearTitle: ({ year }) => `${year} 年的论文`,
  yearDescription: ({ year, count }) => `${year} 年的 ${papers(count)}，按周和月查看。`,
  year: '年',
  weeks: '周',
  fullestWeek: ({ week, count }) => `论文最多的一周：<week>${week}</week>，${papers(count)}。`,
  monthOnly: '仅知月份或年份，因此不属于任何一周：',
  moreInMonths: ({ count }) => `另有 ${number(count)} 篇，见各月页面。`,
  earlier: '更早',
  noDate: '日期不详',
  moreUndated: ({ count }) => `另有 ${number(count)} 篇：<papers>查看全部日期不详的论文</papers>。`,
  noTopic: '未归入主题',
};

export const topics: Words['topics'] = {
  description: '论文的主题分类及各主题的论文数。',
  side: '浏览',
  line: '标题和摘要中出现足够多的主题词语时，论文即归入该主题。图表显示每月论文数，最多三年。',
  empty: '还没有主题。',
  newest: '最新：',
  noPaper: '还没有论文',
  digest: '主题',
  includes: '收录',
  excludes: '不收录',
  foundBy: '典型词语',
  introduction: '简介',
  notes: '每月论文数与订阅源',
  feed: ({ format }) => `${format} 订阅`,
  listDescription: ({ title }) => `${title}：该时期此主题的全部论文，最新在前。`,
  nearlySummary: ({ count }) => `${papers(count)}接近此主题`,
  nearlyLine: ({ topic, threshold }) =>
    `这些论文含有部分主题词语，但还不够：得分须达到 ${number(threshold)}。若要收录，编者可在 <code>content/topics/${topic}.mdx</code> 中提高某个词语的权重或添加新词语；<code>npm run topics -- ${topic}</code> 会显示还有哪些论文随之归入。`,
  nearlyScore: ({ score, threshold }) => `得分 ${number(score)}（须达到 ${number(threshold)}）：`,
};

const mostOf = (most: number) => (most > 0 ? `，最多 ${number(most)} 篇` : '');

export const charts: Words['charts'] = {
  byPeriod: {
    month: ({ name }) => `${name}：按月`,
    quarter: ({ name }) => `${name}：按季度`,
    year: ({ name }) => `${name}：按年`,
  },
  papersByPeriod: {
    month: ({ count, most }) => `${papers(count)}，按月统计${mostOf(most)}`,
    quarter: ({ count, most }) => `${papers(count)}，按季度统计${mostOf(most)}`,
    year: ({ count, most }) => `${papers(count)}，按年统计${mostOf(most)}`,
  },
  noDates: '没有带日期的论文。',
  span: ({ first, last }) => (first === last ? first : `${first}至${last}`),
  none: ({ span }) => `${span}：无。`,
  most: ({ span, month, count }) => `${span}；${month}最多：${number(count)} 篇。`,
};

export const trending: Words['trending'] = {
  description: '近期评论和投票最多的论文。',
  side: '排行',
  line: ({ date }) => `读者评论和投票最多的论文，截至<nb>${date}</nb>。`,
  empty: '没有来源统计评论或投票。',
  ranking: '排行',
  notes: '排行如何得出',
  variables: { votes: '票数', comments: '评论数', days: '天数' },
  explanation: ({ votes, days, score }) =>
    `${number(votes)} 票相当于一条评论。从本站最新论文的日期往前算，每过 ${number(days)} 天，二者的权重减半。评论数和票数以来源最近一次保存时为准。得分低于 ${number(score)} 的论文不列出。`,
};

export const map: Words['map'] = {
  description: '每篇论文是一个点：内容相近的彼此相邻，并组成有名称的区域。',
  side: '按相似程度',
  line: ({ count }) =>
    `${papers(count)}各为一点，颜色表示主题。相邻的点内容相近；名称写明周围论文的共同之处。`,
  noScripts: '地图由脚本绘制，而您的浏览器在此未运行脚本。下方的区域列表内容相同。',
  none: '还没有论文在地图上有位置。',
  label: '地图',
  canvas:
    '全部论文的地图。方向键移动，加号和减号缩放，0 显示全部，回车打开中间的论文。下方的区域列表内容相同。',
  find: '突出显示',
  until: '截至',
  zoomIn: '放大',
  zoomOut: '缩小',
  whole: '显示全部',
  found: ({ count }) => `突出显示了 ${papers(count)}。`,
  shown: ({ shown, total }) => `${papers(total)}中显示 ${formats.number(shown)} 篇。`,
  failed: '有内容未能加载，请稍后再试。',
  regions: '区域',
  size: ({ papers: count, recent }) => `${papers(count)}，其中 ${formats.number(recent)} 篇来自最近十二个月`,
  ofTopic: ({ topic, count }) => `${topic}（${formats.number(count)}）`,
  lead: '<map>地图</map>按共同之处展示全部论文。',
};

export const rising: Words['rising'] = {
  description: '比前一年更常出现的词语，以及各主题随时间的变化。',
  side: '词语',
  line: ({ date }) => `比前一年更常出现的词语，截至<nb>${date}</nb>。`,
  noDates: '没有带日期的论文。',
  nothing: ({ month, papers: count }) => `${month}（${papers(count)}）没有上升的词语。`,
  phrases: ({ month, papers: count, before }) =>
    `与前一年（${papers(before)}）相比，${month}（${papers(count)}）更常出现的词语。`,
  thin: '论文数量太少，仅供参考。',
  share: ({ count, total, before, totalBefore }) =>
    `${number(total)} 篇中有 ${number(count)} 篇；前一年 ${number(totalBefore)} 篇中有 ${number(before)} 篇`,
  restsOn: ({ count }) => `仅基于 ${papers(count)}。`,
  itsPapers: ({ count }) => `显示 ${papers(count)}`,
  earlier: '更早',
  quiet: '其余月份没有突出的词语。',
  topics: '主题',
  oneScale: ({ most }) => `各图比例相同，每月最多 ${papers(most)}。`,
  topicYear: ({ count, total, share }) =>
    `最近十二个月 ${number(total)} 篇中有 ${number(count)} 篇（${share}）。`,
  topicYears: ({ count, total, share, before, totalBefore, shareBefore }) =>
    `最近十二个月 ${number(total)} 篇中有 ${number(count)} 篇（${share}）；此前十二个月 ${number(totalBefore)} 篇中有 ${number(before)} 篇（${shareBefore}）。`,
  older: ({ count }) => `另有 ${number(count)} 篇更早。`,
  table: ({ topic }) => `表格<vh>：${topic}，按月</vh>`,
  columns: { month: '月份', papers: '论文', all: '全部论文', share: '占比' },
  notes: '新兴词语如何找出',
  rule: '某月论文的标题或摘要使用某个词语的比例高于此前十二个月，且差异超出偶然：带先验的对数几率，至少 2.33 个标准差。当月至少三篇论文使用该词语，且须出现在标题中。',
  newestMonth: '最近一个月截至本站最新论文的日期。评论和投票较多的论文见<trending>热议</trending>。',
};

export const names: Words['names'] = {
  index: '索引',
  authorsDescription: '本站论文的全部作者，按姓名和论文数排列。',
  authorsLine: ({ count }) =>
    `${number(count)} 个姓名。没有单独页面的姓名会转到对它的<search>搜索</search>。`,
  noAuthors: '没有来源注明作者。',
  organizationsDescription: '在本站有论文的全部机构及其论文数。',
  organizationsLine: ({ count }) => `${number(count)} 个机构有论文。名称以来源为准。`,
  noOrganizations: '没有来源注明机构。',
  mostFirst: '论文多的在前',
  most: '论文最多',
  byName: '按名称',
  byLetter: '按首字母',
  other: '其他',
  letterTitle: ({ index, letter }) => `${index}：${letter}`,
  letterDescription: ({ index, letter }) => `${letter} 开头的${index}及其论文数。`,
  letterLine: ({ count }) => `${number(count)} 个名称及其论文数。`,
  letterParts: '该字母的各页',
  letterPart: ({ first, last }) => `${first} – ${last}`,
  author: '作者',
  organization: '机构',
  description: ({ name, count }) => `${name}的 ${papers(count)}，最新在前。`,
  descriptionOfSpan: ({ name, count, span }) => `${name}的 ${papers(count)}（${span}），最新在前。`,
  line: ({ count }) => `${papers(count)}。`,
  lineOfSpan: ({ count, span }) => `${papers(count)}，${span}。`,
  alsoWritten: '其他写法：',
  byTopic: '按主题',
  feedOf: ({ name }) => `${name}的论文，最新在前。`,
  coauthors: '合作者',
  moreCoauthors: ({ count }) => `另有 ${number(count)} 位`,
  topicYears: '每年的论文，按最主要的主题',
  topicYearsOf: ({ name }) => `${name}每年的论文，按主题`,
  yearCount: ({ year, count }) => `${year}：${papers(count)}`,
  topicCount: ({ topic, count }) => `${topic} ${number(count)}`,
  asTable: '表格',
  columns: { year: '年份', papers: '论文', topics: '主题' },
  files: '订阅源和引用',
  homePage: '主页',
  byEditor: '由编辑提供',
  byService: ({ service, count, total }) => `来自 ${service}（${papers(total)}中的 ${number(count)} 篇）`,
  sharedName: '来源只提供姓名，因此本页可能列出同名的不同作者的论文。',
  listedUnder: '来源将这些论文列在该机构名下。作者也可能任职于其他机构。',
};

/** The page of the search as it opens. */
export const searchPage: Words['searchPage'] = {
  description: ({ count }) => `搜索 ${papers(count)}的标题、作者和摘要。`,
  field: ({ count }) => `搜索 ${papers(count)}`,
  placeholder: '词语或姓名',
  submit: '搜索',
  noScripts:
    '搜索在浏览器中运行，需要 JavaScript。没有 JavaScript 时，可以浏览<papers>全部论文</papers>，最新在前。',
  results: '搜索结果',
  more: '更多结果',
  pages: '主题和周',
  texts: '编者按和导语',
  suggestions: '建议',
  intro: '搜索范围为标题、作者、摘要和编者按。可输入词语、姓名，或论文的编号、网址。',
  examples: ({ example = 'two words' }) => [
    [`"${example}"`, '完整短语'],
    ['learning -survey', '排除一个词'],
    ['author:"Wei Li"', '某位作者'],
    ['title:methods', '标题中；org: 为机构'],
    ['topic:name year:2024..2025', '某一主题、某些年份'],
    ['theory OR survey has:code', '任一词语，附有代码'],
  ],
  orTopic: '或从一个主题开始：',
  filters: '筛选和排序',
  sort: '排序',
  orders: { relevance: '最相关', date: '最新', comments: '评论最多' },
  topic: '主题',
  year: '年份',
  with: '附有',
  code: '代码',
  organization: '机构',
  moreOrganizations: ({ count }) => `另外 ${number(count)} 个`,
};

/** What the search says with its first rows, or if it fails. */
export const search: Words['search'] = {
  near: '含有部分词语的论文',
  similar: '相似论文',
  kinds: { recent: '搜索过', system: '论文', author: '作者', phrase: '短语', topic: '主题' },
  byAuthor: '作者：',
  inNote: '编者按：',
  filtersOn: ({ count }) => `已选 ${number(count)} 项`,
  searching: '正在搜索……',
  title: ({ query, title }) => `“${query}” · ${title}`,
  failed: '搜索无法加载。可以浏览<papers>全部论文</papers>，最新在前。',
  failedInDev:
    '尚无搜索索引。请先运行一次“npm run build”，然后重新搜索。也可以浏览<papers>全部论文</papers>，最新在前。',
};

/** What the search says of a whole answer. */
export const searchAnswers: Words['searchAnswers'] = {
  found: {
    relevance: ({ count }) => papers(count),
    date: ({ count }) => `${papers(count)}，最新在前`,
    comments: ({ count }) => `${papers(count)}，评论最多的在前`,
  },
  foundFor: {
    relevance: ({ count }) => `<query></query>：${papers(count)}`,
    date: ({ count }) => `<query></query>：${papers(count)}，最新在前`,
    comments: ({ count }) => `<query></query>：${papers(count)}，评论最多的在前`,
  },
  unknown: ({ words }) => `没有论文含有${anyOf(words.map((word) => `“${word}”`))}`,
  spelledOut: ({ text }) => `也包括“${text}”`,
  didYouMean: '您要找的是<query></query>吗？',
  problems: {
    operator: ({ given }) => `无法识别“${given}:”。可用 title:、author:、org:、topic:、year: 和 has:code。`,
    empty: ({ given }) => `“${given}:”之后没有内容。例如 author:"Wei Li"。`,
    year: ({ given }) => `“${given}”不是年份。请写 year:2025、year:2024..2025 或 year:2024..`,
    has: ({ given }) => `无法识别“has:${given}”。可用 has:code。`,
    quote: () => '引号没有闭合，因此逐词搜索。',
    or: () => 'OR 要写在两个词之间：theory OR survey。',
    topic: ({ given, topics }) => `没有主题“${given}”。可用 ${topics.join('、')}。`,
  },
  hidden: ({ count }) => `去掉筛选还有 ${number(count)} 篇`,
  someWords: ({ count }) => `另有 ${number(count)} 篇含有部分词语`,
  nothingFits: '没有找到论文。',
  withoutFilters: ({ count }) => `去掉筛选有 ${papers(count)}`,
  clear: '清除筛选',
  nothingHasAll: ({ count }) => `没有论文含有全部词语；${number(count)} 篇含有其中一部分。`,
  nothingMatches: ({ query }) => `没有找到与“${query}”相符的论文。`,
  note: '编者按',
  foreword: '导语',
  browse: '浏览主题',
  missingRows: ({ count }) => `${papers(count)}无法加载。<retry>重试</retry>。`,
};

export const changes: Words['changes'] = {
  description: '新增、修订、撤回或新附代码的论文。',
  side: '最新变化',
  line: '新增、修订、撤回或新附代码的论文，按数据日期排列。<feed>订阅</feed>以便跟进。',
  none: '收录首批论文以来没有变化。',
  kinds: { new: '新增', revised: '修订', withdrawn: '撤回', retracted: '撤稿', code: '新附代码' },
  kindOfDay: ({ kind, day }) => `${kind}，<time>${day}</time>`,
  shown: ({ shown, total }) => `${papers(total)}，显示 ${number(shown)} 篇`,
  ofVersion: ({ kind, version }) => `${kind}（第 ${number(version)} 版）`,
  item: ({ what, title }) => `${what}：${title}`,
};

export const feeds: Words['feeds'] = {
  description: '全部论文、每周、每月及各主题的订阅源。',
  side: '订阅',
  line: '将以下任一地址添加到阅读器，即可收到新论文。',
  importAll: '也可以<file>用一个 OPML 文件导入全部订阅源</file>。',
  general: '本站',
  names: '名称',
  files: '保存',
  filesLine: '最新一期的文件。每周、每月和每个主题都有自己的文件。',
  everyPaper: '全部论文，最后收到的在前。',
  weekly: '每周',
  weeklyLine: '每周结束后，该周的论文合为一条。',
  monthly: '每月',
  monthlyLine: '每月结束后，该月的论文合为一条。',
  ofNames:
    '有三篇或更多论文的<authors>作者</authors>和<organizations>机构</organizations>也有订阅源，见其页面。',
  takeChosen: '下载所选主题的 OPML',
  copyAddress: ({ title, format }) => `复制地址：${title}，${format}`,
  published: ({ date }) => `发表于 ${date}`,
  more: ({ count }) => `另有 ${number(count)} 篇`,
};

export const cite: Words['cite'] = {
  cite: '引用',
  citePaper: ({ title }) => `引用：${title}`,
  label: '引用',
  chosen: ({ count }) => `复制 ${papers(count)}`,
  all: '本页全部',
  clear: '清空',
  forms: { bibtex: 'BibTeX', reference: '参考文献', markdown: 'Markdown', ris: 'RIS', csl: 'CSL-JSON' },
  copy: {
    bibtex: '复制 BibTeX',
    reference: '复制参考文献',
    markdown: '复制 Markdown',
    ris: '复制 RIS',
    csl: '复制 CSL-JSON',
  },
  zotero: '用 Zotero 请选 CSL-JSON：它不会把其他格式识别为预印本。',
};

export const copy: Words['copy'] = {
  address: '复制地址',
  done: '已复制',
  failed: '未能复制',
};

export const quality: Words['quality'] = {
  description: '来源之间的差异、未能确定之处以及处理方式，附文件和行号。',
  side: '供编辑使用',
  line: '来源之间的差异和未能确定之处。一切均不凭猜测；每一条都注明所在的文件和行。',
  points: '条目',
  empty: '没有待定问题。',
  all: ({ count }) => `全部 ${number(count)} 条`,
  cases: '全部条目',
  ruleDescription: ({ title }) => `${title}：全部条目，附文件和行号。`,
  morePlaces: ({ count }) => `另有 ${number(count)} 处`,
  inbox: {
    title: '已保存的文件',
    explanation: '每个文件被识别为何种格式，得到了什么。搁置的内容不会使用，其余照常使用。',
    unknown: '无法识别',
    refused: '已搁置',
    files: ({ count }) => `${number(count)} 个文件`,
    records: ({ count }) => `${number(count)} 条记录`,
    papers: ({ count }) => papers(count),
    setAside: ({ count }) => `${number(count)} 条已搁置`,
    more: ({ count }) => `另有 ${number(count)} 条消息`,
    hidden: ({ count }) => `另有 ${number(count)} 个文件有消息。运行 npm run ingest 可全部列出。`,
  },
  conflict: ({ field }) => `来源对${field}说法不一`,
  conflictExplanation: '采用更可靠来源的值。论文页面也列出其他值。',
  conflictFields: { authorCount: '作者人数', issued: '日期', arxivId: 'arXiv 编号', doi: 'DOI' },
  rules: {
    'address-taken': {
      title: '两篇论文的地址会相同',
      explanation: '标题或编号更正之前不写入任何内容。',
    },
    'near-duplicate': {
      title: '可能是同一篇的论文',
      explanation:
        '目前各有一页，由编者在 content/decisions.yaml 中决定。若是同一篇，则合为一页，另一地址跳转到该页；若不是，此处不再列出。',
    },
    'date-and-id': {
      title: '日期与 arXiv 编号的月份不一致',
      explanation: '采用日期。它可能是后续版本的日期。',
    },
    undated: {
      title: '具体日期不详',
      explanation: '若有 arXiv 编号，则列入编号所示的月份。本站不臆造日期，因此不属于任何一周。',
    },
    'no-topic': {
      title: '未归入主题',
      explanation: '标题和摘要中的主题词语太少。论文列入当周并可搜索，但不属于任何主题。',
    },
    'left-raw': {
      title: '按原样显示的公式',
      explanation: '部分内容缺失，含有未知命令，或有多种解释。只有含义确定的公式才会排版。',
    },
    'mixed-scripts': {
      title: '混用多种文字的词语',
      explanation: '按原样显示。这样的词语可能在模仿另一个词语。',
    },
    'unshowable-characters': {
      title: '无法显示的字符',
      explanation: '已从正文中删去。论文条目保留原文。',
    },
    'cut-record': { title: '不完整的记录', explanation: '显示现有的部分。' },
    'no-meta': {
      title: '没有作者和日期的记录',
      explanation: '如有同一论文的其他记录，则取自其他记录。',
    },
    merged: {
      title: '同一论文的多条记录',
      explanation: '合为一页。该页注明每项信息所据的记录，并列出记录之间的差异。',
    },
  },
};

/** Guides for editors, which are in English. */
export const docs: Words['docs'] = {
  title: ({ title }) => `指南：${title}`,
  description: ({ title }) => `${title}：本站编者指南。`,
};

export const about: Words['about'] = {
  title: ({ site }) => `关于 ${site}`,
  description: ({ site }) => `${site} 是什么，数据从何而来，主题如何确定。`,
  soFar: ({ count }) => `目前共 ${papers(count)}。`,
  soFarNewest: ({ count, date }) => `目前共 ${papers(count)}，最新一篇发表于${date}。`,
  editedBy: ({ curator }) => `编者：${curator}`,
  source: '数据来源',
  sourceLine:
    '论文来自保存的列表和订阅源。缺少的作者、编号和日期由 arXiv 论文的公开记录补全。每篇论文的页面都注明各项信息的来源，并指出来源之间的差异。',
  files: ({ source, files, records }) => `${source}：${number(files)} 个文件，${number(records)} 条记录`,
  newestFile: ({ date }) => `最新的来源日期为${date}，此后的论文尚未收录。`,
  held: ({ date }) => `数据截至${date}。最近一次更新不完整，因此保留先前的数据：`,
  programs:
    '程序可从 <status>status.json</status> 读取同样的信息，其中有各来源最近一次成功更新的时间。<badge>badge.svg</badge> 可在 README 中显示数据日期。',
  ownWords: '标题和摘要均为作者原文。标题下方的句子取自摘要，可能有删节，但不增一字。',
  inferred: '推断',
  inferredLine: '有些信息没有来源明确说明，由本站推断：',
  inferredYear: '没有年份的日期：年份取自列出它的页面。',
  inferredMonth: ({ count, undated }) =>
    `没有日期的论文：月份取自 arXiv 编号。这类论文有标记，不属于任何一周（目前 ${papers(count)}${undated > 0 ? `，另有 ${number(undated)} 篇没有任何日期` : ''}）。`,
  inferredSame: '哪些记录是同一篇论文：编号相同，或标题和摘要相同。',
  inferredTopics:
    '主题和相关论文：由论文共有的词语得出。标题下方的句子由规则选出，这些规则是从人工标注的论文中学到的。',
  quality: '供编辑使用：<quality>数据质量</quality>页面列出来源未能确定的全部问题。',
  topics: '主题',
  chosen: '论文如何选出',
  chosenLine:
    '一周的论文按重要程度排列，每个主题以其中最重要的论文开头。编者选定的论文排在最前。其余论文的重要程度是以下各项之和，每项从 0 到 1，再乘以权重：',
  chosenParts: {
    discussion: ({ weight }) =>
      `${weight} × 评论和投票：c ÷ (c + m)，c 为评论数加票数的十分之一，m 为当周平均值`,
    fit: ({ weight }) => `${weight} × 与主题的契合度：f ÷ (f + 1)，f 为最佳主题的得分与其门槛之比`,
    figure: ({ weight }) => `摘要给出数字：${weight}`,
    code: ({ weight }) => `代码公开：${weight}`,
    citations: ({ weight }) => `${weight} × 引用：n ÷ (n + 10)`,
    record: ({ weight }) => `${weight} × 作者此前在本站的论文数：r ÷ (r + 10)`,
  },
  chosenEnd: ({ size }) =>
    `超过 ${papers(size)}的一周只展示选编：每个主要主题的前三篇、其他主题的第一篇，再轮流各加一篇。其余论文列出标题，完整的一周可下载为一个文件。数据覆盖下一周之后，其顺序不再变化。`,
  topicsLine: ({ withoutTopic, papers: count }) =>
    `编者为每个主题列出典型词语及其分量。标题和摘要中出现足够多的词语时，论文即归入该主题；标题中的词语分量更重。一篇论文可以属于多个主题，也可以不属于任何主题。目前 ${papers(count)}中有 ${number(withoutTopic)} 篇未归入主题。`,
  topicsMarks: '起决定作用的词语列在摘要旁边，并在摘要中以主题的颜色加下划线。本站的每种颜色都代表一个主题。',
  dates: '日期',
  datesLine:
    '论文的日期是首次公开发表的日期。一周从星期一到星期日；第 1 周是含有当年第一个星期四的那一周（ISO 8601）。',
  reading: '阅读',
  readingLine:
    '可以<archive>按周阅读</archive>，也可以下载为单个文件离线阅读。<feeds>订阅源</feeds>会把新论文送到阅读器。在任何页面按 <kbd>/</kbd> 或 <kbd>Ctrl K</kbd> 即可搜索。论文的地址是其 arXiv 编号，带不带版本号均可。',
  privacy: '隐私',
  privacyLine:
    '本站不设 Cookie，不从其他网站加载内容，也不跟踪访客。浏览器会记住所选的主题配色、最近八次搜索，以及您<saved>收藏、读过和关注</saved>的内容；这些都不会离开您的设备。',
  rights: '版权',
  softwareLine: '本站所用软件为自由软件，采用 MIT 许可证。',
};

export const rowMarks: Words['rowMarks'] = {
  savePaper: ({ title }) => `收藏：${title}`,
  dismissPaper: ({ title }) => `不感兴趣：${title}`,
  isNew: '上次来访之后新增',
};

export const reader: Words['reader'] = {
  acts: {
    save: '收藏',
    dismiss: '不感兴趣',
    read: '标为已读',
    share: '分享',
    author: '关注',
    organization: '关注',
    topic: '关注',
  },
  notice: '提示',
  close: '关闭',
  undo: '撤销',
  undone: '已撤销。',
  saved: '已收藏在本设备上。',
  allSaved: '全部收藏',
  removed: '已取消收藏。',
  dismissed: '已在本设备上收起。',
  undismissed: '已重新显示。',
  readForgotten: '已忘记您读过什么。',
  read: '已标为已读。',
  unread: '已取消已读标记。',
  copied: '已复制。',
  shareThis: '分享本页：',
  copyLink: '复制链接',
  copyLine: '复制标题和链接',
  followed: ({ name }) => `已在本设备上关注${name}。`,
  unfollowed: ({ name }) => `已取消关注${name}。`,
  newForYou: '为您新增',
  problems: {
    full: '未能保存：浏览器为本站留出的空间已满。请在“收藏”中移除一些内容。',
    forbidden: '未能保存：浏览器不为本站保存任何内容，例如在隐私窗口中或因其设置。',
  },
  newHere: ({ count }) => `本页有 ${papers(count)}是上次来访之后新增的。`,
  unreadFirst: '未读的排前面',
  markAllSeen: '全部标为已看',
  away: '您有一段时间没来了。新增的论文中有一份精选。',
  seeSelection: '查看精选',
  stale: ({ date, due }) => `最新数据截至${date}，而新数据本应在${due}到来。本站可能已停止更新。`,
  whatWentWrong: '关于数据',
  keys: '按键',
  keysOff: '停用单键操作',
  keyMeanings: {
    j: '下一篇论文',
    k: '上一篇论文',
    o: '打开',
    s: '收藏或取消收藏',
    x: '不感兴趣，或重新显示',
    '/': '搜索',
    'g h': '前往最新论文',
    'g t': '前往主题',
    'g w': '前往各周',
    'g s': '前往收藏',
    '?': '这些按键',
  },
};

export const savedPage: Words['savedPage'] = {
  description: '您在本设备上收藏的论文、关注的对象，以及为您新增的内容。',
  side: '本设备',
  line: '您的收藏和关注只保存在这个浏览器里，别处没有。没有账号，没有服务器：除非您自己转交，任何内容都不会离开本设备。',
  noScripts: '收藏论文需要脚本，而您的浏览器没有在此运行脚本。本站的其他内容不需要脚本。',
  loading: '正在加载……',
  unread: {
    damaged: '浏览器保存的部分内容已损坏，已略过。',
    long: '浏览器保存的部分内容过长，已略过。',
    newer: '浏览器保存的部分内容来自本站的更新版本，已略过。',
  },
  papers: '收藏的论文',
  noPapers: '还没有收藏。请在论文处点“收藏”，或按 s 键。',
  noMatches: '没有符合的收藏。',
  shown: ({ shown, total }) => `${papers(total)}中的 ${number(shown)} 篇`,
  search: '在收藏中搜索',
  sort: '排序',
  orders: { saved: '最近收藏', date: '日期', title: '标题' },
  tag: '标签',
  allTags: '全部',
  tags: '标签，以逗号分隔',
  note: '笔记',
  notesOf: ({ title }) => `标签和笔记：${title}`,
  edit: '标签和笔记',
  remove: '移除',
  removePaper: ({ title }) => `移除：${title}`,
  savedOn: ({ date }) => `收藏于${date}`,
  news: '为您新增',
  newsLine: '上次来访之后，您关注的对象新增的论文。',
  noNews: '上次来访之后，您关注的对象没有新增论文。',
  noFollows: '您还没有关注任何对象。主题、作者和机构的页面上有“关注”按钮。',
  broughtBy: ({ names }) => `您关注${names}`,
  best: '您不在时的精选',
  bestLine: ({ count }) => `从各周排在最前的 ${papers(count)}中选出。`,
  failed: '未能加载。请检查网络连接。',
  following: '关注',
  feed: '订阅源',
  unfollow: '取消关注',
  unfollowName: ({ name }) => `取消关注${name}`,
  phrase: '关注一个词语',
  follow: '关注',
  phraseLine: '词语会在标题和摘要中查找。它没有订阅源，其链接通向搜索。',
  handOver: '转交',
  handOverLine:
    '把您的论文带到另一台设备，或交给别人。论文写在链接本身的 # 之后，浏览器从不把这一部分发送给服务器。标签和笔记不在其中。',
  makeLink: '生成链接',
  link: '含有收藏论文的链接',
  linkTooLong: '论文太多，链接对某些程序和二维码来说过长。请改用文件。',
  code: '链接的二维码',
  export: '将全部内容导出为文件',
  import: '导入文件',
  exportLine: '文件含有收藏的论文及其标签和笔记、已读标记、关注的对象和您的选择。导入时会添加到现有内容中。',
  imported: '文件已添加。',
  importProblems: {
    damaged: '文件或其一部分不是本站导出的，或已损坏。能读取的部分已添加。',
    long: '文件过长，不会是本站导出的。',
    newer: '文件来自本站的更新版本。',
  },
  handed: ({ count, known }) =>
    known === 0
      ? `此链接转交给您 ${papers(count)}。`
      : `此链接转交给您 ${papers(count)}，其中 ${number(known)} 篇您已收藏。`,
  add: '添加',
  addNot: '不用了',
  added: ({ count }) => `已添加 ${papers(count)}。`,
  device: '本设备',
  deviceLine:
    '隐私窗口关闭后会忘记这一切。在浏览器中清除本站数据会将其删除，有些浏览器在数周没有来访后也会自行删除。导出的文件是唯一的副本。',
  used: ({ kilobytes }) => `已用 ${number(kilobytes)} KB。`,
  useKeys: '启用单键操作（按 ? 查看）',
  useReadMarks: '打开论文时标为已读',
  dismissedCount: ({ count }) => `${papers(count)}您不感兴趣。`,
  showDismissed: '重新显示',
  readCount: ({ count }) => `${papers(count)}已读。`,
  forgetRead: '忘记我读过什么',
  forget: '忘记一切',
  forgetSure: '确定忘记一切吗？离线保存的页面和搜索记录也会清除。此操作无法撤销。如有疑虑，请先导出。',
  forgetYes: '是的，忘记',
  forgotten: '浏览器为您保存的内容已全部忘记。',
};

export const badge: Words['badge'] = {
  undated: '日期不详',
  current: '数据日期',
  held: '更新不完整，数据日期',
};

export const notFound: Words['notFound'] = {
  title: '页面不存在',
  description: '此地址没有页面。',
  heading: '这里没有页面',
  line: '地址可能有误，或者页面已移动。可以<search>搜索论文</search>、浏览<archive>往期</archive>，或前往<home>最新一周</home>。',
};

export const searchStart: Words['searchStart'] = {
  recent: '在此设备上搜索过',
  forget: '忘记这些搜索',
  queries: '可试的上升词语',
  newest: '最新论文',
};

export const feedPage: Words['feedPage'] = {
  what: '这是一个订阅源。把浏览器地址栏中的地址复制到订阅阅读器，新论文就会自动送达。',
};

export const offline: Words['offline'] = {
  description: '此浏览器为离线阅读保存的页面。',
  side: '离线',
  line: '此浏览器会保存您读过的页面和您要求保存的周刊，没有网络时也可阅读。',
  away: '当前没有网络，您要看的页面没有保存。以下页面可以阅读。',
  bounds:
    '所有内容只保存在这台设备上。最多保存 120 个访问过的页面；最久没有打开的最先移除。保存的周刊会一直保留，直到您移除。',
  weeks: '已保存的周刊',
  noWeeks: '没有。每周的页面上有保存按钮。',
  visited: '访问过的页面',
  noneVisited: '还没有。',
  room: '占用空间',
  total: ({ size }) => `共 ${size}。`,
  weekSize: ({ count, size }) => `· ${number(count)} 个页面，${size}`,
  remove: '移除',
  forget: '全部移除',
  keep: '保存供离线阅读',
  keepWeek: ({ size }) => `保存供离线阅读（${size}）`,
  keepAgain: ({ size }) => `已保存。重新保存（${size}）`,
  keeping: ({ done, total }) => `${number(total)} 个页面中的 ${number(done)} 个`,
  kept: '已保存供离线阅读',
  notKept: '未能保存，请重试',
};

export const forYou: Words['forYou'] = {
  description: '在您的浏览器中，按与您的论文的接近程度排列最新论文。',
  side: '排序',
  line: '最新论文，与您的论文最接近的排在最前。比较在您的浏览器中进行，您的任何内容都不会发送出去。',
  none: '本站还没有学习过的词语，无法排序。',
  noScript: '论文在您的浏览器中比较，需要 JavaScript。',
  own: '您的论文',
  drop: '使用 Zotero 或其他文献管理软件的文件：BibTeX、RIS、CSL-JSON、EndNote 或 CSV。请选择文件，或拖放到本页。',
  stays: '文件只在这里读取，不会发送。浏览器保存其中的标题和词语，直到您移除。',
  bySaved: ({ count }) =>
    count === 0 ? '您还没有收藏论文。' : `与您收藏的 ${number(count)} 篇论文的标题比较。`,
  byFile: ({ count, file }) => `与 ${file} 中的 ${papers(count)}比较。`,
  removeFile: '移除文件',
  reading: ({ file }) => `正在读取 ${file} …`,
  unread: ({ file }) => `无法从 ${file} 读出论文。请导出为 BibTeX、RIS 或 CSL-JSON。`,
  failed: '无法加载。请在有网络时重试。',
  problems: {
    full: '浏览器没有空间保存。',
    forbidden: '浏览器不为本站保存内容，例如在隐私窗口中或存储被禁用时。',
  },
  terms: '词语',
  termsLine: '您的论文的共同之处。每个词语可以减到零，也可以加到四倍。',
  less: ({ term }) => `减少 ${term}`,
  more: ({ term }) => `增加 ${term}`,
  results: '最接近的论文',
  range: '范围',
  weeks: ({ count }) => (count === 1 ? '最新一周' : `最新 ${number(count)} 周`),
  topic: '主题',
  allTopics: '全部主题',
  ranked: ({ shown, total }) =>
    `${number(total)} 篇论文中有 ${number(shown)} 篇与您的论文共有两个以上的词语。`,
  quoted: ({ title }) => `“${title}”`,
  because: ({ papers: titles, terms }) => `接近 ${titles}：${terms}`,
  how: '排序方法',
  howOwn:
    '每篇论文取最强的 36 个词语：单词、复合词和词对，按在论文中出现的次数和稀有程度加权。这些词语从大量摘要中学得，不会每周变化。',
  howOrder:
    '您的论文的词语相加，每篇论文的分量相同。其他论文按其词语与这个总和的夹角排列。与您的论文共有词语少于两个的论文不列出。',
  howWeights: '每篇论文都说明您的哪些论文含有使它靠前的词语。投票、姓名和您读过的内容都不起作用。',
};

export const ownEdition: Words['ownEdition'] = {
  take: '带走这些论文',
  making: ({ count }) => `正在读取 ${papers(count)} …`,
  made: ({ count }) => `浏览器正在保存 ${papers(count)} 的文件。`,
  missing: ({ count }) => `有 ${papers(count)} 无法加载，未收入文件。`,
  failed: '论文都无法加载，文件没有生成。请在有网络时重试。',
};
