/** A part of the whole model, for a sheet of paper. */
import { stringsOf } from '../../i18n/index.ts';
import { listed } from '../../model/data/describe-relationship.ts';
import { relationshipsFrom } from '../../model/data/neighbours.ts';
import type { Spec } from '../../model/spec.ts';
import type { DiagramModel } from './diagram-model.ts';
import { rowSelectionOf } from './detail.ts';
import { describeInFull, edgeOf } from './edges.ts';
import {
  countEntities,
  domainIdOf,
  domainName,
  entityNode,
  externalNode,
  junctionsOf,
} from './nodes.ts';
import { diagramName, sheetName, type SheetPart } from './request.ts';

/**
 * The entities of one sheet by name, with all relationships whose key they hold: each relationship of the model is on
 * exactly one sheet. Entities of other sheets are links by name.
 */
export function buildWholeSheet(spec: Spec, sheet: SheetPart): DiagramModel {
  const { own, part, parts } = sheet;
  const { diagrams: t } = stringsOf(spec);
  const junctions = junctionsOf(spec);
  const inside = new Set(own.map(({ id }) => id));
  const all = own.flatMap(({ id }) => relationshipsFrom(spec, id));
  const relationships = all.filter(
    ({ id, via }) => via === undefined || junctions.get(via)?.id !== id,
  );
  const outside = new Set(relationships.map(({ to }) => to.entity).filter((id) => !inside.has(id)));
  const selection = rowSelectionOf('names');
  const domains = [...new Set(own.map(({ id }) => domainName(spec, domainIdOf(spec, id))))];
  return {
    name: sheetName(diagramName({ scope: 'whole' }), sheet),
    title: t.title.part({
      domain: t.title.whole({ specification: spec.info.title }),
      part,
      parts,
    }),
    description: t.whole.sheet({
      part,
      parts,
      entities: countEntities(spec, own.length),
      domains: listed(spec, domains),
    }),
    nodes: [
      ...own.map((entity) => ({
        ...entityNode(spec, entity, selection),
        ...(domains.length > 1 && { note: domainName(spec, domainIdOf(spec, entity.id)) }),
      })),
      ...[...outside].map((id) => externalNode(spec, id)),
    ],
    edges: relationships.map((relationship) => edgeOf(spec, relationship)),
    sentences: all.map((relationship) => describeInFull(spec, relationship)),
    notes: outside.size > 0 ? [t.whole.external] : [],
  };
}
