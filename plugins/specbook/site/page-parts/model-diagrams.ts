/** Which diagrams the pages of the data model show. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { diagram, diagramSheets } from '../../views/diagram.ts';
import { MAX_ENTITIES_IN_PAGE, partsOfDomain } from '../../erd/index.ts';
import { relationshipsFrom, relationshipsTo } from '../../model/data/neighbours.ts';
import type { Entity } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';

/** The domains, and the whole model. */
export function modelDiagrams(spec: Spec): RootContent[] {
  if (spec.entities.length === 0) return [];
  return [
    ...(spec.domains.length > 1 ? [diagram(spec, { scope: 'domains' })] : []),
    diagram(
      spec,
      { scope: 'whole' },
      spec.entities.length > MAX_ENTITIES_IN_PAGE
        ? {
            file: {
              path: '/diagrams/data-model.svg',
              label: stringsOf(spec).erd.allInOne({ count: spec.entities.length }),
            },
          }
        : {},
    ),
  ];
}

/** What the page of a domain is printed with. */
export function domainSheets(spec: Spec, domain: string): RootContent[] {
  const isEmpty = partsOfDomain(spec, domain).every(({ length }) => length === 0);
  return isEmpty ? [] : [diagramSheets(spec, { scope: 'domain', domain })];
}

/** What the page of the data model is printed with; of a model too large for it, only its domains. */
export function modelSheets(spec: Spec): RootContent[] {
  const { length } = spec.entities;
  return length > 0 && length <= MAX_ENTITIES_IN_PAGE
    ? [diagramSheets(spec, { scope: 'whole' })]
    : [];
}

/** One domain, in as many drawings as can be read. */
export function domainDiagrams(spec: Spec, domain: string): RootContent[] {
  const parts = partsOfDomain(spec, domain);
  if (parts.every(({ length }) => length === 0)) return [];
  if (parts.length === 1) return [diagram(spec, { scope: 'domain', domain })];
  return parts.map((_, at) => diagram(spec, { scope: 'domain', domain, part: at + 1 }));
}

/** One entity in its neighbourhood. */
export function entityDiagram(spec: Spec, { id }: Entity): RootContent {
  return diagram(spec, { scope: 'entity', entity: id });
}

/** The same by names alone, small enough to stand above the fields; nothing for an entity without neighbours. */
export function entityPreview(spec: Spec, { id }: Entity, anchor: string): RootContent[] {
  if (relationshipsFrom(spec, id).length + relationshipsTo(spec, id).length === 0) return [];
  const { diagram: label } = stringsOf(spec).dataModel;
  const request = { scope: 'entity', entity: id, detail: 'names', isSmall: true } as const;
  return [diagram(spec, request, { preview: { anchor, label: label.inFull } })];
}
