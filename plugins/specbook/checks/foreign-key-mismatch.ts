import { candidateKeys, isUnique, primaryKey, sameFields } from '../model/data/candidate-keys.ts';
import { isSameType, maximumLength, parseType, typeOrigin } from '../model/data/data-type.ts';
import { areComparable, baseType } from '../model/data/comparable-types.ts';
import type { Field } from '../model/item.ts';
import type { Severity } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { misspeltTypes } from './misspelt-types.ts';
import { foreignKeysOf, pairsWithoutTarget, type ForeignKey } from './foreign-keys.ts';
import { someOf } from './hints.ts';

export const foreignKeyMismatch = defineCheck({
  id: 'foreign-key-mismatch',
  severity: 'draft',
  docs: 'Foreign keys to fields that are no key of their entity, or that have another type; a warning where a database takes both.',
  run: findMismatches,
});

function findMismatches(spec: Spec): ProblemInput[] {
  return spec.entities.flatMap((entity) =>
    foreignKeysOf(spec, entity).flatMap((key) => {
      if (pairsWithoutTarget(spec, key).length > 0) return [];
      const mismatch = checkTarget(spec, key);
      // Types matter only once the fields are the right ones.
      return mismatch.length > 0
        ? mismatch
        : checkTypes(spec, key, spec.fields.get(entity.id) ?? []);
    }),
  );
}

const tuple = (fields: readonly string[]): string =>
  fields.length === 1 ? (fields[0] ?? '') : `(${fields.join(', ')})`;

/** The fields there must be a key there, whole: a database refuses anything else. */
function checkTarget(spec: Spec, { item, path, target, pairs }: ForeignKey): ProblemInput[] {
  const dialect = spec.info.database?.dialect;
  const fields = spec.fields.get(target.id) ?? [];
  const there = pairs.map((pair) => pair.there);
  const keys = candidateKeys(target, fields);
  if (keys.some((key) => sameFields(key, there))) return [];
  const primary = primaryKey(fields);
  const isPart = primary.length > 1 && there.every((field) => primary.includes(field));
  const on = primary.map((field) => `…: ${field}`).join(', ');
  const known = someOf(keys.map(tuple));
  return [
    {
      item,
      path,
      // InnoDB takes any index for the other side, and SQLite any fields until a row is written.
      ...((dialect === 'mysql' || dialect === 'sqlite') && { severity: 'warning' as const }),
      message: isPart
        ? `${target.id}.${tuple(there)} is only part of the primary key of ${target.id}`
        : `${there.length > 1 ? '' : `${target.id}.`}${tuple(there)} is not a key of ${target.id}${isUnique(there, keys) ? ': it contains more than a key' : ''}`,
      hint: isPart
        ? `reference the whole key, under foreignKeys: { references: ${target.id}, on: { ${on} } }`
        : known === ''
          ? `give ${target.id} a primary key`
          : `reference ${known}, or make ${tuple(there)} unique in ${target.id}`,
    },
  ];
}

/** A type that the database does not have is a mistake of its own. */
function isKnown(spec: Spec, { data: { type } }: Field): boolean {
  return spec.info.database === undefined
    ? !misspeltTypes(spec).has(type)
    : typeOrigin(spec, type) !== undefined;
}

function checkTypes(spec: Spec, key: ForeignKey, own: readonly Field[]): ProblemInput[] {
  const { item, target, pairs } = key;
  const dialect = spec.info.database?.dialect;
  return pairs.flatMap(({ own: id, there, path }): ProblemInput[] => {
    const from = own.find(({ data }) => data.id === id);
    const to = (spec.fields.get(target.id) ?? []).find(({ data }) => data.id === there);
    if (!from || !to || !isKnown(spec, from) || !isKnown(spec, to)) return [];
    const [ownType, otherType] = [from.data.type, to.data.type];
    const [ownBase, otherBase] = [baseType(spec, ownType), baseType(spec, otherType)];
    const report = (message: string, severity?: Severity): ProblemInput[] => [
      {
        item,
        path,
        ...(severity && { severity }),
        message,
        hint: `write type: ${otherType} for ${id}, like ${target.id}.${there}`,
        related: [to.source.locate(['type'])],
      },
    ];
    if (!isSameType(ownBase, otherBase, dialect)) {
      const isTaken = areComparable(spec, ownBase, otherBase);
      return report(
        `${id} is ${ownType}, and ${target.id}.${there} is ${otherType}`,
        isTaken ? 'warning' : undefined,
      );
    }
    const [short = Infinity, long = Infinity] = [ownBase, otherBase].map((type) => {
      const parsed = parseType(type);
      return parsed && maximumLength(parsed);
    });
    return short < long
      ? report(
          `${id} is ${ownType}, too short for ${target.id}.${there}, which is ${otherType}`,
          'warning',
        )
      : [];
  });
}
