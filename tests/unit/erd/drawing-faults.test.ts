import { expect, it } from 'vitest';
import { layOut } from '../../../plugins/specbook/erd/layout/layout.ts';
import { showDiagram } from '../../../plugins/specbook/erd/model/build-diagram.ts';
import { linesThroughBoxes, overlaps } from '../../support/drawing-faults.ts';
import { specOfLinks } from '../../support/synthetic-models.ts';

it('the measure finds boxes that overlap, stand outside, or stand in the way of a line', async () => {
  const spec = await specOfLinks({ a: [], b: ['a'], c: [] });
  const layout = await layOut(showDiagram(spec, { show: 'whole' }));
  const [a, b, c] = ['a', 'b', 'c'].map((id) => layout.boxes.find(({ box }) => box.id === id)!);
  c!.x = (a!.x + b!.x) / 2 + 20;
  c!.y = a!.y - 5;
  expect(linesThroughBoxes(layout)).toEqual(['b.to_0_id runs through c']);
  c!.x = b!.x + 10;
  expect(overlaps(layout)).toContain('b overlaps c');
  c!.x = -5;
  expect(overlaps(layout)).toContain('c is outside');
});
