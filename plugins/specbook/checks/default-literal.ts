import { closest } from '../model/closest.ts';
import { databaseType, enumOf } from '../model/data/data-type.ts';
import type { Field } from '../model/item.ts';
import { literalFault } from '../model/data/literal.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { didYouMean, problemIn, someOf } from './report.ts';

/** Words that are expressions of SQL although they have no brackets. */
const BARE_EXPRESSION =
  /^(?:current_(?:date|time|timestamp|user|role|schema)|local(?:time|timestamp)|session_user|user|null|sysdate|systimestamp)$/iu;

function checkEnum(spec: Spec, field: Field, text: string): Problem[] {
  const list = enumOf(spec, field.data.type);
  if (!list || /\[\d*\]$/u.test(field.data.type.trim())) return [];
  const value = list.data.values.find(({ id }) => id === text);
  if (!value) {
    const ids = list.data.values.map(({ id }) => id);
    return [
      problemIn(field, {
        rule: 'invalid-default',
        path: ['default'],
        message: `"${text}" is no value of ${list.id}`,
        hint: didYouMean(closest(text, ids), `its values: ${someOf(ids)}`),
      }),
    ];
  }
  if (value.status !== 'deprecated') return [];
  return [
    problemIn(field, {
      rule: 'deprecated-reference',
      path: ['default'],
      severity: 'warning',
      message: `the default "${text}" is a deprecated value of ${list.id}`,
      hint: 'write a value that new rows may have',
    }),
  ];
}

function checkLiteral(spec: Spec, field: Field, text: string): Problem[] {
  const { database } = spec.info;
  const known = database && databaseType(field.data.type, database.dialect);
  if (!known) return [];
  const fault = literalFault(text, field.data.type, known);
  if (fault === undefined) return [];
  return [
    problemIn(field, {
      rule: 'invalid-default',
      path: ['default'],
      message: `"${text}" is no ${field.data.type}`,
      hint: BARE_EXPRESSION.test(text)
        ? `an expression is written default: { sql: ${text} }`
        : `${fault}, or an expression as default: { sql: … }`,
    }),
  ];
}

/** Defaults that are no value of the type of their field. */
export function defaultsFit(spec: Spec): Problem[] {
  return [...spec.fields.values()].flat().flatMap((field): Problem[] => {
    const { default: value, generated } = field.data;
    if (value === undefined) return [];
    if (generated !== undefined) {
      return [
        problemIn(field, {
          rule: 'invalid-default',
          path: ['default'],
          message: 'the database makes the value of a generated field; a default never applies',
          hint: 'remove default: or generated:',
        }),
      ];
    }
    if (value.kind === 'expression') return [];
    return enumOf(spec, field.data.type)
      ? checkEnum(spec, field, value.text)
      : checkLiteral(spec, field, value.text);
  });
}
