import { beforeAll, describe, expect, it } from 'vitest';
import { hasSecondStep, partsOfDomain } from '../../../plugins/specbook/erd/index.ts';
import type { DiagramModel } from '../../../plugins/specbook/erd/model/diagram-model.ts';
import { showDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import { loadSpec } from '../../../plugins/specbook/load.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { syntheticSpec } from '../../scale/synthetic-spec.ts';
import { specOf } from '../../support/spec-of.ts';
import { specOfLinks, star } from '../../support/synthetic-models.ts';

/** Ids of the relationships that a diagram stands for, by a line or by the box of a junction. */
const relationshipsIn = ({ boxes, lines }: DiagramModel): string[] => [
  ...lines.flatMap(({ relationships }) => relationships),
  ...boxes.flatMap(({ junction }) => (junction === undefined ? [] : [junction])),
];
const boxOf = (model: DiagramModel, id: string): DiagramModel['boxes'][number] =>
  model.boxes.find((box) => box.id === id)!;

let spec: Spec;
beforeAll(async () => {
  ({ spec } = await loadSpec({ content: 'content', now: '2026-11-22' }));
});

describe('the whole model', () => {
  it.each(['names', 'keys', 'all'] as const)(
    'shows every entity and every relationship exactly once (%s)',
    (detail) => {
      const model = showDiagram(spec, { show: 'whole', detail });
      expect(model.boxes.map(({ id }) => id)).toEqual(spec.entities.map(({ id }) => id));
      expect(relationshipsIn(model).sort()).toEqual(spec.relationships.map(({ id }) => id).sort());
    },
  );

  it('says each relationship in words, there and back, with its fields', () => {
    const { words } = showDiagram(spec, { show: 'whole' });
    expect(words).toHaveLength(spec.relationships.length);
    expect(words).toContain(
      'Each Appointment is for exactly one Patient (patient_id). Each Patient has any number of Appointments.',
    );
  });

  it('shows names only when it is large, and says when it is too large to be read', async () => {
    const rows = async (count: number): Promise<number> =>
      showDiagram(await star(count), { show: 'whole' }).boxes.flatMap((box) => box.rows).length;
    expect(await rows(24)).toBeGreaterThan(24);
    expect(await rows(25)).toBe(0);
    const { notes } = showDiagram(await star(151), { show: 'whole' });
    expect(notes.join(' ')).toMatch(/hard to take in at once/u);
  });
});

describe('a domain', () => {
  it('is drawn without the lines to what more than a dozen of its entities lead to, which is said', async () => {
    const { spec: large } = await specOf(Object.fromEntries(syntheticSpec(4 * 25)));
    const { boxes, lines, words, notes } = showDiagram(large, {
      show: 'domain',
      domain: 'area-00002',
    });
    expect(boxes.filter(({ role }) => role === 'group')).toHaveLength(3);
    const ends = lines.flatMap(({ from, to }) => [from.box, to.box]);
    expect(ends.filter((box) => box.startsWith('group:'))).toEqual([]);
    expect(lines).toHaveLength(25);
    expect(notes.join(' ')).toMatch(
      /Not drawn, since they would hide all others: 25 lines to Area 0/u,
    );
    expect(words.filter((sentence) => sentence.includes('Hub'))).toHaveLength(25);
  }, 60_000);
});

describe('the domains', () => {
  it('are drawn without the lines to one that all others are linked to, which is said', async () => {
    const { spec: large } = await specOf(Object.fromEntries(syntheticSpec(30 * 25)));
    const { boxes, lines, words, notes } = showDiagram(large, { show: 'domains' });
    expect(boxes).toHaveLength(30);
    expect(
      lines.filter(({ from, to }) => [from.box, to.box].includes('domain:area-00000')),
    ).toEqual([]);
    expect(lines).toHaveLength(28);
    expect(words.filter((sentence) => sentence.includes('Area 0'))).toHaveLength(29);
    expect(notes).toContain(
      'Area 0 is linked to 29 other domains; these lines are not drawn, the sentences name them.',
    );
  });

  it('show how many entities they have, and how many relationships link them', () => {
    const model = showDiagram(spec, { show: 'domains' });
    expect(model.boxes.map(({ id }) => id)).toEqual(spec.domains.map(({ key }) => key));
    const crossing = spec.relationships.filter(
      ({ from, to }) =>
        spec.items.get(`entity:${from.entity}`)!.parent !==
        spec.items.get(`entity:${to.entity}`)!.parent,
    );
    expect(relationshipsIn(model).sort()).toEqual(crossing.map(({ id }) => id).sort());
    for (const { label, relationships } of model.lines) {
      expect(label).toBe(String(relationships.length));
    }
  });

  it('that are linked to no other are said to be', async () => {
    const { spec: lone } = await specOf({
      'spec.yaml':
        'title: T\nrevision: 1.0.0\nasOf: 2026-11-01\ndomains: { shop: { name: Shop, purpose: P } }\n',
      'entities/shop/order.yaml':
        'name: Order\npurpose: P\nfields: { id: { type: uuid, key: primary } }\n',
    });
    const { words, description, notes } = showDiagram(lone, { show: 'domains' });
    expect(words).toEqual(['Shop is linked to no other domain.']);
    expect(description).toBe('1 domain, and no relationship that crosses from one to another.');
    expect(notes).toEqual([]);
  });
});

describe('a domain', () => {
  it('shows each relationship of its entities with the fields of its keys', () => {
    const shown = new Set<string>();
    for (const { id, key } of spec.domains) {
      const model = showDiagram(spec, { show: 'domain', domain: id });
      const own = spec.entities.filter(({ parent }) => parent === key).map((entity) => entity.id);
      for (const relationship of spec.relationships) {
        if (!own.includes(relationship.from.entity) || relationship.origin !== 'key') continue;
        const line = model.lines.find((candidate) => candidate.id === relationship.id)!;
        expect(line.from.fields).toEqual(relationship.from.fields);
        const rows = boxOf(model, line.from.box).rows.map(({ field }) => field);
        expect(rows).toEqual(expect.arrayContaining([...relationship.from.fields]));
        shown.add(relationship.id);
      }
      for (const id of relationshipsIn(model)) shown.add(id);
    }
    expect([...shown].sort()).toEqual(spec.relationships.map(({ id }) => id).sort());
  });

  it('collapses entities of others to a name that leads over', () => {
    const model = showDiagram(spec, { show: 'domain', domain: 'scheduling' });
    expect(boxOf(model, 'patient')).toMatchObject({
      role: 'elsewhere',
      key: 'entity:patient',
      note: 'Patients',
      rows: [],
    });
  });

  it('gathers entities of others by domain when there are too many', async () => {
    const refer = (n: number): readonly [string, string] => [
      `entities/d${n % 3}/e${n}.yaml`,
      `name: E${n}\npurpose: P\nfields:\n  id: { type: uuid, key: primary }\n  hub_id: { type: uuid, references: hub.id }\n`,
    ];
    const { spec: many } = await specOf({
      'entities/core/hub.yaml':
        'name: Hub\npurpose: P\nfields: { id: { type: uuid, key: primary } }\n',
      ...Object.fromEntries(Array.from({ length: 30 }, (_, n) => refer(n))),
    });
    const model = showDiagram(many, { show: 'domain', domain: 'core' });
    expect(model.boxes.map(({ role, note }) => [role, note])).toEqual([
      ['entity', undefined],
      ['group', '10 entities'],
      ['group', '10 entities'],
      ['group', '10 entities'],
    ]);
    expect(model.lines.map(({ label, kind }) => [label, kind])).toEqual([
      ['10', 'several'],
      ['10', 'several'],
      ['10', 'several'],
    ]);
    expect(relationshipsIn(model)).toHaveLength(30);
    expect(model.notes.join(' ')).toMatch(/gathered/u);
  });

  it('too large for one picture is drawn in parts that hold each entity once, related ones together', async () => {
    const links = Object.fromEntries(
      Array.from({ length: 90 }, (_, n) => [`e${n}`, n % 30 === 0 ? [] : [`e${n - 1}`]]),
    );
    const large = await specOfLinks(links);
    const parts = partsOfDomain(large, 'all');
    expect(parts.map(({ length }) => length)).toEqual([30, 30, 30]);
    expect(new Set(parts.flat().map(({ id }) => id)).size).toBe(90);
    const model = showDiagram(large, { show: 'domain', domain: 'all', part: 1 });
    expect(model.boxes.every(({ role }) => role === 'entity')).toBe(true);
    expect(showDiagram(large, { show: 'domain', domain: 'all' }).notes.join(' ')).toMatch(
      /3 parts/u,
    );
    expect(partsOfDomain(large, 'all', 40).every(({ length }) => length > 0)).toBe(true);
    expect(() => showDiagram(large, { show: 'domain', domain: 'all', part: 4 })).toThrow(
      RangeError,
    );
  });
});

describe('an entity', () => {
  it('shows all its fields, and of its neighbours the keys that take part', () => {
    const model = showDiagram(spec, { show: 'entity', entity: 'appointment' });
    const focus = boxOf(model, 'appointment');
    expect(focus.role).toBe('focus');
    expect(focus.rows.map(({ field }) => field)).toHaveLength(15);
    expect(boxOf(model, 'patient').rows.map(({ text }) => text)).toEqual(['id', '17 more fields']);
    const own = spec.relationships.filter(
      ({ from, to, origin }) =>
        (from.entity === 'appointment' || to.entity === 'appointment') && origin !== 'junction',
    );
    expect(relationshipsIn(model)).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
  });

  it('shows what lies behind a junction, so that many to many is seen whole', () => {
    const model = showDiagram(spec, { show: 'entity', entity: 'speciality' });
    expect(boxOf(model, 'practitioner_speciality').junction).toBe('practitioner_speciality');
    expect(model.boxes.map(({ id }) => id)).toContain('practitioner');
  });

  it('shows names two steps out, and says when there is no second step', () => {
    const model = showDiagram(spec, { show: 'entity', entity: 'room', steps: 2 });
    expect(boxOf(model, 'patient').rows).toEqual([]);
    expect(model.lines.length).toBeGreaterThan(
      showDiagram(spec, { show: 'entity', entity: 'room' }).lines.length,
    );
    expect(hasSecondStep(spec, 'room')).toBe(true);
  });

  it('without relationships says so', async () => {
    const lone = await specOfLinks({ a: [], b: [] });
    expect(showDiagram(lone, { show: 'entity', entity: 'a' }).words).toEqual([
      'Entity a is related to no other entity.',
    ]);
    expect(hasSecondStep(lone, 'a')).toBe(false);
  });

  it('with more neighbours than can be read gathers them by domain', async () => {
    const model = showDiagram(await star(60), { show: 'entity', entity: 'e00', steps: 2 });
    expect(model.boxes.map(({ role }) => role)).toEqual(['focus', 'group']);
    expect(model.lines.map(({ label }) => label)).toEqual(['59']);
    expect(model.notes.join(' ')).toMatch(/59 entities around it are gathered/u);
  });

  it('that does not exist is refused', () => {
    expect(() => showDiagram(spec, { show: 'entity', entity: 'nobody' })).toThrow(RangeError);
  });
});

describe('rows', () => {
  it('of a key over several fields stand together', () => {
    const model = showDiagram(spec, { show: 'whole', detail: 'keys' });
    for (const { from, to } of model.lines) {
      for (const end of [from, to]) {
        const rows = boxOf(model, end.box).rows.map(({ field }) => field);
        const places = end.fields.map((field) => rows.indexOf(field));
        if (places.length > 1) {
          expect(Math.max(...places) - Math.min(...places), `${end.box} ${end.fields.join()}`).toBe(
            places.length - 1,
          );
        }
      }
    }
  });

  it('mark primary, foreign, unique, indexed, required and classified fields, and lead to enumerations', async () => {
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
    const { rows } = boxOf(showDiagram(marked, { show: 'entity', entity: 'order' }), 'order');
    expect(
      rows.map(({ text, required, marks }) => [text, required, marks.map((mark) => mark.text)]),
    ).toEqual([
      ['id', false, ['PK']],
      ['shop_id', true, ['FK']],
      ['number', false, ['UQ']],
      ['email', false, ['IX', 'personal']],
      ['colour', false, []],
    ]);
    expect(rows[4]!.type).toEqual({ text: 'colour', isShown: true, key: 'enum:colour' });
    expect(rows[3]!.words).toBe('email: text, optional, indexed and personal data');
  });
});
