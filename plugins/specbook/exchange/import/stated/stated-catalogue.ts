/**
 * A specification as the catalogue of its database, word for word: what the items are that `items/` makes of a catalogue,
 * the other way round.
 */
import type { Spec } from '../../../model/spec.ts';
import { enumTypeOf } from '../../export/data-model/physical-names.ts';
import { tableFor } from '../../export/data-model/table.ts';
import { emptyCatalogue, type Catalogue } from '../catalogue.ts';
import { parsePhysical } from '../items/physical-names.ts';
import { commentOf } from './stated-columns.ts';
import { statedTable } from './stated-table.ts';

/** What a specification states. */
export function statedCatalogue(spec: Spec): Catalogue {
  return {
    ...emptyCatalogue(spec.info.database?.dialect),
    tables: spec.entities.map((entity) => statedTable(tableFor(spec, entity))),
    enumerations: spec.enums.map((list) => ({
      ...parsePhysical(enumTypeOf(list)),
      values: list.data.values.map(({ id }) => ({ name: id })),
      ...commentOf(list.data),
    })),
  };
}
