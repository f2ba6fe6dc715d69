/**
 * `/spec.json`: the whole model for other programs.
 *
 * The shape: `format` names it, and `$schema` the file with its JSON Schema; `info` is what spec.yaml says of the specification; `items` holds every item by its
 * address (`entity:patient`, `field:patient.email`, `requirement:PERF-RT-002`), sorted by it, each with `kind`, `id`,
 * `title`, `path` on the site, `source` (file, line, column), `data` as stated, and `parent` and `body` where there is
 * one; `links` says which item points to which, and why; `relationships` are those between entities, derived; `verdicts` say by address
 * how requirements and criteria stand, and why; `api` holds operations and tags of the OpenAPI document that spec.yaml
 * names. Maps of the files are lists with an `id`, in the author's order. A quantity is an object with `text` as written, `value`,
 * `unit`, and `base` in the base unit of its `dimension`: ms, a fraction, per second, bytes, a count.
 */
import { isLargeModel } from '../../erd/index.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { verbsOf } from '../../model/data/describe-relationship.ts';
import { verdictsOf } from '../../model/verdicts/verdicts.ts';
import { reasonOfCriterion } from '../../views/reasons/criterion.ts';
import { reasonOfRequirement, reasonOfTarget } from '../../views/reasons/requirement.ts';
import { itemPath } from '../render/links.ts';

/** Name and version of the shape; the number grows when a program that reads it would break. */
export const SPEC_JSON_FORMAT = 'specbook/2';

/** Name of the file with its JSON Schema, beside it. */
export const SPEC_JSON_SCHEMA = 'spec-json.schema.json';

function plainItem({ kind, id, title, data, source, parent, body, implied, key }: AnyItem): object {
  return {
    kind,
    id,
    title,
    path: itemPath(key),
    ...(parent !== undefined && { parent }),
    ...(implied && { implied }),
    source: { file: source.file, line: source.line, column: source.column },
    data,
    ...(body && { body: { format: body.format, text: body.text } }),
  };
}

/** Verdicts by address, with the reason; of requirements those of their targets too. */
function plainVerdicts(spec: Spec): Record<string, object> {
  const { requirements, criteria } = verdictsOf(spec);
  const ofRequirements = [...requirements].map(([key, found]) => [
    key,
    {
      verdict: found.verdict,
      why: reasonOfRequirement(spec, found),
      ...(found.outlook && { outlook: found.outlook }),
      targets: found.targets.map((judged) => ({
        target: judged.target.id,
        verdict: judged.verdict,
        why: reasonOfTarget(spec, judged),
        ...(judged.decidedBy?.measured && { measured: judged.decidedBy.measured }),
        ...(judged.decidedBy && { run: judged.decidedBy.run.id, series: judged.decidedBy.series }),
      })),
    },
  ]);
  const ofCriteria = [...criteria].map(([key, found]) => [
    key,
    { verdict: found.verdict, why: reasonOfCriterion(spec, found) },
  ]);
  return Object.fromEntries([...ofRequirements, ...ofCriteria]) as Record<string, object>;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The model as JSON text, the same for the same model. */
export function specJson(spec: Spec): string {
  const keys = [...spec.items.keys()].sort(byText);
  const items: Record<string, object> = {};
  for (const key of keys) {
    const item = spec.items.get(key);
    if (item) items[key] = plainItem(item);
  }
  return JSON.stringify(
    {
      $schema: SPEC_JSON_SCHEMA,
      format: SPEC_JSON_FORMAT,
      info: spec.info,
      now: spec.now,
      revision: spec.revision ?? null,
      items,
      links: keys.flatMap((key) =>
        spec.linksFrom(key).map(({ from, to, relation, part }) => ({ from, to, relation, part })),
      ),
      verdicts: plainVerdicts(spec),
      ...(spec.api && { api: spec.api }),
      relationships: spec.relationships.map(({ statedAt, ...relationship }) => ({
        ...relationship,
        verbs: verbsOf(spec, relationship),
        statedAt: statedAt.item,
      })),
    },
    undefined,
    // A line for each value would be most of the file of a large model.
    isLargeModel(spec) ? undefined : 1,
  );
}
