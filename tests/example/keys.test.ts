import { describe, expect, it } from 'vitest';
import { FILE_KINDS, folderOf } from '../../plugins/specbook/model/kind-lists.ts';
import { COMMON_KEYS, KEY_TABLES } from '../../src/schema-keys.ts';

const keysOf = (id: string) => KEY_TABLES.find((table) => table.id === id)?.rows ?? [];

describe('the list of keys in the guide', () => {
  it('says of every key what it means', () => {
    const rows = [...COMMON_KEYS, ...KEY_TABLES.flatMap(({ rows }) => rows)];
    expect(rows.filter(({ meaning }) => meaning === '')).toEqual([]);
    expect(rows.length).toBeGreaterThan(150);
  });

  it('has a table for spec.yaml and for each kind of file', () => {
    expect(KEY_TABLES.map(({ id }) => id).sort(), 'see KEY_TABLES of src/schema-keys.ts').toEqual(
      ['spec', ...FILE_KINDS.map(folderOf)].sort(),
    );
  });

  it('reaches what stands in maps, lists and variants', () => {
    expect(keysOf('entities')).toContainEqual(
      expect.objectContaining({ key: 'fields.*.type', required: true, example: 'numeric(12,2)' }),
    );
    expect(keysOf('performance').map(({ key }) => key)).toEqual(
      expect.arrayContaining(['targets.p95', 'targets.sustained', 'leadTime']),
    );
    expect(keysOf('evidence').map(({ key }) => key)).toEqual(
      expect.arrayContaining(['results[].file', 'results[].outcome']),
    );
  });

  it('lists a key with every kind that has it, where not all have it', () => {
    const proofs = keysOf('constraints').filter(({ key }) => key === 'validatedBy');
    // Of what is possible, of a limitation, of a design constraint and of a cost.
    expect(proofs).toHaveLength(4);
    expect(keysOf('constraints').filter(({ key }) => key === 'screens')).toHaveLength(1);
  });

  it('tells once what any item may carry', () => {
    expect(COMMON_KEYS.map(({ key }) => key)).toEqual(['status', 'owner', 'tags', 'since']);
    expect(keysOf('entities').map(({ key }) => key)).not.toContain('fields.*.status');
  });
});
