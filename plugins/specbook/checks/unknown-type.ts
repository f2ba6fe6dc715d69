import { isUnread } from '../model/broken-items.ts';
import { closest } from '../model/closest.ts';
import { listedTypes, parseType, typeOrigin } from '../model/data/data-type.ts';
import { DATABASE_TYPES, DIALECT_NAMES } from '../model/data/database-types.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { misspeltTypes } from './misspelt-types.ts';

export const unknownType = defineCheck({
  id: 'unknown-type',
  severity: 'draft',
  docs: 'Types that are neither of the database nor listed in spec.yaml nor an enum; without a stated database, misspelt ones.',
  recovers: true,
  run: (spec) =>
    [...findUnknownTypes(spec), ...findMisspeltTypes(spec)].filter(
      ({ text = '' }) => !mayBeListed(spec, text),
    ),
});

/** True where spec.yaml, which says which database it is and which types it has, cannot be read and may list a type. */
function mayBeListed(spec: Spec, type: string): boolean {
  if (!isUnread(spec, 'database')) return false;
  const name = parseType(type)?.name ?? type;
  return spec.unreadText?.toLowerCase().includes(name.toLowerCase()) !== false;
}

/** Without a stated database: {@link misspeltTypes}. */
function findMisspeltTypes(spec: Spec): ProblemInput[] {
  const misspelt = misspeltTypes(spec);
  return [...spec.fields.values()].flat().flatMap((field) => {
    const { type } = field.data;
    const near = misspelt.get(type);
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
