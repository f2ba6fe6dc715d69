import { closest } from '../model/closest.ts';
import { enumOf, parseType, typeOrigin } from '../model/data/data-type.ts';
import { DATABASE_TYPES, DIALECT_NAMES } from '../model/data/database-types.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { problemIn, referenceSeverity } from './report.ts';

/** Names of the types of all databases that are known here. */
const ALL_TYPES = new Set(Object.values(DATABASE_TYPES).flatMap((types) => [...types.keys()]));

/** Without a stated database any type will do; one that is nearly a type or an enum is a slip of the finger all the same. */
export function misspeltTypes(spec: Spec): Problem[] {
  if (spec.info.database) return [];
  const enums = spec.enums.map(({ id }) => id);
  const nearBy = new Map<string, string | undefined>();
  return [...spec.fields.values()].flat().flatMap((field) => {
    const { type } = field.data;
    const name = parseType(type)?.name;
    if (name === undefined || ALL_TYPES.has(name) || enumOf(spec, type)) return [];
    if (spec.broken.has(`enum:${type}`)) return [];
    if (!nearBy.has(name)) nearBy.set(name, closest(name, enums) ?? closest(name, ALL_TYPES));
    const near = nearBy.get(name);
    if (near === undefined) return [];
    const complaint = {
      rule: 'unknown-type',
      path: ['type'],
      severity: 'warning',
      message: `"${type}" is a type of no database known here, and no enum`,
      hint: `did you mean ${near}? Otherwise list it under database: types: in spec.yaml`,
    } as const;
    return [problemIn(field, complaint)];
  });
}

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
