import { candidateKeys, isUnique, primaryKey, sameFields } from '../model/data/candidate-keys.ts';
import { closest } from '../model/closest.ts';
import { isSameType, maximumLength, parseType } from '../model/data/data-type.ts';
import type { AnyItem, Entity, Field, PathStep } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { didYouMean, problemIn, referenceSeverity, someOf } from './report.ts';

/** A foreign key, its places and its ends. */
interface ForeignKey {
  item: AnyItem;
  /** The key as a whole. */
  path: readonly PathStep[];
  target: Entity;
  pairs: readonly { own: string; there: string; path: readonly PathStep[] }[];
}

const tuple = (fields: readonly string[]): string =>
  fields.length === 1 ? (fields[0] ?? '') : `(${fields.join(', ')})`;

function entityOf(spec: Spec, id: string): Entity | undefined {
  const item = spec.items.get(`entity:${id}`);
  return item?.kind === 'entity' ? item : undefined;
}

function foreignKeysOf(spec: Spec, entity: Entity): ForeignKey[] {
  const keys: ForeignKey[] = [];
  for (const item of spec.fields.get(entity.id) ?? []) {
    const [id = '', there] = item.data.references?.split('.') ?? [];
    const target = entityOf(spec, id);
    if (!target || there === undefined) continue;
    const pairs = [{ own: item.data.id, there, path: ['type'] }];
    keys.push({ item, path: ['references'], target, pairs });
  }
  for (const [at, { references, on }] of (entity.data.foreignKeys ?? []).entries()) {
    const target = entityOf(spec, references);
    if (!target) continue;
    const path = ['foreignKeys', at, 'on'];
    // The name of the own field leads to the field there; its index would lead to the name.
    const pairs = on.map(({ id, value }) => ({ own: id, there: value, path: [...path, id] }));
    keys.push({ item: entity, path, target, pairs });
  }
  return keys;
}

/** The fields there must be a key there, whole: a database refuses anything else. */
function checkTarget(spec: Spec, { item, path, target, pairs }: ForeignKey): Problem[] {
  const fields = spec.fields.get(target.id) ?? [];
  const there = pairs.map((pair) => pair.there);
  const keys = candidateKeys(target, fields);
  if (keys.some((key) => sameFields(key, there))) return [];
  const primary = primaryKey(fields);
  const isPart = primary.length > 1 && there.every((field) => primary.includes(field));
  const on = primary.map((field) => `…: ${field}`).join(', ');
  const known = someOf(keys.map(tuple));
  return [
    problemIn(item, {
      rule: 'foreign-key-mismatch',
      path,
      severity: referenceSeverity(spec, item),
      message: isPart
        ? `${target.id}.${tuple(there)} is only a part of the primary key of ${target.id}`
        : `${there.length > 1 ? '' : `${target.id}.`}${tuple(there)} is no key of ${target.id}${isUnique(there, keys) ? ': it holds more than one' : ''}`,
      hint: isPart
        ? `write a foreign key over all of it, under foreignKeys: { references: ${target.id}, on: { ${on} } }`
        : known === ''
          ? `give ${target.id} a primary key`
          : `point to ${known}, or make ${tuple(there)} unique in ${target.id}`,
    }),
  ];
}

function checkTypes(spec: Spec, key: ForeignKey, own: readonly Field[]): Problem[] {
  const { item, target, pairs } = key;
  const dialect = spec.info.database?.dialect;
  return pairs.flatMap(({ own: id, there, path }): Problem[] => {
    const from = own.find(({ data }) => data.id === id);
    const to = (spec.fields.get(target.id) ?? []).find(({ data }) => data.id === there);
    if (!from || !to) return [];
    const [ownType, otherType] = [from.data.type, to.data.type];
    const report = (severity: Problem['severity'], message: string): Problem[] => [
      problemIn(item, {
        rule: 'foreign-key-mismatch',
        path,
        severity,
        message,
        hint: `write type: ${otherType} for ${id}, as ${target.id}.${there} has it`,
        related: [to.source.locate(['type'])],
      }),
    ];
    if (!isSameType(ownType, otherType, dialect)) {
      return report(
        referenceSeverity(spec, item),
        `${id} is ${ownType}, and ${target.id}.${there} is ${otherType}`,
      );
    }
    const [short = Infinity, long = Infinity] = [ownType, otherType].map((type) => {
      const parsed = parseType(type);
      return parsed && maximumLength(parsed);
    });
    return short < long
      ? report(
          'warning',
          `${id} is ${ownType}, too short for ${target.id}.${there}, which is ${otherType}`,
        )
      : [];
  });
}

/** Fields there that a key over several fields names, but that the entity there does not have. */
function checkNames(spec: Spec, { item, target, pairs }: ForeignKey): Problem[] {
  const ids = target.data.fields.map(({ id }) => id);
  return pairs
    .filter(({ there }) => item.kind === 'entity' && !ids.includes(there))
    .map(({ there, path }) =>
      problemIn(item, {
        rule: 'unknown-field',
        path,
        severity: referenceSeverity(spec, item),
        message: `${target.id} has no field "${there}"`,
        hint: didYouMean(closest(there, ids), `its fields: ${someOf(ids)}`),
      }),
    );
}

/** Foreign keys whose fields are not there, are no key there, or have other types there. */
export function foreignKeysFit(spec: Spec): Problem[] {
  return spec.entities.flatMap((entity) =>
    foreignKeysOf(spec, entity).flatMap((key) => {
      const unknown = checkNames(spec, key);
      const exists = key.pairs.every(({ there }) =>
        spec.items.has(`field:${key.target.id}.${there}`),
      );
      if (!exists) return unknown;
      // Types matter only once the fields are the right ones.
      const mismatch = checkTarget(spec, key);
      return mismatch.length > 0
        ? mismatch
        : checkTypes(spec, key, spec.fields.get(entity.id) ?? []);
    }),
  );
}
