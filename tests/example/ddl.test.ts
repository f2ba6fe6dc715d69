/** The example as a database. */
import { test } from 'vitest';
import { expectComplete } from '../support/exported-database.ts';
import { EXAMPLE, readFolder } from '../support/specs.ts';

test('the DDL of the example makes every table, column, key, check, exclusion and comment', async () => {
  await expectComplete(await readFolder(EXAMPLE));
});
