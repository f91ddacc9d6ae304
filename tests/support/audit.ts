import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

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

/** The parts of a list are all made alike, and axe takes long over hundreds of them. */
const auditedParts = 14;

/** Rules whose answer depends on the colours or on the width; all others ask for the markup alone. */
const lookRules = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/**
 * What axe finds on a page, some elements for each of its rules. Takes the rest off long lists.
 *
 * @param ofLook asks only what another theme or another width can change, on a page that all rules have seen
 */
export async function findViolations(page: Page, { ofLook = false } = {}): Promise<string[]> {
  await page.evaluate((parts) => {
    for (const part of document.querySelectorAll(`:is(ol, ul, dl) > :nth-child(n + ${parts + 1})`))
      part.remove();
  }, auditedParts);
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (ofLook ? axe.withRules(lookRules) : axe.withTags(axeTags)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`));
}
