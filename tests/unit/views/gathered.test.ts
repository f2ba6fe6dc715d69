import { beforeAll, describe, expect, test } from 'vitest';
import { documentPages } from '../../../plugins/specbook/site/pages/documents.ts';
import { entityPages } from '../../../plugins/specbook/site/pages/entity.ts';
import type { PageFamily } from '../../../plugins/specbook/site/page-parts/page-entry.ts';
import { gathered } from '../../../plugins/specbook/views/gathered.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { htmlOfPage } from '../../support/page-html.ts';
import { tableRows } from '../../support/page-query.ts';
import { specOf } from '../../support/spec-of.ts';

const COUNT = 30;

/** Thirty tables with an audit column, one of which has a second reference of another kind. */
function files(): Record<string, string> {
  const all: Record<string, string> = {
    'spec.yaml':
      'title: T\nrevision: 1.0.0\nasOf: 2026-11-01\ndomains: { core: { name: Core, purpose: P } }\n',
    'entities/core/user.yaml':
      'name: User\npurpose: P\nfields: { id: { type: uuid, key: primary }, name: { type: text } }\n',
  };
  for (let n = 1; n <= COUNT; n += 1)
    all[`entities/core/thing_${n}.yaml`] = `name: Thing ${n}
purpose: P
fields:
  id: { type: uuid, key: primary }
  created_by: { type: uuid, required: true, references: user.id }
${n === 1 ? '  owner_id: { type: uuid, references: user.id }\n' : ''}`;
  return all;
}

let spec: Spec;
beforeAll(async () => {
  ({ spec } = await specOf(files()));
});

function htmlAt({ entries }: PageFamily, path: string): string {
  const page = entries({ spec, problems: [] }).find((entry) => entry.path === path);
  if (!page) throw new Error(`no page ${path}`);
  return htmlOfPage(page.build());
}

describe('the entity that a column of every table references', () => {
  test('has one relationship for the column, which names every entity', () => {
    const rows = tableRows(htmlAt(entityPages, '/entities/user/'), 'Relationships');
    expect(rows).toHaveLength(2);
    const [gatheredRow, other] = rows;
    expect(gatheredRow?.To?.split(', ')).toHaveLength(COUNT);
    expect(gatheredRow).toMatchObject({
      'Text description': `${COUNT} entities reference User by created_by.`,
      'Multiplicity (this side)': '1',
      'Multiplicity (other side)': '0..*',
      'Foreign key': 'created_by',
    });
    expect(other).toMatchObject({ To: 'Thing 1', 'Foreign key': 'Thing 1 owner_id' });
  });

  test('has one effect of its delete for the column', () => {
    const rows = tableRows(htmlAt(entityPages, '/entities/user/'), 'Delete cascade');
    expect(rows.map((row) => [row.Effect, row.On])).toEqual([
      ['restricted by', `${COUNT} entities, listed in the relationships`],
      ['restricted by', 'Thing 1'],
    ]);
  });

  test('has one line in the registers, and the column one in the index of fields', () => {
    const html = htmlAt(documentPages, '/documents/05-data-models/');
    const relationships = tableRows(html, 'registers.relationships');
    expect(relationships.map(({ From }) => From?.replace(/ §.*/u, ''))).toEqual([
      `${COUNT} entities`,
      'Thing 1',
    ]);
    const index = tableRows(html, 'field-index');
    expect(index.find(({ Field }) => Field === 'created_by')?.Entities).toMatch(
      /^30 entities, all but User §/u,
    );
    expect(index.find(({ Field }) => Field === 'id')?.Entities).toBe('all 31 entities');
  });
});

test('few of a sort, and those of none, stay alone and in their order', () => {
  const sortOf = (n: number): string | undefined => (n % 3 === 0 ? undefined : String(n % 3));
  expect(gathered([1, 2, 3, 4, 5, 6, 7], sortOf, 3)).toEqual([[1, 4, 7], [2], [3], [5], [6]]);
});
