import { describe, expect, test } from 'vitest';
import { expectMisspellingsReported, TURNS } from '../support/misspelt-references.ts';
import { EXAMPLE } from '../support/specs.ts';

describe('one letter changed in any reference of the example', () => {
  test.each(TURNS)(
    'is a problem where it stands (letter %d, dependent: %s)',
    async (turn, dependent) => {
      const count = await expectMisspellingsReported(EXAMPLE, turn, dependent);
      expect(count).toBeGreaterThan(dependent ? 10 : 1000);
    },
  );
});
