import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failToBuild, QUERY, tryOut } from './build-site.ts';
import { openBrowser } from './browse.ts';
import { install, type Installation } from './install.ts';
import { SETUPS } from './matrix.ts';
import type { Setup } from './setup.ts';

const MINUTE_MS = 60_000;
const isNightly = Boolean(process.env.SPECBOOK_NIGHTLY);

const wanted = SETUPS.filter(({ isQuick }) => isQuick ?? isNightly);
/** Set-ups by what is installed for them. */
const groups = Map.groupBy(wanted, ({ layout = 'npm', packages = [] }) =>
  [`${layout}: Astro`, ...packages].join(', '),
);

/** The name apart, since Vitest cuts that of an object. */
const named = (setups: readonly Setup[]): [string, Setup][] =>
  setups.map((setup) => [setup.name, setup]);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 10 * MINUTE_MS);
afterAll(async () => {
  await browser.close();
});

const NO_FAULTS = {
  warnings: [],
  badAddresses: [],
  deadFragments: [],
  pages: [],
  records: [],
  browser: [],
};

describe.each([...groups])('%s', (_, setups) => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await install(setups[0]?.packages, setups[0]?.layout);
  }, 10 * MINUTE_MS);
  afterAll(() => {
    installation.remove();
  }, MINUTE_MS);

  test.each(named(setups.filter(({ failure }) => failure)))(
    'a project %s is told what to change',
    async (_name, setup) => {
      expect(await failToBuild(setup, installation)).toMatch(setup.failure ?? '');
    },
    5 * MINUTE_MS,
  );

  test.each(named(setups.filter(({ failure }) => !failure)))(
    'a project %s is built, every address answers, and search finds an entity',
    async (_name, setup) => {
      const { faults, asked, found } = await tryOut(setup, installation, browser);
      expect(faults).toEqual(NO_FAULTS);
      expect(asked).toBeGreaterThan(1000);
      expect(found).toEqual({ [QUERY]: 'Shelf place', ...setup.finds });
    },
    5 * MINUTE_MS,
  );
});
