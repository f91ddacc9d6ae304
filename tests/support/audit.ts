import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { isLong } from './long-run.ts';

/** WCAG 2.2 at level AA, and what axe takes for good practice beyond it. */
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The narrowest window that has to do without sideways scroll, and a wide one, in CSS pixels. */
export const viewports = [320, 1280];

/** Elements that make the page wider than its window; none if it does not scroll sideways. */
export function findSidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth,
    );
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
    ];
  });
}

/**
 * Shows the body of one page after the other in a page that is open, without their scripts, and returns those that
 * are too wide for its window: a hundred times faster than to visit each. The page has to have the styles of all, and
 * its policy applies to what they hold.
 *
 * @param addresses of pages of the same site
 */
export function findWidePages(page: Page, addresses: string[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    // What is made of a text, the policy forbids; a document that is asked for is none.
    const load = (address: string) =>
      new Promise<Document | null>((resolve) => {
        const request = new XMLHttpRequest();
        request.responseType = 'document';
        request.addEventListener('loadend', () => {
          resolve(request.responseXML);
        });
        request.open('GET', address);
        request.send();
      });
    const wide: string[] = [];
    for (const address of all) {
      const shown = await load(address);
      if (!shown?.body.firstElementChild) {
        wide.push(`${address}: no page`);
        continue;
      }
      document.body = shown.body;
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) wide.push(`${address}: ${String(scrollWidth)} > ${String(clientWidth)}`);
    }
    return wide;
  }, addresses);
}

/** The parts of a list and the rows of a table are all made alike, and axe takes long over hundreds of them. */
const auditedParts = isLong ? 14 : 6;

/** Rules whose answer depends on the colours or on the width; all others ask for the markup alone. */
const lookRules = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** Only what is wrong is described: to find a selector for all that is right takes half of the time. */
const faultsOnly = { resultTypes: ['violations'], selectors: false } satisfies RunOptions;

type RunOptions = Parameters<AxeBuilder['options']>[0];
type Violations = Pick<Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number], 'id' | 'nodes'>[];

/**
 * What axe finds on a page, some elements for each of its rules. Takes the rest off long lists and tables.
 *
 * @param ofLook asks only what another theme or another width can change, on a page that all rules have seen
 */
export async function findViolations(page: Page, { ofLook = false } = {}): Promise<string[]> {
  const violations = ofLook ? await findFaultsOfLook(page) : await findAllFaults(page);
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`));
}

async function findAllFaults(page: Page): Promise<Violations> {
  await page.evaluate((parts) => {
    for (const part of document.querySelectorAll(
      `:is(ol, ul, dl, tbody) > :nth-child(n + ${String(parts + 1)})`,
    ))
      part.remove();
  }, auditedParts);
  const axe = new AxeBuilder({ page }).setLegacyMode().options(faultsOnly).withTags(axeTags);
  return (await axe.analyze()).violations;
}

/** Axe is in the page already, so that it need not be sent and compiled again. */
function findFaultsOfLook(page: Page): Promise<Violations> {
  return page.evaluate(
    async ({ options, rules }) => {
      const { axe } = globalThis as unknown as {
        axe: { run: (context: Document, options: object) => Promise<{ violations: Violations }> };
      };
      const { violations } = await axe.run(document, {
        ...options,
        runOnly: { type: 'rule', values: rules },
      });
      return violations;
    },
    { options: faultsOnly, rules: lookRules },
  );
}
