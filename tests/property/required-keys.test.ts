import { describe, test } from 'vitest';
import {
  expectOptionalKeysNotMissed,
  expectRequiredKeysMissed,
  filesWithSchema,
} from '../support/missing-keys.ts';
import { SHOP } from '../support/specs.ts';

describe('a key taken out of the shop', () => {
  const files = filesWithSchema(SHOP);

  test.each(files)('%s: is missed where it was, if it is required', async (file) => {
    await expectRequiredKeysMissed(SHOP, file);
  });

  test.each(files)('%s: is not missed, if it is optional', async (file) => {
    await expectOptionalKeysNotMissed(SHOP, file);
  });
});
