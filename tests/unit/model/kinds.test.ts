import { describe, expect, it } from 'vitest';
import {
  ALL_KINDS,
  FILE_KINDS,
  folderOf,
  holdsMany,
  KINDS_WITH_IDS,
  nestedKinds,
  VOCABULARY_KINDS,
} from '../../../plugins/specbook/model/kind-lists.ts';
import { aKind, KIND_NAMES, kindNoun } from '../../../plugins/specbook/model/kind-names.ts';
import { definitionOf } from '../../../plugins/specbook/model/kinds.ts';
import { SpecSchema } from '../../../plugins/specbook/schema/spec.ts';

describe('the table of kinds', () => {
  it('gives no two kinds the same collection', () => {
    const names = ALL_KINDS.map((kind) => definitionOf(kind).collection);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(['label', 'plural', 'noun'] as const)('gives no two kinds the same %s', (key) => {
    const names = ALL_KINDS.map((kind) => KIND_NAMES[kind][key]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('states of each kind one place: files, an item of another kind, or spec.yaml', () => {
    const places = ALL_KINDS.map((kind) => {
      const { files, within, vocabulary } = definitionOf(kind);
      return [kind, [files, within, vocabulary].filter(Boolean).length];
    });
    expect(places.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('gives every kind with files a folder of its own and a JSON Schema of its own', () => {
    expect(new Set(FILE_KINDS.map(folderOf)).size).toBe(FILE_KINDS.length);
    const schemas = FILE_KINDS.map((kind) => definitionOf(kind).jsonSchema);
    expect(new Set(schemas).size).toBe(FILE_KINDS.length);
    expect(schemas).not.toContain(undefined);
  });

  it('names each vocabulary by its key in spec.yaml', () => {
    const keys = Object.keys(SpecSchema.shape);
    const names = VOCABULARY_KINDS.map((kind) => definitionOf(kind).collection);
    expect(names.filter((name) => !keys.includes(name))).toEqual([]);
  });

  it('gives ids of their own to what people know by a number', () => {
    expect(KINDS_WITH_IDS).toEqual([
      ...['rule', 'requirement', 'constraint', 'poc', 'criterion', 'consideration'],
    ]);
  });

  it.each([
    ['requirement', true],
    ['poc', true],
    ['entity', false],
    ['run', false],
  ] as const)('says whether a file of the kind %s may hold several: %s', (kind, many) => {
    expect(holdsMany(kind)).toBe(many);
  });

  it('finds the kinds that are stated within another', () => {
    expect(nestedKinds('entity')).toEqual(['field', 'rule']);
    expect(nestedKinds('area')).toEqual(['criterion']);
    expect(nestedKinds('poc')).toEqual([]);
  });
});

describe('a kind within a sentence', () => {
  it.each([
    ['entity', 'an entity'],
    ['requirement', 'a requirement'],
    ['poc', 'a proof of concept'],
    ['area', 'an acceptance area'],
    ['dataClass', 'a data class'],
  ] as const)('%s is %s', (kind, expected) => {
    expect(aKind(kind)).toBe(expected);
    expect(expected).toContain(kindNoun(kind));
  });
});
