import { stringsOf } from '../../i18n/index.ts';
import type { Entity } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import type { SectionDeclaration } from '../../views/section.ts';
import { fieldColumns, usesOfField } from '../../views/tables/fields.ts';
import { registerTable } from '../../views/tables/register.ts';
import { itemPath } from '../../model/item-path.ts';
import { markdownPath } from '../render/links.ts';

/** Each field that something refers to, and what that is: foreign keys, rules, requirements, constraints, criteria. */
export function fieldUses(spec: Spec, entity: Entity): SectionDeclaration {
  const { fieldUsage: t } = stringsOf(spec).dataModel;
  const fields = spec.fields.get(entity.id) ?? [];
  const rows = fields.filter((field) => usesOfField(spec, field).length > 0);
  return {
    id: 'sec.uses',
    title: t.title,
    exists: rows.length > 0,
    blocks: () => [
      // The Markdown page names all that refers to the entity.
      registerTable(fieldColumns(spec, markdownPath(itemPath(entity.key))), {
        id: 'field-usage',
        caption: t.caption({ entity: entity.title }),
        columns: ['field', 'usedBy'],
        rows,
      }),
    ],
  };
}
