import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findSidewaysScroll } from '../support/audit.ts';
import { test, type Open } from '../support/browser.ts';

const paper = 'papers/2510.00568/';
const week = 'week/2025-W40/';
const topic = 'topics/search-agents/';
const main = ['', paper, week, topic, 'archive/', 'month/2025-10/', 'search/'];

/** What a screen reader meets in this order, among other things, on the main pages. */
const trees: [path: string, parts: RegExp[]][] = [
  [
    '',
    [
      /^- link "Skip to content"/,
      /^- banner:/,
      /^ {2}- navigation "Main":/,
      /^ {2}- search:/,
      /searchbox "Search"/,
      /button "Dark theme"/,
      /^- main:/,
      /figure "Papers per week, one mark per paper"/,
      /heading "The last 9 weeks" \[level=1\]/,
      /group "Topics":/,
      /radio "All 30" \[checked\]/,
      /heading "Most discussed comments" \[level=2\]/,
      /heading "In figures .*" \[level=2\]/,
      /heading "Search agents" \[level=2\]/,
      /heading .* \[level=3\]/,
      /^- contentinfo:/,
    ],
  ],
  [
    paper,
    [
      /^ {2}- navigation "Main":/,
      /^- navigation "Breadcrumb":/,
      /link "Week 40, 2025"/,
      /^- main:/,
      /^ {2}- article:/,
      /heading "ReSeek: .*" \[level=1\]/,
      /heading "Abstract" \[level=2\]/,
      /group "Context":/,
      /mark: Search agents/,
      /group "Contribution":/,
      /group "Result":/,
      /complementary "Result and topics":/,
      /heading "Related" \[level=2\]/,
      /heading "Cite" \[level=2\]/,
      /heading "Details" \[level=2\]/,
      /navigation "Previous and next paper in Week 40, 2025":/,
    ],
  ],
  [
    week,
    [
      /^- main:/,
      /heading "Week 40, 29 September – 5 October 2025" \[level=1\]/,
      /link "EPUB \d+ kB"/,
      /heading "Search agents" \[level=2\]/,
      /heading "ReSeek: .*" \[level=3\]/,
      /^ {2}- navigation "Previous and next week":/,
    ],
  ],
  [
    topic,
    [
      /^- main:/,
      /heading "Search agents" \[level=1\]/,
      /group: Introduction/,
      /figure "\d+ papers, shown per/,
      /heading "Read first" \[level=2\]/,
      /heading "2025 .*" \[level=2\]/,
      /heading .* \[level=3\]/,
    ],
  ],
  [
    'month/2025-10/',
    [
      /heading "October 2025" \[level=1\]/,
      /table "Papers of October 2025 by day":/,
      /columnheader "Monday"/,
      /rowheader .*40/,
      /link "1 October 2025: \d+ papers"/,
    ],
  ],
  [
    'search/',
    [
      /^ {2}- search:/,
      /combobox "Search \d+ papers"/,
      /status/,
      /list "Results"/,
      /complementary "Filter and sort":/,
      /group "Sort":/,
      /radio "Best match" \[checked\]/,
      /group "Topic":/,
      /checkbox "Search agents \d+"/,
    ],
  ],
];

test.for(trees)(
  'the accessibility tree of "%s" names its parts, in order',
  async ([path, parts], { openShared: open }) => {
    const { page } = await open(path);
    const lines = (await page.locator('body').ariaSnapshot()).split('\n');
    let from = 0;
    const missing = parts.filter((part) => {
      const at = lines.findIndex((line, index) => index >= from && part.test(line.replace(/^( *- )'/, '$1')));
      if (at >= 0) from = at + 1;
      return at < 0;
    });
    expect(missing.map(String)).toEqual([]);
  },
);

/** Looks at one path after the other in one page: a page of its own for each would cost twice as much. */
async function lookAtEach(
  open: Open,
  paths: readonly string[],
  options: BrowserContextOptions,
  look: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const { page } = await open('404.html', options);
  for (const path of paths) {
    await page.goto(new URL(`/${path}`, page.url()).href);
    await look(page, path);
  }
}

test('in forced colours every mark, bar and marked word differs from the page', async ({ open }) => {
  const paths = ['', paper, topic, 'archive/', 'month/2025-10/', 'topics/'];
  await lookAtEach(open, paths, { forcedColors: 'active', colorScheme: 'dark' }, async (page, path) => {
    expect(await findUnseenMarks(page), path).toEqual([]);
  });
});

test('nothing moves for readers who ask for less motion', async ({ open }) => {
  await lookAtEach(open, main, { reducedMotion: 'reduce' }, async (page, path) => {
    expect(await findMotion(page), path).toEqual([]);
  });
});

test('text set wider, as readers may set it, is cut off nowhere and fits a window of 320 pixels', async ({
  open,
}) => {
  const options = { viewport: { width: 320, height: 800 }, bypassCSP: true };
  await lookAtEach(open, main, options, async (page, path) => {
    // The measures of WCAG 1.4.12.
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    });
    expect(await findSidewaysScroll(page), path).toEqual([]);
  });
});

test('the page stays where it is when its fonts arrive late', async ({ open }) => {
  for (const path of ['', paper, week, topic, 'search/']) {
    const { page } = await open('404.html', { viewport: { width: 390, height: 844 } });
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const { dataset } = document.documentElement;
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          dataset['shift'] = String(Number(dataset['shift'] ?? 0) + entry.value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await route.continue();
    });
    await page.goto(new URL(`/${path}`, page.url()).href);
    await page.evaluate(() => document.fonts.ready);
    const shift = await page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0));
    expect(shift, path).toBeLessThan(0.1);
  }
});

test('a touch target on a phone is at least 24 pixels tall, or is in a line of text', async ({ open }) => {
  const options = { viewport: { width: 390, height: 844 }, hasTouch: true };
  await lookAtEach(open, main, options, async (page, path) => {
    expect(await findSmallTargets(page), path).toEqual([]);
  });
});

/** Marks and marked words whose colour is that of the page behind them. */
function findUnseenMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const background = getComputedStyle(document.documentElement).backgroundColor;
    const marks = [...document.querySelectorAll('main svg :is(.mark, .paper-mark)')];
    if (marks.length === 0) return ['no marks'];
    const words = [...document.querySelectorAll('mark')];
    return [
      ...marks.filter((mark) =>
        [background, 'none', 'rgba(0, 0, 0, 0)'].includes(getComputedStyle(mark).fill),
      ),
      ...words.filter((word) => getComputedStyle(word).color === background),
    ].map((element) => element.outerHTML);
  });
}

/** Elements that have a transition or an animation, and smooth scrolling. */
function findMotion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const moving = [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
    });
    return moving.map((element) => element.outerHTML.slice(0, 100));
  });
}

/** Controls that are less than 24 pixels tall or wide and not within a sentence, as WCAG 2.5.8 has it. */
function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const minSide = 24;
    return [
      ...document.querySelectorAll(
        'main :is(a[href], button, summary, label:has(input)), header :is(a, button)',
      ),
    ]
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        const isShown = width > 1 && height > 1;
        const isInText = target.closest('p, dd, figcaption') !== null && !target.matches('.links *, button');
        return isShown && !isInText && (width < minSide || height < minSide) && !target.closest('svg');
      })
      .map((target) => target.outerHTML.slice(0, 120));
  });
}
