import { expect, it } from 'vitest';
import { composeDocuments } from '../../plugins/specbook/documents/compose.ts';
import { specOf } from '../support/spec-of.ts';

const entity = (name: string) =>
  `name: ${name}\npurpose: Kept.\nfields: { id: { type: uuid, key: primary } }\n`;
const values = (name: string) => `name: ${name}\npurpose: Kept.\nvalues: { one: One. }\n`;

it('document 05 has entities and enumerations in the order of the names that readers see', async () => {
  const { spec } = await specOf({
    'entities/town/a_stop.yaml': entity('Stop'),
    'entities/town/b_tour.yaml': entity('Tour 10'),
    'entities/town/c_tour.yaml': entity('Tour 2'),
    'entities/town/z_attempt.yaml': entity('Attempt'),
    'enums/a_state.yaml': values('State'),
    'enums/b_kind.yaml': values('Kind'),
  });
  const { locations } = composeDocuments(spec).find(({ slug }) => slug === '05-data-models')!;
  const inOrder = [...locations]
    .filter(([key]) => /^(?:entity|enum):/u.test(key))
    .sort(([, a], [, b]) => a.number.localeCompare(b.number, 'en', { numeric: true }))
    .map(([key]) => spec.items.get(key)?.title);
  expect(inOrder).toEqual(['Attempt', 'Stop', 'Tour 2', 'Tour 10', 'Kind', 'State']);
});
