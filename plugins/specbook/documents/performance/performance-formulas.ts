/** The formulas behind the computed numbers of document 06, each with its source. */
import { stringsOf, type Strings } from '../../i18n/index.ts';
import { code, table, type Row } from '../../markup/mdast.ts';
import { storageLayout } from '../../model/data/storage-layout.ts';
import type { Spec } from '../../model/spec.ts';
import type { RequirementKind } from '../../schema/requirement.ts';
import { part, type Part } from '../part.ts';

interface Formula {
  formula: string;
  /** Kinds of requirements whose numbers come from it. */
  kinds: readonly RequirementKind[];
  /** What it computes, and where it stands in print. */
  text: (t: Strings['documents']['performanceRequirements']['formulas'], spec: Spec) => FormulaText;
}

interface FormulaText {
  quantity: string;
  source: string;
}

const FORMULAS: readonly Formula[] = [
  {
    formula: '(1 - availability) × window',
    kinds: ['availability'],
    text: ({ downtime }) => downtime,
  },
  { formula: 'a1 × a2 × … × an', kinds: ['availability'], text: ({ serial }) => serial },
  { formula: '1 - (1 - a)^n', kinds: ['availability'], text: ({ parallel }) => parallel },
  {
    formula: '(1 - measured) ÷ (1 - availability)',
    kinds: ['availability'],
    text: ({ burnRate }) => burnRate,
  },
  {
    formula: 'users = rate × (answer + pause)',
    kinds: ['throughput'],
    text: ({ littlesLaw }) => littlesLaw,
  },
  {
    formula: 'value × (1 + rate)^periods',
    kinds: ['scalability', 'data-volume'],
    text: ({ compound, definition }) => ({ quantity: compound, source: definition }),
  },
  {
    formula: 'value + amount × periods',
    kinds: ['scalability', 'data-volume'],
    text: ({ linear, definition }) => ({ quantity: linear, source: definition }),
  },
  {
    formula: 'rows ÷ rows per page × page size, and the same for each index',
    kinds: ['data-volume'],
    text: ({ storage }, { info }) => ({
      quantity: storage,
      source: storageLayout(info.database?.dialect).source,
    }),
  },
];

/** Only those that the document uses. */
export function formulasPart(spec: Spec): Part[] {
  const { formulas: t } = stringsOf(spec).documents.performanceRequirements;
  const used = new Set(spec.requirements.map(({ data }) => data.kind));
  const rows = FORMULAS.filter(({ kinds }) => kinds.some((kind) => used.has(kind))).map(
    ({ formula, text }): Row => {
      const { quantity, source } = text(t, spec);
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
