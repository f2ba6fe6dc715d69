/** `specbook drift`: whether a database is what the specification says. */
import { relative, sep, join } from 'node:path';
import { compareCatalogues } from '../../exchange/drift/compare-catalogues.ts';
import type { Difference } from '../../exchange/drift/difference.ts';
import { applyRules } from '../../exchange/drift/ignored.ts';
import { placeOf, subjectOf } from '../../exchange/drift/locate.ts';
import type { Spec } from '../../model/spec.ts';
import { countProblems } from '../../model/problem-text.ts';
import type { Command, Format } from '../command.ts';
import { reportProblems } from '../formats.ts';
import { readSources } from '../import/open-source.ts';
import { loadFromOptions } from '../load.ts';
import { UsageError } from '../usage-error.ts';
import { catalogueBeside } from '../import/catalogue-of-spec.ts';
import { pathInRepository } from '../repository-root.ts';
import { reportDrift, type LocatedDifference } from './report-drift.ts';

/** What is planned, and what is on its way out, may be missing. */
const MAY_BE_MISSING = new Set<string | undefined>(['draft', 'proposed', 'deprecated']);

function statusOf(spec: Spec, difference: Difference): string | undefined {
  const { entity, field } = subjectOf(spec, difference);
  return difference.column === undefined ? entity?.data.status : field?.data.status;
}

/** Where the specification states what differs. */
function locate(
  spec: Spec,
  difference: Difference,
  path: (file: string) => string,
): LocatedDifference {
  const { file, ...place } = placeOf(spec, difference);
  return { ...difference, position: { file: path(file), ...place } };
}

/** `specbook drift`. */
export const drift: Command = {
  name: 'drift',
  summary: 'compare the specification with a database or SQL',
  description: [
    'Runs the data model as SQL in an embedded PostgreSQL and compares what that made with a database (postgres://…) or with',
    'SQL (schema.sql, pg_dump, a folder of migrations). A specification of another database (dialect of spec.yaml) is compared as',
    'it is written, with SQL of that database or another format that import reads. Exit status 1 if they differ. Drafts, proposed',
    'and deprecated items may be missing in the database. Differences that are meant stand in spec.yaml, each with a reason:',
    '',
    '  database: { ignoreDrift: { "table audit_*": Written by the audit extension. } }',
    '',
    'The site shows what --format json found, where the option drift of specbook() names the file.',
  ].join('\n'),
  operands: ['SOURCE…'],
  options: {},
  async run(values, effects, sources) {
    if (sources.length === 0)
      throw new UsageError(
        'drift needs a source.',
        'Write specbook drift postgres://…, or drift schema.sql.',
      );
    const format = (values.format ?? 'text') as Format;
    const loaded = await loadFromOptions(values, effects);
    if (countProblems(loaded.problems).errors > 0) {
      effects.stdout(reportProblems([loaded], format, effects));
      return 1;
    }
    const { spec, contentDir } = loaded;
    const read = await readSources(sources, effects, spec.info.database?.dialect);
    const { stated, other: catalogue } = await catalogueBeside(spec, read.catalogue, effects.cwd);
    const all = compareCatalogues(stated, catalogue).filter(
      (one) => one.class !== 'missing' || !MAY_BE_MISSING.has(statusOf(spec, one)),
    );
    const { found, ignored } = applyRules(all, spec.info.database?.ignoreDrift ?? []);
    const path = (file: string) =>
      relative(effects.cwd, join(contentDir, file)).split(sep).join('/');
    const report = {
      found: found.map((one) => locate(spec, one, path)),
      ignored,
      // What the embedded database could not run is compared with nothing: it must be known.
      losses: [...stated.losses, ...catalogue.losses],
    };
    effects.stdout(reportDrift(report, format, pathInRepository(effects.cwd)));
    return found.length > 0 ? 1 : 0;
  },
};
