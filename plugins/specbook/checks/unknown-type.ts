import { closest } from '../model/closest.ts';
import { parseType, typeOrigin } from '../model/data-type.ts';
import { DATABASE_TYPES, DIALECT_NAMES } from '../model/database-types.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { problemIn, referenceSeverity } from './report.ts';

/** Everything that a type may be called. */
function knownNames(spec: Spec): string[] {
  const { database } = spec.info;
  return [
    ...spec.enums.map(({ id }) => id),
    ...(database ? [...DATABASE_TYPES[database.dialect].keys(), ...(database.types ?? [])] : []),
  ];
}

/** Types that are none of the database, none that spec.yaml lists, and no enum. */
export function unknownTypes(spec: Spec): Problem[] {
  const unknown = [...spec.fields.values()]
    .flat()
    .filter(({ data }) => typeOrigin(spec, data.type) === undefined)
    .filter(({ data }) => !spec.broken.has(`enum:${data.type}`));
  if (unknown.length === 0) return [];
  const names = knownNames(spec);
  const { database } = spec.info;
  return unknown.map((field) => {
    const type = parseType(field.data.type);
    const near = closest(type?.name ?? field.data.type, names);
    const otherwise = database
      ? `list it under database: types: in spec.yaml, or add enums/${type?.name ?? 'its_name'}.yaml`
      : 'write for example varchar(20), timestamptz or the id of an enum';
    return problemIn(field, {
      rule: 'unknown-type',
      path: ['type'],
      severity: referenceSeverity(spec, field),
      message: database
        ? `"${field.data.type}" is no type of ${DIALECT_NAMES[database.dialect]} and no enum`
        : `"${field.data.type}" is not written like a type`,
      hint: near === undefined ? otherwise : `did you mean ${near}? Otherwise ${otherwise}`,
    });
  });
}
