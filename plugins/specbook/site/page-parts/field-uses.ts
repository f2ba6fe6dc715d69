/** What uses the fields of an entity: foreign keys, rules, requirements, constraints, criteria. */
import { stringsOf } from '../../i18n/index.ts';
import { code, table, type Content } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import type { AnyItem, Entity, Key } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import type { SectionDeclaration } from '../../views/section.ts';
import { itemPath, markdownPath } from '../render/links.ts';
import { few, small } from '../../views/tables/item-links.ts';

/** How many uses of one field are named; the Markdown page names all that refers to its entity. */
const NAMED = 20;

/** Each field that something refers to, and what that is. */
export function fieldUses(spec: Spec, entity: Entity): SectionDeclaration {
  const { fieldUsage: t } = stringsOf(spec).dataModel;
  const rows = entity.data.fields.flatMap(({ id }): Content[][] => {
    const uses = usesOf(spec, `field:${entity.id}.${id}`, entity.key);
    if (uses.length === 0) return [];
    const path = markdownPath(itemPath(entity.key));
    return [[code(id), few(spec, uses, { most: NAMED, path })]];
  });
  return {
    id: 'sec.uses',
    title: t.title,
    exists: rows.length > 0,
    blocks: () => [
      table({
        caption: t.caption({ entity: entity.title }),
        items: { id: 'field-usage' },
        columns: [
          { id: 'field', label: t.field },
          { id: 'usedBy', label: t.usedBy },
        ],
        rows,
      }),
    ],
  };
}

/** What refers to a field, each once, with what it has to do with it. */
function usesOf(spec: Spec, field: Key, entity: Key): Content[] {
  const { relation: labels } = stringsOf(spec).labels;
  const words = new Map<AnyItem, Set<string>>();
  for (const { from, relation } of spec.linksTo(field)) {
    const item = spec.items.get(from);
    if (!item || from === entity || from === field) continue;
    const known = words.get(item) ?? new Set<string>();
    words.set(item, known.add(labels[relation]));
  }
  return [...words].map(([item, relations]) => [
    linkTo(item),
    ' ',
    small([...relations].join(', ')),
  ]);
}
