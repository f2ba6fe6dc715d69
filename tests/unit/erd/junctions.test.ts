import { beforeAll, describe, expect, it } from 'vitest';
import { drawDiagram, otherDetails, writeDiagram } from '../../../plugins/specbook/erd/index.ts';
import { buildDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { specOf } from '../../support/spec-of.ts';
import { LIBRARY, readFolder } from '../../support/specs.ts';

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
/** Another entity references the junction, so that it cannot be collapsed. */
const WITH_REMARK = {
  ...TAGGED,
  'entities/shop/remark.yaml':
    'name: Remark\npurpose: P\nfields: { id: { type: uuid, key: primary }, order_id: { type: uuid }, tag_id: { type: uuid } }\nforeignKeys: { remark_on: { references: order_tag, on: { order_id: order_id, tag_id: tag_id } } }\n',
};

let tagged: Spec;
beforeAll(async () => {
  ({ spec: tagged } = await specOf(TAGGED));
});

describe('many-to-many', () => {
  it('is drawn with its junction, which is marked n-m', () => {
    const { nodes, edges } = buildDiagram(tagged, { scope: 'whole', detail: 'names' });
    expect(nodes.map(({ id }) => id)).toContain('order_tag');
    expect(nodes.find(({ id }) => id === 'order_tag')?.badges).toEqual(['n-m']);
    expect(edges).toHaveLength(2);
  });

  it('is collapsed to one edge, labelled with the junction and many at both ends', () => {
    const { nodes, edges, notes } = buildDiagram(tagged, { scope: 'whole', detail: 'lines' });
    expect(nodes.map(({ id }) => id).sort()).toEqual(['order', 'tag']);
    expect(edges).toHaveLength(1);
    expect(edges[0]).toMatchObject({
      kind: 'junction',
      label: 'Order tag',
      from: { node: 'order', multiplicity: { max: 'many' } },
      to: { node: 'tag', multiplicity: { max: 'many' } },
    });
    expect(edges[0]?.relationships.toSorted()).toEqual(
      tagged.relationships.map(({ id }) => id).sort(),
    );
    expect(edges[0]?.tooltip).toContain('through Order tag');
    expect(notes.join(' ')).toContain('junction');
  });

  it('is collapsed in the drawing and in the text formats', async () => {
    const { svg } = await drawDiagram(tagged, { scope: 'whole', detail: 'lines' }, () => undefined);
    expect(svg).toMatch(/class="sb-edge sb-junction" data-relationship="[^"]+"/u);
    expect(svg).toContain('>Order tag</text>');
    const { mermaid, plantuml } = writeDiagram(tagged, { scope: 'whole', detail: 'lines' });
    expect(mermaid[0]).toContain('order }o..o{ tag : "Order tag"');
    expect(plantuml).toContain('}o--o{');
  });

  it('keeps a junction that has other relationships', async () => {
    const { spec } = await specOf(WITH_REMARK);
    const { nodes } = buildDiagram(spec, { scope: 'whole', detail: 'lines' });
    expect(nodes.map(({ id }) => id)).toContain('order_tag');
    expect(otherDetails(spec, { scope: 'whole' })).not.toContain('lines');
    expect(otherDetails(tagged, { scope: 'whole' })).toContain('lines');
  });

  it('keeps the junction that is the subject of the diagram', () => {
    const { nodes } = buildDiagram(tagged, {
      scope: 'entity',
      entity: 'order_tag',
      detail: 'lines',
    });
    expect(nodes.map(({ id }) => id)).toContain('order_tag');
  });

  it('omits no relationship of a library', async () => {
    const spec = await readFolder(LIBRARY);
    const { nodes, edges } = buildDiagram(spec, { scope: 'whole', detail: 'lines' });
    expect(nodes.length).toBeLessThan(spec.entities.length);
    const told = [
      ...edges.flatMap(({ relationships }) => relationships),
      ...nodes.flatMap(({ junction }) => junction ?? []),
    ];
    expect(told.sort()).toEqual(spec.relationships.map(({ id }) => id).sort());
  });
});
