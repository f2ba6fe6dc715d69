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
import type { AnyItem } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import { verbsOf } from '../../../model/data/describe-relationship.ts';
import type { CriterionVerdict } from '../../../model/verdicts/criterion-verdict.ts';
import type {
  RequirementVerdict,
  TargetVerdict,
} from '../../../model/verdicts/requirement-verdict.ts';
import { verdictsOf } from '../../../model/verdicts/verdicts.ts';
import { itemPath } from '../../../model/item-path.ts';

/** Name and version of the shape; the number grows when a program that reads it would break. */
export const SPEC_JSON_FORMAT = 'specbook/2';

/** Name of the file with its JSON Schema, beside it. */
export const SPEC_JSON_SCHEMA = 'spec-json.schema.json';

/** Why something stands as it does, in a sentence. */
export interface Reasons {
  requirement: (spec: Spec, found: RequirementVerdict) => string;
  target: (spec: Spec, judged: TargetVerdict) => string;
  criterion: (spec: Spec, found: CriterionVerdict) => string;
}

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
function plainVerdicts(spec: Spec, reasons: Reasons): Record<string, object> {
  const { requirements, criteria } = verdictsOf(spec);
  const ofRequirements = [...requirements].map(([key, found]) => [
    key,
    {
      verdict: found.verdict,
      why: reasons.requirement(spec, found),
      ...(found.outlook && { outlook: found.outlook }),
      targets: found.targets.map((judged) => ({
        target: judged.target.id,
        verdict: judged.verdict,
        why: reasons.target(spec, judged),
        ...(judged.decidedBy?.measured && { measured: judged.decidedBy.measured }),
        ...(judged.decidedBy && { run: judged.decidedBy.run.id, series: judged.decidedBy.series }),
      })),
    },
  ]);
  const ofCriteria = [...criteria].map(([key, found]) => [
    key,
    { verdict: found.verdict, why: reasons.criterion(spec, found) },
  ]);
  return Object.fromEntries([...ofRequirements, ...ofCriteria]) as Record<string, object>;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The model as JSON text, the same for the same model.
 *
 * @param isCompact without line breaks: a line for each value would be most of the file of a large model
 */
export function specJson(spec: Spec, reasons: Reasons, isCompact = false): string {
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
      verdicts: plainVerdicts(spec, reasons),
      ...(spec.api && { api: spec.api }),
      relationships: spec.relationships.map(({ statedAt, ...relationship }) => ({
        ...relationship,
        verbs: verbsOf(spec, relationship),
        statedAt: statedAt.item,
      })),
    },
    undefined,
    isCompact ? undefined : 1,
  );
}
