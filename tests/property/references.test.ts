import { describe, expect, test } from 'vitest';
import { expectMisspellingsReported, TURNS } from '../support/misspelt-references.ts';
import { LIBRARY, SHOP } from '../support/specs.ts';

describe.each([
  ['the shop', SHOP, 80, 2],
  ['the library', LIBRARY, 80, 2],
])('one letter changed in any reference of %s', (_name, folder, least, leastDependent) => {
  // Each turn changes another letter of many references at once; each must be reported where it stands.
  test.each(TURNS)(
    'is a problem where it stands (letter %d, dependent: %s)',
    async (turn, dependent) => {
      const count = await expectMisspellingsReported(folder, turn, dependent);
      expect(count).toBeGreaterThanOrEqual(dependent ? leastDependent : least);
    },
  );
});
