/** The files that documents become, beside those of entities. */
import type { Loss, Table } from '../catalogue.ts';
import type { ImportedFile } from '../imported-spec.ts';
import { fileId } from '../items/physical-names.ts';
import { plainMap, type PlainMap } from '../plain-data.ts';
import { idLetters } from './ids.ts';
import { asProse } from './prose.ts';
import type { MarkdownDocuments } from './read-markdown.ts';

/** What the names in documents mean. */
export interface Names {
  find: (name: string) => Table | undefined;
  idOf: (table: Table) => string | undefined;
  losses: Loss[];
}

function fileOf(folder: string, name: string, data: PlainMap): ImportedFile {
  const base = (name.split('/').at(-1) ?? '').replace(/\.[^.]+$/u, '').toLowerCase();
  return { path: `${folder}/${fileId(base, new Set(), folder)}.yaml`, data };
}

/** Requirements with the ids of the entities that they name; those that name none are listed. */
function withEntities(items: PlainMap, file: string, { find, idOf, losses }: Names): PlainMap {
  return new Map(
    [...items].filter(([id, item]) => {
      const names = item instanceof Map ? item.get('entities') : undefined;
      if (!(item instanceof Map) || !Array.isArray(names)) return true;
      const [name = ''] = names.map(String);
      const table = find(name);
      const entity = table && idOf(table);
      if (entity === undefined) {
        losses.push({ what: `${id}: no entity is called “${name}”, whose rows it counts`, file });
        return false;
      }
      item.set('entities', [entity]);
      return true;
    }),
  );
}

/** Files of requirements, constraints and criteria. */
export function filesOf(
  { requirements, constraints, areas }: MarkdownDocuments,
  context: Names,
): ImportedFile[] {
  const used = new Set<string>();
  return [
    ...[...requirements]
      .map(([file, items]) => [file, withEntities(items, file, context)] as const)
      .filter(([, items]) => items.size > 0)
      .map(([file, items]) => fileOf('performance', file, items)),
    ...[...constraints].map(([file, items]) => fileOf('constraints', file, items)),
    ...[...areas].map(([area, criteria]) => {
      const id = fileId(idLetters(area, 'AREA').toLowerCase(), used, 'area');
      used.add(id);
      return {
        path: `acceptance/${id}.yaml`,
        data: plainMap({ area: asProse(area), status: 'draft', criteria }),
      };
    }),
  ];
}
