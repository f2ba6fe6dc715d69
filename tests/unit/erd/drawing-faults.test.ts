import { expect, it } from 'vitest';
import { layOut } from '../../../plugins/specbook/erd/layout/layout.ts';
import { buildDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import { edgesThroughNodes, overlaps } from '../../support/drawing-faults.ts';
import { specOfLinks } from '../../support/synthetic-models.ts';

it('the measure finds nodes that overlap, lie outside, or are crossed by an edge', async () => {
  const spec = await specOfLinks({ a: [], b: ['a'], c: [] });
  const layout = await layOut(buildDiagram(spec, { scope: 'whole' }));
  const [a, b, c] = ['a', 'b', 'c'].map((id) => layout.nodes.find(({ node }) => node.id === id)!);
  c!.x = (a!.x + b!.x) / 2 + 20;
  c!.y = a!.y - 5;
  expect(edgesThroughNodes(layout)).toEqual(['b.to_0_id runs through c']);
  c!.x = b!.x + 10;
  expect(overlaps(layout)).toContain('b overlaps c');
  c!.x = -5;
  expect(overlaps(layout)).toContain('c is outside');
});
