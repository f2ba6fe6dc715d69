/** The beginning of document 05: what it covers, and the whole model at a glance. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { list, paragraph } from '../../markup/mdast.ts';
import { MAX_ENTITIES_IN_PAGE } from '../../erd/index.ts';
import { domainOf } from '../../model/spec-index.ts';
import type { Spec } from '../../model/spec.ts';
import { diagram } from '../../views/diagram.ts';
import { domainPairColumns, domainPairs } from '../../views/tables/domain-pairs.ts';
import { domainColumns } from '../../views/tables/domains.ts';
import { registerTable } from '../../views/tables/register.ts';
import { part, type Part } from '../part.ts';

/** What is in the document, in numbers. */
export function scopePart(spec: Spec): Part {
  const { documents, nouns } = stringsOf(spec);
  const { scope: t } = documents.dataModels;
  return part(t.title, 'scope', () => {
    const { domains, entities, enums, info, relationships, rules } = spec;
    const fields = [...spec.fields.values()].reduce((sum, of) => sum + of.length, 0);
    const keys = relationships.filter(({ origin }) => origin === 'key').length;
    const counted = (noun: keyof typeof nouns, count: number): string =>
      nouns[noun].counted({ count });
    return [
      paragraph(t.intro({ title: info.title, revision: info.revision })),
      list([
        t.entities({
          entities: counted('entities', entities.length),
          domains: counted('domains', domains.length),
          fields: counted('fields', fields),
        }),
        ...(relationships.length === 0
          ? []
          : [
              t.relationships({
                relationships: counted('relationships', relationships.length),
                keys,
              }),
            ]),
        ...(enums.length === 0 ? [] : [counted('enumerations', enums.length)]),
        ...(rules.length === 0 ? [] : [t.rules({ rules: counted('rules', rules.length) })]),
      ]),
    ];
  });
}

/** The ERD of the whole model, its domains with their sizes, and the relationships between them. */
export function overviewPart(spec: Spec): Part[] {
  if (spec.domains.length === 0) return [];
  const { documents, nouns } = stringsOf(spec);
  return [
    part(documents.dataModels.overview.title, 'model', () => [
      ...modelDiagram(spec),
      registerTable(domainColumns(spec), {
        caption: nouns.domains.label,
        columns: ['domain', 'entities', 'fields', 'rowsNow', 'storageNow'],
        rows: spec.domains,
      }),
      ...betweenDomains(spec),
    ]),
  ];
}

/** The diagram of all entities; of their domains where they are too many for a sheet. */
function modelDiagram(spec: Spec): RootContent[] {
  const { domains, entities } = spec;
  if (entities.length === 0) return [];
  if (entities.length <= MAX_ENTITIES_IN_PAGE)
    return [diagram(spec, { scope: 'whole' }, { paper: true })];
  return domains.length > 1 ? [diagram(spec, { scope: 'domains' }, { paper: true })] : [];
}

/** Relationships that cross from one domain to another; those of entities without one do not. */
function betweenDomains(spec: Spec): RootContent[] {
  const { dataModel, documents } = stringsOf(spec);
  const { overview: t } = documents.dataModels;
  const rows = domainPairs(spec).filter(
    ([first]) => first && domainOf(spec, first.from.entity) && domainOf(spec, first.to.entity),
  );
  if (rows.length === 0) return [paragraph(t.noneCrossDomain)];
  return [
    paragraph(t.crossDomain),
    registerTable(domainPairColumns(spec), {
      caption: dataModel.crossDomain.title,
      columns: ['from', 'to', 'relationships'],
      rows,
    }),
  ];
}
