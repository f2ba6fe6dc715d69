import { expect, test } from 'vitest';
import { toMarkdown } from '../../../plugins/specbook/markup/to-markdown.ts';
import { fieldUses } from '../../../plugins/specbook/site/page-parts/field-uses.ts';
import { declareSections } from '../../../plugins/specbook/views/section.ts';
import { blocksOf } from '../../support/page-html.ts';
import { specOf } from '../../support/spec-of.ts';

const entityOf = (name: string, field: string): string =>
  `name: ${name}\npurpose: Something.\nfields:\n  id: { type: uuid, key: primary }\n  ${field}\n`;

async function usesOf(id: string, pointing: number): Promise<string> {
  const { spec } = await specOf({
    'spec.yaml': 'title: T\nrevision: 1.0.0\n',
    'entities/d/hub.yaml': entityOf('Hub', 'unused: { type: text }'),
    ...Object.fromEntries(
      Array.from({ length: pointing }, (_, index) => [
        `entities/d/e${index}.yaml`,
        entityOf(`E${index}`, 'hub_id: { type: uuid, references: hub.id }'),
      ]),
    ),
  });
  const entity = spec.entities.find((item) => item.id === id);
  if (!entity) throw new Error(`no entity ${id}`);
  const sections = declareSections(fieldUses(spec, entity));
  return toMarkdown(blocksOf({ sections }), { href: () => '/x' });
}

test('a field names what refers to it, and what that has to do with it', async () => {
  const uses = await usesOf('hub', 2);
  expect(uses).toContain('e0.hub_id');
  expect(uses).toContain('e1.hub_id');
  expect(uses).toContain('references it');
  expect(uses).not.toContain('unused');
});

test('a field that hundreds refer to names twenty of them and counts the rest', async () => {
  const uses = await usesOf('hub', 30);
  expect(uses.match(/\.hub_id/gu)).toHaveLength(20);
  expect(uses).toContain('10 more');
});

test('nothing is said where no field is referred to', async () => {
  expect(await usesOf('e0', 1)).toBe('');
});
