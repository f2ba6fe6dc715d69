import { beforeAll, describe, expect, it } from 'vitest';
import { drawDiagram, otherDetails, writeDiagram } from '../../../plugins/specbook/erd/index.ts';
import { showDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import { loadSpec } from '../../../plugins/specbook/load.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { specOf } from '../../support/spec-of.ts';

const entity = (name: string, fields: string): string =>
  `name: ${name}\npurpose: P\nfields: ${fields}\n`;
const TAGGED = {
  'entities/shop/order.yaml': entity('Order', '{ id: { type: uuid, key: primary } }'),
  'entities/shop/tag.yaml': entity('Tag', '{ id: { type: uuid, key: primary } }'),
  'entities/shop/order_tag.yaml': entity(
    'Order tag',
    '{ order_id: { type: uuid, key: primary, references: order.id }, tag_id: { type: uuid, key: primary, references: tag.id } }',
  ),
};
/** Something else belongs to a tag of an order, so that it is a thing of its own. */
const WITH_REMARK = {
  ...TAGGED,
  'entities/shop/remark.yaml':
    'name: Remark\npurpose: P\nfields: { id: { type: uuid, key: primary }, order_id: { type: uuid }, tag_id: { type: uuid } }\nforeignKeys: { remark_on: { references: order_tag, on: { order_id: order_id, tag_id: tag_id } } }\n',
};

let tagged: Spec;
beforeAll(async () => {
  ({ spec: tagged } = await specOf(TAGGED));
});

describe('many to many', () => {
  it('is drawn with its junction, whose box bears the mark', () => {
    const { boxes, lines } = showDiagram(tagged, { show: 'whole', detail: 'names' });
    expect(boxes.map(({ id }) => id)).toContain('order_tag');
    expect(boxes.find(({ id }) => id === 'order_tag')?.badges).toEqual(['n-m']);
    expect(lines).toHaveLength(2);
  });

  it('is drawn without it as one line with a foot at both ends, which bears its name', () => {
    const { boxes, lines, notes } = showDiagram(tagged, { show: 'whole', detail: 'lines' });
    expect(boxes.map(({ id }) => id).sort()).toEqual(['order', 'tag']);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      kind: 'junction',
      label: 'Order tag',
      from: { box: 'order', multiplicity: { max: 'many' } },
      to: { box: 'tag', multiplicity: { max: 'many' } },
    });
    expect(lines[0]?.relationships.toSorted()).toEqual(
      tagged.relationships.map(({ id }) => id).sort(),
    );
    expect(lines[0]?.words).toContain('through Order tag');
    expect(notes.join(' ')).toContain('junction');
  });

  it('is drawn and written so', async () => {
    const { svg } = await drawDiagram(tagged, { show: 'whole', detail: 'lines' }, () => undefined);
    expect(svg).toMatch(/class="sb-line sb-junction" data-relationship="[^"]+"/u);
    expect(svg).toContain('>Order tag</text>');
    const { mermaid, plantuml } = writeDiagram(tagged, { show: 'whole', detail: 'lines' });
    expect(mermaid[0]).toContain('order }o..o{ tag : "Order tag"');
    expect(plantuml).toContain('}o--o{');
  });

  it('keeps its junction where that is related to anything else', async () => {
    const { spec } = await specOf(WITH_REMARK);
    const { boxes } = showDiagram(spec, { show: 'whole', detail: 'lines' });
    expect(boxes.map(({ id }) => id)).toContain('order_tag');
    expect(otherDetails(spec, { show: 'whole' })).not.toContain('lines');
    expect(otherDetails(tagged, { show: 'whole' })).toContain('lines');
  });

  it('keeps the junction that the diagram is about', () => {
    const { boxes } = showDiagram(tagged, { show: 'entity', entity: 'order_tag', detail: 'lines' });
    expect(boxes.map(({ id }) => id)).toContain('order_tag');
  });

  it('leaves no relationship of the example out', async () => {
    const { spec } = await loadSpec({ content: 'content', now: '2026-11-22' });
    const { boxes, lines } = showDiagram(spec, { show: 'whole', detail: 'lines' });
    expect(boxes.length).toBeLessThan(spec.entities.length);
    const told = [
      ...lines.flatMap(({ relationships }) => relationships),
      ...boxes.flatMap(({ junction }) => junction ?? []),
    ];
    expect(told.sort()).toEqual(spec.relationships.map(({ id }) => id).sort());
  });
});
