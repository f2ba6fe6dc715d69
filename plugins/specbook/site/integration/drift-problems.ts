/** What `specbook drift --format json` found, as warnings of the site. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { DIFFERENCE_CLASSES, differenceText } from '../../exchange/drift/difference.ts';
import { placeOf } from '../../exchange/drift/locate.ts';
import type { Problem } from '../../model/problem.ts';
import type { Spec } from '../../model/spec.ts';
import { SpecbookConfigError } from './options.ts';

/** What of a report is read; places are looked up anew, since files may have changed since. */
const ReportSchema = z.object({
  differences: z.array(
    z.object({
      class: z.enum(DIFFERENCE_CLASSES),
      object: z.string(),
      table: z.object({ schema: z.string().nullable(), name: z.string() }).optional(),
      column: z.string().optional(),
      spec: z.string().optional(),
      database: z.string().optional(),
    }),
  ),
});

const HINT =
  'Write it with npx specbook drift SOURCE --format json > drift.json; it is the option drift of specbook().';

async function readReport(path: string, file: string): Promise<z.output<typeof ReportSchema>> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new SpecbookConfigError(`${file} cannot be read: ${(error as Error).message}.`, HINT);
  }
  const { data, error } = ReportSchema.safeParse(value);
  if (data) return data;
  const [issue] = error.issues;
  const at = (issue?.path ?? []).join('.');
  throw new SpecbookConfigError(
    `${file} is no report of drift: ${at} ${issue?.message ?? ''}.`,
    HINT,
  );
}

/**
 * A warning for each difference between the specification and the database, at the entity or field that it is about.
 *
 * @param file path of the report, from the root of the project
 * @throws SpecbookConfigError if the file cannot be read, or holds something else.
 */
export async function driftProblems(spec: Spec, root: string, file: string): Promise<Problem[]> {
  const { differences } = await readReport(resolve(root, file), file);
  return differences.map(({ table, column, spec: stated, database, ...rest }) => {
    const difference = {
      ...rest,
      ...(table && { table }),
      ...(column !== undefined && { column }),
      ...(stated !== undefined && { spec: stated }),
      ...(database !== undefined && { database }),
    };
    return {
      ...placeOf(spec, difference),
      severity: 'warning' as const,
      rule: 'drift',
      message: differenceText(difference),
      hint: 'change the database or the specification, or list it in spec.yaml under database.ignoreDrift',
    };
  });
}
