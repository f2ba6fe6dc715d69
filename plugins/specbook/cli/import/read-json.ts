/** Reads a file of JSON that has a certain shape. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';

/**
 * The value of a file.
 *
 * @param isRight tells whether it is of the format
 * @param format its name for people
 * @throws UsageError if it cannot be read, or is not of the format
 */
export async function readJson<Value>(
  source: string,
  cwd: string,
  isRight: (value: unknown) => value is Value,
  format: string,
): Promise<Value> {
  const text = await readFile(resolve(cwd, source), 'utf8').catch(() => {
    throw new UsageError(`There is no ${source}.`, 'Name a file that exists.');
  });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${source} is not valid JSON: ${reason}.`, 'Nothing was written.');
  }
  if (isRight(value)) return value;
  throw new UsageError(`${source} is not a file of ${format}.`, 'Nothing was written.');
}
