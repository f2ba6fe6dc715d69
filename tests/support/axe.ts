/** What axe finds on a page, in the least of its time: pages here have no frames, and what passes is not asked for. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Which rules are tried, and where. */
interface AxeScope {
  /** These rules alone; otherwise WCAG 2.2 to AA, and best practice. */
  rules?: string[];
  /** Selector of the part of the page that is looked at; otherwise all of it. */
  within?: string;
}

/** Violations as `rule: elements`. */
export async function axeViolations(
  page: Page,
  { rules, within }: AxeScope = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within !== undefined) axe.include(within);
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(WCAG)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Violations in the light theme, and in the dark one, which differs in its colours alone. */
export async function axeViolationsInBothThemes(page: Page, within?: string): Promise<string[]> {
  const scope = within === undefined ? {} : { within };
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await axeViolations(page, scope);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await axeViolations(page, { ...scope, rules: ['color-contrast'] }))];
}
