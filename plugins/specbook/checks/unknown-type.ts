import { isUnread } from '../model/broken-items.ts';
import { closest } from '../model/closest.ts';
import { enumOf, listedTypes, parseType, typeOrigin } from '../model/data/data-type.ts';
import { DATABASE_TYPES, DIALECT_NAMES } from '../model/data/database-types.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

/** Names of the types of all databases that are known here. */
const ALL_TYPES = new Set(Object.values(DATABASE_TYPES).flatMap((types) => [...types.keys()]));

export const unknownType = defineCheck({
  id: 'unknown-type',
  severity: 'draft',
  docs: 'Types that are neither of the database nor listed in spec.yaml nor an enum; without a stated database, misspelt ones.',
  recovers: true,
  // Which database it is, and which types it has, stands in spec.yaml.
  run: (spec) =>
    isUnread(spec, 'database') ? [] : [...findUnknownTypes(spec), ...findMisspeltTypes(spec)],
});

/** Without a stated database any type is possible; a near miss of a known one is probably a typo. */
function findMisspeltTypes(spec: Spec): ProblemInput[] {
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
    return {
      item: field,
      path: ['type'],
      text: type,
      severity: 'warning' as const,
      message: `"${type}" is not a type of any known database or an enum`,
      hint: `did you mean ${near}? Otherwise list it under database: types: in spec.yaml`,
    };
  });
}

const ENUM_ID = /^[A-Za-z0-9_-]+$/u;

/** Names of known types. */
function knownNames(spec: Spec): string[] {
  const { database } = spec.info;
  return [
    ...spec.enums.map(({ id }) => id),
    ...(database ? [...DATABASE_TYPES[database.dialect].keys(), ...listedTypes(spec)] : []),
  ];
}

function findUnknownTypes(spec: Spec): ProblemInput[] {
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
    // An enum has the id of a file: letters, digits, - and _.
    const id = type && ENUM_ID.test(type.name) && !type.schema ? type.name : undefined;
    const orEnum = id === undefined ? '' : `, or add enums/${id}.yaml`;
    const otherwise = database
      ? `list it under database: types: in spec.yaml${orEnum}`
      : 'write for example varchar(20), timestamptz or the id of an enum';
    return {
      item: field,
      path: ['type'],
      text: field.data.type,
      message: database
        ? `"${field.data.type}" is not a ${DIALECT_NAMES[database.dialect]} type or an enum`
        : `"${field.data.type}" is not a valid type`,
      hint: near === undefined ? otherwise : `did you mean ${near}? Otherwise ${otherwise}`,
    };
  });
}
