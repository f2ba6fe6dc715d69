import { beforeAll, describe, expect, it } from 'vitest';
import { hasSecondDegree, partsOfDomain } from '../../../plugins/specbook/erd/index.ts';
import type { DiagramModel } from '../../../plugins/specbook/erd/model/diagram-model.ts';
import { buildDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { syntheticSpec } from '../../scale/synthetic-spec.ts';
import { specOf } from '../../support/spec-of.ts';
import { specOfLinks, star } from '../../support/synthetic-models.ts';
import { LIBRARY, readFolder } from '../../support/specs.ts';

/** Ids of the relationships that a diagram represents, by an edge or by a junction node. */
const relationshipsIn = ({ nodes, edges }: DiagramModel): string[] => [
  ...edges.flatMap(({ relationships }) => relationships),
  ...nodes.flatMap(({ junction }) => (junction === undefined ? [] : [junction])),
];
const nodeOf = (model: DiagramModel, id: string): DiagramModel['nodes'][number] =>
  model.nodes.find((node) => node.id === id)!;

let spec: Spec;
beforeAll(async () => {
  spec = await readFolder(LIBRARY);
});

describe('the whole model', () => {
  it.each(['names', 'keys', 'all'] as const)(
    'shows every entity and every relationship exactly once (%s)',
    (detail) => {
      const model = buildDiagram(spec, { scope: 'whole', detail });
      expect(model.nodes.map(({ id }) => id)).toEqual(spec.entities.map(({ id }) => id));
      expect(relationshipsIn(model).sort()).toEqual(spec.relationships.map(({ id }) => id).sort());
    },
  );

  it('describes each relationship in both directions, with its fields', () => {
    const { sentences } = buildDiagram(spec, { scope: 'whole' });
    expect(sentences).toHaveLength(spec.relationships.length);
    expect(sentences).toContain(
      'Each Renewal extends exactly one Loan (loan_id). Each Loan is extended by any number of Renewals.',
    );
  });

  it('shows names only when it is large, with a note when it is too large to be read', async () => {
    const rows = async (count: number): Promise<number> =>
      buildDiagram(await star(count), { scope: 'whole' }).nodes.flatMap((node) => node.rows).length;
    expect(await rows(24)).toBeGreaterThan(24);
    expect(await rows(25)).toBe(0);
    const { notes } = buildDiagram(await star(151), { scope: 'whole' });
    expect(notes.join(' ')).toMatch(/hard to take in at once/u);
  });
});

describe('a domain', () => {
  it('omits the edges to an external node with more than twelve, with a note', async () => {
    const { spec: large } = await specOf(Object.fromEntries(syntheticSpec(4 * 25)));
    const { nodes, edges, sentences, notes } = buildDiagram(large, {
      scope: 'domain',
      domain: 'area-00002',
    });
    expect(nodes.filter(({ role }) => role === 'group')).toHaveLength(3);
    const ends = edges.flatMap(({ from, to }) => [from.node, to.node]);
    expect(ends.filter((node) => node.startsWith('group:'))).toEqual([]);
    expect(edges).toHaveLength(25);
    expect(notes.join(' ')).toMatch(
      /Not drawn, since they would hide all others: 25 lines to Area 0/u,
    );
    expect(sentences.filter((sentence) => sentence.includes('Hub'))).toHaveLength(25);
  }, 60_000);
});

describe('a hub inside its own part', () => {
  it('has at most twelve lines to it; beyond, rows keep FK, and the note names the hub', async () => {
    const byLines = async (count: number): Promise<DiagramModel> =>
      buildDiagram(await star(count + 1), { scope: 'domain', domain: 'all', detail: 'keys' });
    expect((await byLines(12)).edges).toHaveLength(12);
    const { edges, notes, nodes, sentences, textGraph } = await byLines(13);
    expect(edges).toEqual([]);
    expect(notes.join(' ')).toMatch(/Not drawn, .*: 13 lines to Entity e00\./u);
    expect(nodes[1]?.rows.map(({ marks }) => marks.map(({ text }) => text).join())).toContain('FK');
    expect(sentences).toHaveLength(13);
    expect(textGraph?.edges).toHaveLength(13);
  });

  it('keeps the lines of its own foreign keys', async () => {
    const links = Object.fromEntries(
      Array.from({ length: 13 }, (_, n) => [`leaf${n}`, ['hub']] as const),
    );
    const spec = await specOfLinks({ ...links, hub: ['root'], root: [] });
    const { edges } = buildDiagram(spec, { scope: 'domain', domain: 'all' });
    expect(edges.map(({ from, to }) => [from.node, to.node])).toEqual([['hub', 'root']]);
  });
});

describe('the domains', () => {
  it('omit the edges to a domain that all others are linked to, with a note', async () => {
    const { spec: large } = await specOf(Object.fromEntries(syntheticSpec(30 * 25)));
    const { nodes, edges, sentences, notes } = buildDiagram(large, { scope: 'domains' });
    expect(nodes).toHaveLength(30);
    expect(
      edges.filter(({ from, to }) => [from.node, to.node].includes('domain:area-00000')),
    ).toEqual([]);
    expect(edges).toHaveLength(28);
    expect(sentences.filter((sentence) => sentence.includes('Area 0'))).toHaveLength(29);
    expect(notes).toContain(
      'Area 0 is linked to 29 other domains; these lines are not drawn, the sentences name them.',
    );
  });

  it('show their numbers of entities, and the numbers of relationships between them', () => {
    const model = buildDiagram(spec, { scope: 'domains' });
    expect(model.nodes.map(({ id }) => id)).toEqual(spec.domains.map(({ key }) => key));
    const crossing = spec.relationships.filter(
      ({ from, to }) =>
        spec.items.get(`entity:${from.entity}`)!.parent !==
        spec.items.get(`entity:${to.entity}`)!.parent,
    );
    expect(relationshipsIn(model).sort()).toEqual(crossing.map(({ id }) => id).sort());
    for (const { label, relationships } of model.edges) {
      expect(label).toBe(String(relationships.length));
    }
  });

  it('without links to others are named in the sentences', async () => {
    const { spec: lone } = await specOf({
      'spec.yaml':
        'title: T\nrevision: 1.0.0\nasOf: 2026-11-01\ndomains: { shop: { name: Shop, purpose: P } }\n',
      'entities/shop/order.yaml':
        'name: Order\npurpose: P\nfields: { id: { type: uuid, key: primary } }\n',
    });
    const { sentences, description, notes } = buildDiagram(lone, { scope: 'domains' });
    expect(sentences).toEqual(['Shop is linked to no other domain.']);
    expect(description).toBe('1 domain, and no relationship that crosses from one to another.');
    expect(notes).toEqual([]);
  });
});

describe('a domain', () => {
  it('shows each relationship of its entities with the fields of its keys', () => {
    const shown = new Set<string>();
    for (const { id, key } of spec.domains) {
      const model = buildDiagram(spec, { scope: 'domain', domain: id });
      const own = spec.entities.filter(({ parent }) => parent === key).map((entity) => entity.id);
      for (const relationship of spec.relationships) {
        if (!own.includes(relationship.from.entity) || relationship.origin !== 'key') continue;
        const edge = model.edges.find((candidate) => candidate.id === relationship.id)!;
        expect(edge.from.fields).toEqual(relationship.from.fields);
        const rows = nodeOf(model, edge.from.node).rows.map(({ field }) => field);
        expect(rows).toEqual(expect.arrayContaining([...relationship.from.fields]));
        shown.add(relationship.id);
      }
      for (const id of relationshipsIn(model)) shown.add(id);
    }
    expect([...shown].sort()).toEqual(spec.relationships.map(({ id }) => id).sort());
  });

  it('shows entities of other domains as links by name', () => {
    const model = buildDiagram(spec, { scope: 'domain', domain: 'lending' });
    expect(nodeOf(model, 'member')).toMatchObject({
      role: 'external',
      key: 'entity:member',
      note: 'Members',
      rows: [],
    });
  });

  it('collects entities of other domains by domain when there are too many', async () => {
    const refer = (n: number): readonly [string, string] => [
      `entities/d${n % 3}/e${n}.yaml`,
      `name: E${n}\npurpose: P\nfields:\n  id: { type: uuid, key: primary }\n  hub_id: { type: uuid, references: hub.id }\n`,
    ];
    const { spec: many } = await specOf({
      'entities/core/hub.yaml':
        'name: Hub\npurpose: P\nfields: { id: { type: uuid, key: primary } }\n',
      ...Object.fromEntries(Array.from({ length: 30 }, (_, n) => refer(n))),
    });
    const model = buildDiagram(many, { scope: 'domain', domain: 'core' });
    expect(model.nodes.map(({ role, note }) => [role, note])).toEqual([
      ['entity', undefined],
      ['group', '10 entities'],
      ['group', '10 entities'],
      ['group', '10 entities'],
    ]);
    expect(model.edges.map(({ label, kind }) => [label, kind])).toEqual([
      ['10', 'several'],
      ['10', 'several'],
      ['10', 'several'],
    ]);
    expect(relationshipsIn(model)).toHaveLength(30);
    expect(model.notes.join(' ')).toMatch(/gathered/u);
  });

  it('too large for one diagram is drawn in parts that have each entity once, related ones together', async () => {
    const links = Object.fromEntries(
      Array.from({ length: 90 }, (_, n) => [`e${n}`, n % 30 === 0 ? [] : [`e${n - 1}`]]),
    );
    const large = await specOfLinks(links);
    const parts = partsOfDomain(large, 'all');
    expect(parts.map(({ length }) => length)).toEqual([30, 30, 30]);
    expect(new Set(parts.flat().map(({ id }) => id)).size).toBe(90);
    const model = buildDiagram(large, { scope: 'domain', domain: 'all', part: 1 });
    expect(model.nodes.every(({ role }) => role === 'entity')).toBe(true);
    expect(buildDiagram(large, { scope: 'domain', domain: 'all' }).notes.join(' ')).toMatch(
      /3 parts/u,
    );
    expect(() => buildDiagram(large, { scope: 'domain', domain: 'all', part: 4 })).toThrow(
      RangeError,
    );
  });
});

describe('a small diagram of an entity', () => {
  const small = { scope: 'entity', entity: 'e00', detail: 'names', isSmall: true } as const;

  it('names up to fourteen neighbours', async () => {
    const { nodes } = buildDiagram(await star(15), small);
    expect(nodes.map(({ role }) => role)).toEqual([
      'focus',
      ...Array.from({ length: 14 }, () => 'entity'),
    ]);
  });

  it('collects more by domain, and says how many there are', async () => {
    const { nodes, description } = buildDiagram(await star(24), small);
    expect(nodes.map(({ role, note }) => [role, note])).toEqual([
      ['focus', undefined],
      ['group', '23 entities'],
    ]);
    expect(description).toBe('Entity e00 is related to 23 entities.');
  });
});

describe('an entity', () => {
  it('shows all its fields, and of its neighbours the related keys', () => {
    const model = buildDiagram(spec, { scope: 'entity', entity: 'loan' });
    const focus = nodeOf(model, 'loan');
    expect(focus.role).toBe('focus');
    expect(focus.rows.map(({ field }) => field)).toHaveLength(7);
    expect(nodeOf(model, 'member').rows.map(({ text }) => text)).toEqual(['id', '3 more fields']);
    const own = spec.relationships.filter(
      ({ from, to, origin }) =>
        (from.entity === 'loan' || to.entity === 'loan') && origin !== 'junction',
    );
    expect(relationshipsIn(model)).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
  });

  it('shows what a junction leads to, so that many-to-many is complete', () => {
    const model = buildDiagram(spec, { scope: 'entity', entity: 'author' });
    expect(nodeOf(model, 'work_author').junction).toBe('work_author');
    expect(model.nodes.map(({ id }) => id)).toContain('work');
  });

  it('shows names to the second degree, where that adds any', () => {
    const model = buildDiagram(spec, { scope: 'entity', entity: 'shelf', degree: 2 });
    expect(nodeOf(model, 'loan').rows).toEqual([]);
    expect(model.edges.length).toBeGreaterThan(
      buildDiagram(spec, { scope: 'entity', entity: 'shelf' }).edges.length,
    );
    expect(hasSecondDegree(spec, 'shelf')).toBe(true);
  });

  it('without relationships has a sentence about it', async () => {
    const lone = await specOfLinks({ a: [], b: [] });
    expect(buildDiagram(lone, { scope: 'entity', entity: 'a' }).sentences).toEqual([
      'Entity a is related to no other entity.',
    ]);
    expect(hasSecondDegree(lone, 'a')).toBe(false);
  });

  it('with too many neighbours collects them by domain', async () => {
    const model = buildDiagram(await star(60), { scope: 'entity', entity: 'e00', degree: 2 });
    expect(model.nodes.map(({ role }) => role)).toEqual(['focus', 'group']);
    expect(model.edges.map(({ label }) => label)).toEqual(['59']);
    expect(model.notes.join(' ')).toMatch(/59 entities around it are gathered/u);
  });

  it('that does not exist is an error', () => {
    expect(() => buildDiagram(spec, { scope: 'entity', entity: 'nobody' })).toThrow(RangeError);
  });
});

describe('rows', () => {
  it('of a composite key are adjacent', () => {
    const model = buildDiagram(spec, { scope: 'whole', detail: 'keys' });
    for (const { from, to } of model.edges) {
      for (const end of [from, to]) {
        const rows = nodeOf(model, end.node).rows.map(({ field }) => field);
        const places = end.fields.map((field) => rows.indexOf(field));
        if (places.length > 1) {
          expect(
            Math.max(...places) - Math.min(...places),
            `${end.node} ${end.fields.join()}`,
          ).toBe(places.length - 1);
        }
      }
    }
  });

  it('mark primary, foreign, unique, indexed, required and classified fields, and link to enumerations', async () => {
    const { spec: marked } = await specOf({
      'enums/colour.yaml': 'name: Colour\npurpose: P\nvalues: { red: R }\n',
      'entities/shop/shop.yaml':
        'name: Shop\npurpose: P\nfields: { id: { type: uuid, key: primary } }\n',
      'entities/shop/order.yaml': `name: Order
purpose: P
fields:
  id: { type: uuid, key: primary }
  shop_id: { type: uuid, required: true, references: shop.id }
  number: { type: text, unique: true }
  email: { type: text, classification: personal }
  colour: { type: colour }
indexes:
  order_by_email: { on: [email desc] }
`,
    });
    const { rows } = nodeOf(buildDiagram(marked, { scope: 'entity', entity: 'order' }), 'order');
    expect(
      rows.map(({ text, required, marks }) => [text, required, marks.map((mark) => mark.text)]),
    ).toEqual([
      ['id', false, ['PK']],
      ['shop_id', true, ['FK']],
      ['number', false, ['UQ']],
      ['email', false, ['IX', 'personal']],
      ['colour', false, []],
    ]);
    expect(rows[4]!.type).toEqual({
      text: 'colour',
      shortText: 'colour',
      isShown: true,
      key: 'enum:colour',
    });
    expect(rows[3]!.tooltip).toBe('email: text, optional, indexed and personal data');
  });
});
