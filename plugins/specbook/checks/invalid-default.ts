import { closest } from '../model/closest.ts';
import { databaseType, enumOf } from '../model/data/data-type.ts';
import type { Dialect, TypeFamily } from '../model/data/database-types.ts';
import type { Field } from '../model/item.ts';
import { literalFault } from '../model/data/literal.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { didYouMean, someOf } from './hints.ts';

/** Words that are expressions of SQL although they have no brackets. */
const BARE_EXPRESSION =
  /^(?:current_(?:date|time|timestamp|user|role|schema)|local(?:time|timestamp)|session_user|user|null|sysdate|systimestamp)$/iu;

function checkEnum(spec: Spec, field: Field, text: string): ProblemInput[] {
  const list = enumOf(spec, field.data.type);
  if (!list || /\[\d*\]$/u.test(field.data.type.trim())) return [];
  const ids = list.data.values.map(({ id }) => id);
  if (ids.includes(text)) return [];
  return [
    {
      item: field,
      path: ['default'],
      message: `"${text}" is not a value of ${list.id}`,
      hint: didYouMean(closest(text, ids), `its values: ${someOf(ids)}`),
    },
  ];
}

/** Families with limits that a database enforces only when it writes a row. */
const OVERLONG: ReadonlySet<TypeFamily> = new Set(['text', 'decimal']);

/** The unsigned ones among the integers of a database, which are signed otherwise. */
const UNSIGNED: Partial<Record<Dialect, RegExp>> = {
  postgres: /^(?:oid|reg)/iu,
  mysql: /\b(?:unsigned|zerofill|serial)\b/iu,
};

/** Types of PostgreSQL whose values may be written as the name of an object: `regclass`. */
const NAMING = /^(?:pg_catalog\.)?reg[a-z]+$/iu;

function checkLiteral(spec: Spec, field: Field, text: string): ProblemInput[] {
  const { database } = spec.info;
  const known = database && databaseType(field.data.type, database.dialect);
  if (!known || (database.dialect === 'postgres' && NAMING.test(field.data.type))) return [];
  const unsigned = UNSIGNED[database.dialect];
  const isSigned = unsigned !== undefined && !unsigned.test(field.data.type);
  const fault = literalFault(text, field.data.type, known, isSigned);
  if (fault === undefined) return [];
  return [
    {
      item: field,
      path: ['default'],
      ...((OVERLONG.has(known.family) || /^[+-]?\d+$/u.test(text)) &&
        !BARE_EXPRESSION.test(text) && { severity: 'warning' as const }),
      message: `"${text}" is not a valid ${field.data.type}`,
      hint: BARE_EXPRESSION.test(text)
        ? `write an expression as default: { sql: ${text} }`
        : `${fault}, or an expression as default: { sql: … }`,
    },
  ];
}

export const invalidDefault = defineCheck({
  id: 'invalid-default',
  severity: 'error',
  docs: 'Defaults that are no value of the type of their field.',
  run: findInvalidDefaults,
});

function findInvalidDefaults(spec: Spec): ProblemInput[] {
  return [...spec.fields.values()].flat().flatMap((field): ProblemInput[] => {
    const { default: value, generated } = field.data;
    if (value === undefined) return [];
    if (generated !== undefined) {
      return [
        {
          item: field,
          path: ['default'],
          message: 'the database computes a generated field; its default never applies',
          hint: 'remove default: or generated:',
        },
      ];
    }
    if (value.kind === 'expression') return [];
    return enumOf(spec, field.data.type)
      ? checkEnum(spec, field, value.text)
      : checkLiteral(spec, field, value.text);
  });
}
