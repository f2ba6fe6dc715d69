/** Sequences of a module of Drizzle. https://orm.drizzle.team/docs/sequences */
import type { Spec } from '../../../model/spec.ts';
import { documentationOf } from '../data-model/documentation.ts';
import { nameParts } from '../data-model/physical-names.ts';
import { docComment, stringLiteral } from '../javascript.ts';
import { pgSchemaOf, use, type Context } from './context.ts';

type Sequence = NonNullable<NonNullable<Spec['info']['database']>['sequences']>[number];

/** The greatest value where none is stated: Drizzle makes all sequences of the type bigint. */
function usualMax({ type, max, increment }: Sequence): string | undefined {
  if (max !== undefined || increment?.startsWith('-') === true) return max;
  if (/^(?:smallint|int2)$/iu.test(type ?? '')) return '32767';
  return /^(?:integer|int|int4)$/iu.test(type ?? '') ? '2147483647' : undefined;
}

function sequenceConstant(context: Context, sequence: Sequence): string {
  const { id, type, start, increment, min, cache, cycle, ownedBy } = sequence;
  if (type !== undefined && !/^(?:bigint|int8)$/iu.test(type))
    context.unsaid('types of sequences, which are bigint here', id);
  if (ownedBy !== undefined) context.unsaid('which field a sequence is dropped with', id);
  const options = Object.entries({
    startWith: start,
    increment,
    minValue: min,
    maxValue: usualMax(sequence),
    cache,
  })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${stringLiteral(value ?? '')}`);
  const all = [...options, ...(cycle ? ['cycle: true'] : [])];
  const schema = pgSchemaOf(id);
  const maker =
    schema === undefined
      ? use(context, 'pgSequence')
      : `${context.names.get(`schema:${schema}`) ?? ''}.sequence`;
  const name = context.names.get(`sequence:${id}`) ?? id;
  const stated = all.length > 0 ? `, { ${all.join(', ')} }` : '';
  return [
    ...docComment(documentationOf(sequence), ''),
    `export const ${name} = ${maker}(${stringLiteral(nameParts(id).name)}${stated});`,
  ].join('\n');
}

/** One constant for each sequence, without which defaults such as `nextval('invoice_number')` fail. */
export function sequenceConstants(context: Context): string[] {
  return (context.spec.info.database?.sequences ?? []).map((one) => sequenceConstant(context, one));
}
