/** Which fields a diagram marks as unique, and how it names types. */
import { beforeAll, describe, expect, it } from 'vitest';
import { drawDiagram, writeDiagram } from '../../../plugins/specbook/erd/index.ts';
import { buildDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import { notation } from '../../../plugins/specbook/model/data/multiplicity.ts';
import { effectiveRules } from '../../../plugins/specbook/model/data/effective-rules.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { specOf } from '../../support/spec-of.ts';

const FILES = {
  'spec.yaml': 'title: T\nrevision: 1.0.0\nasOf: 2026-11-01\ndatabase: { dialect: postgres }\n',
  'entities/core/user.yaml':
    'name: User\npurpose: P.\nfields: { id: { type: bigint, key: primary } }\n',
  'entities/core/follow.yaml': `name: Follow
purpose: Who follows whom.
fields:
  id: { type: bigint, key: primary }
  follower_id: { type: bigint, required: true, references: user.id }
  followed_id: { type: bigint, required: true, references: user.id }
  code: { type: text, unique: true }
unique:
  follow_pair: { on: [follower_id, followed_id] }
`,
  'entities/core/profile.yaml': `name: Profile
purpose: At most one for a user.
fields:
  id: { type: bigint, key: primary }
  user_id: { type: bigint, required: true, references: user.id }
  slug: { type: text, required: true }
  email: { type: text }
unique:
  profile_user: { on: [user_id desc] }
  profile_slug: { on: [slug text_pattern_ops] }
  profile_email: { on: [email], where: email <> '' }
`,
  'entities/core/typed.yaml': `name: Typed
purpose: Long names.
fields:
  id: { type: bigint, key: primary }
  one: { type: character varying(255) }
  many: { type: "character varying[]" }
  at: { type: timestamp without time zone }
  at_zone: { type: timestamp(3) with time zone }
  state: { type: a_rather_long_enumeration_of_states }
  status: { type: a_rather_long_enumeration_of_statuses }
  stated: { type: a_rather_long_specimens_of_statuses }
`,
};

let spec: Spec;
beforeAll(async () => {
  ({ spec } = await specOf(FILES));
});

function marksOf(entity: string): Record<string, string> {
  const { nodes } = buildDiagram(spec, { scope: 'entity', entity });
  const rows = nodes.find(({ id }) => id === entity)?.rows ?? [];
  return Object.fromEntries(
    rows.map(({ text, marks }) => [text, marks.map((mark) => mark.text).join(' ')]),
  );
}

describe('marks of unique fields', () => {
  it('are UQ only where the field alone is unique, and a number for those of one constraint', () => {
    expect(marksOf('follow')).toEqual({
      id: 'PK',
      follower_id: 'FK UQ1',
      followed_id: 'FK UQ1',
      code: 'UQ',
    });
    const { notes } = buildDiagram(spec, { scope: 'entity', entity: 'follow' });
    expect(notes.join(' ')).toContain('UQ with a number: unique together');
  });

  it('are the same in the text formats, where UK would say that the field alone is unique', () => {
    const { mermaid, plantuml } = writeDiagram(spec, { scope: 'entity', entity: 'follow' });
    expect(mermaid[0]).toContain('bigint follower_id FK "required, UQ1"');
    expect(mermaid[0]).toContain('text code UK');
    expect(plantuml).toContain('* follower_id : bigint <<FK>> <<UQ1>>');
  });

  it('are found behind an order and an operator class, but not where a condition limits them', () => {
    expect(marksOf('profile')).toEqual({ id: 'PK', user_id: 'FK UQ', slug: 'UQ', email: '' });
    const [relationship] = spec.relationships.filter(({ id }) => id === 'profile.user_id');
    expect(relationship && notation(relationship.from.multiplicity)).toBe('0..1');
  });

  it('and the derived rule names the field', () => {
    const entity = spec.entities.find(({ id }) => id === 'profile')!;
    const unique = effectiveRules(spec, entity)
      .filter(({ kind }) => kind === 'unique')
      .map(({ statement }) => statement);
    expect(unique).toContainEqual({ code: 'unique', fields: ['user_id'] });
  });
});

describe('types in a drawing', () => {
  it('have short names, and no two are cut to the same text', async () => {
    const { svg } = await drawDiagram(spec, { scope: 'entity', entity: 'typed' }, () => undefined);
    const types = [...svg.matchAll(/class="sb-type[^"]*"[^>]*>([^<]*)</gu)].map(([, text]) => text);
    expect(types.slice(0, 5)).toEqual([
      'bigint',
      'varchar(255)',
      'varchar[]',
      'timestamp',
      'timestamptz(3)',
    ]);
    expect(new Set(types).size).toBe(types.length);
  });

  it('stay in full in the text formats', () => {
    const { plantuml } = writeDiagram(spec, { scope: 'entity', entity: 'typed' });
    expect(plantuml).toContain('timestamp<U+0028>3<U+0029> with time zone');
  });
});
