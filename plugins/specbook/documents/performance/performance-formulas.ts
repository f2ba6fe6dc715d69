/** The formulas behind the computed numbers of document 06, each with its source. */
import { stringsOf, type Strings } from '../../i18n/index.ts';
import { code, table, type Row } from '../../markup/mdast.ts';
import { storageLayout } from '../../model/data/storage-layout.ts';
import type { Spec } from '../../model/spec.ts';
import type { RequirementKind } from '../../schema/requirement.ts';
import { part, type Part } from '../part.ts';

type Messages = Strings['documents']['performanceRequirements']['formulas'];

interface Formula {
  /** Kinds of requirements whose numbers come from it. */
  kinds: readonly RequirementKind[];
  /** What it computes, how, and where that is written. */
  text: (t: Messages, spec: Spec) => { quantity: string; formula: string; source: string };
}

const FORMULAS: readonly Formula[] = [
  { kinds: ['availability'], text: ({ downtime }) => downtime },
  { kinds: ['availability'], text: ({ serial }) => serial },
  { kinds: ['availability'], text: ({ parallel }) => parallel },
  { kinds: ['availability'], text: ({ burnRate }) => burnRate },
  { kinds: ['throughput'], text: ({ littlesLaw }) => littlesLaw },
  { kinds: ['scalability', 'data-volume'], text: ({ compound }) => compound },
  { kinds: ['scalability', 'data-volume'], text: ({ linear }) => linear },
  {
    kinds: ['data-volume'],
    text: ({ storage }, spec) => {
      const { dialect } = storageLayout(spec.info.database?.dialect);
      return { ...storage, source: stringsOf(spec).views.derivation.source[dialect] };
    },
  },
];

/** Only those that the document uses. */
export function formulasPart(spec: Spec): Part[] {
  const { formulas: t } = stringsOf(spec).documents.performanceRequirements;
  const used = new Set(spec.requirements.map(({ data }) => data.kind));
  const rows = FORMULAS.filter(({ kinds }) => kinds.some((kind) => used.has(kind))).map(
    ({ text }): Row => {
      const { quantity, formula, source } = text(t, spec);
      return [quantity, code(formula), source];
    },
  );
  if (rows.length === 0) return [];
  return [
    part(t.title, 'formulas', () => [
      table({ caption: t.title, columns: [t.quantity, t.formula, t.source], rows }),
    ]),
  ];
}
