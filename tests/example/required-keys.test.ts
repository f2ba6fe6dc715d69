import { describe, test } from 'vitest';
import {
  expectOptionalKeysNotMissed,
  expectRequiredKeysMissed,
  filesWithSchema,
} from '../support/missing-keys.ts';
import { EXAMPLE } from '../support/specs.ts';

describe('a key taken out of the example', () => {
  const files = filesWithSchema(EXAMPLE);

  test.each(files)('%s: is missed where it was, if it is required', async (file) => {
    await expectRequiredKeysMissed(EXAMPLE, file);
  });

  test.each(files)('%s: is not missed, if it is optional', async (file) => {
    await expectOptionalKeysNotMissed(EXAMPLE, file);
  });
});
