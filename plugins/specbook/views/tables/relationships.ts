import { stringsOf } from '../../i18n/index.ts';
import { code, joined } from '../../markup/mdast.ts';
import { describeRelationship } from '../../model/data/describe-relationship.ts';
import { cardinality, notation } from '../../model/data/multiplicity.ts';
import type { Relationship } from '../../model/data/relationship.ts';
import type { Spec } from '../../model/spec.ts';
import { reference } from '../lifecycle.ts';
import type { Columns } from './register.ts';

/** Columns of relationships between entities. */
export const relationshipColumns = (spec: Spec) => {
  const { columns: t, terms } = stringsOf(spec);
  return {
    from: { label: terms.from, cell: ({ from }) => reference(spec, 'entity', from.entity) },
    to: { label: terms.to, cell: ({ to }) => reference(spec, 'entity', to.entity) },
    cardinality: {
      label: t.cardinality,
      cell: ({ from, to }) => cardinality(from.multiplicity, to.multiplicity),
    },
    multiplicityFrom: {
      label: t.multiplicityFrom,
      cell: ({ from }) => code(notation(from.multiplicity)),
    },
    multiplicityTo: { label: t.multiplicityTo, cell: ({ to }) => code(notation(to.multiplicity)) },
    /** There alone: where multiplicities stand beside it, the way back says nothing new. */
    sentence: {
      label: terms.description,
      cell: (relationship) => describeRelationship(spec, relationship)[0],
    },
    /** There and back. */
    sentences: {
      label: terms.description,
      cell: (relationship) => joined(describeRelationship(spec, relationship), ' '),
    },
  } satisfies Columns<Relationship>;
};

/** The columns of lists on pages. */
export const RELATIONSHIP_LIST = ['from', 'to', 'cardinality', 'sentences'] as const;
