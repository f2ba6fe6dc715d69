/** The formulas behind the computed numbers of document 06, each with its source. */
import type { Requirement } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { storageLayout } from '../model/data/storage-layout.ts';
import { code, table, type Row } from '../markup/mdast.ts';
import { part, type Part } from './part.ts';

interface Formula {
  what: string;
  formula: string;
  source: string | ((spec: Spec) => string);
  /** Kinds of requirements whose numbers come from it. */
  kinds: readonly Requirement['data']['kind'][];
}

const SRE =
  'Beyer et al., Site Reliability Engineering, O\u2019Reilly 2016, chapter 3 and appendix A';

const FORMULAS: readonly Formula[] = [
  {
    what: 'Downtime that an availability allows',
    formula: '(1 - availability) × window',
    source: SRE,
    kinds: ['availability'],
  },
  {
    what: 'Availability of services that are all needed',
    formula: 'a1 × a2 × … × an',
    source: SRE,
    kinds: ['availability'],
  },
  {
    what: 'Availability of n copies of which one is enough',
    formula: '1 - (1 - a)^n',
    source: SRE,
    kinds: ['availability'],
  },
  {
    what: 'Burn rate of an error budget',
    formula: '(1 - measured) ÷ (1 - availability)',
    source: 'Beyer et al., The Site Reliability Workbook, O\u2019Reilly 2018, chapter 5',
    kinds: ['availability'],
  },
  {
    what: 'Users, rate, answer and pause',
    formula: 'users = rate × (answer + pause)',
    source:
      'J. D. C. Little, A Proof for the Queuing Formula L = λW, Operations Research 9, 1961; the stated ones may differ by a tenth',
    kinds: ['throughput'],
  },
  {
    what: 'Compound growth',
    formula: 'value × (1 + rate)^periods',
    source: 'definition',
    kinds: ['scalability', 'data-volume'],
  },
  {
    what: 'Linear growth',
    formula: 'value + amount × periods',
    source: 'definition',
    kinds: ['scalability', 'data-volume'],
  },
  {
    what: 'Storage of a table',
    formula: 'rows ÷ rows per page × page size, and the same for each index',
    source: ({ info }) => storageLayout(info.database?.dialect).source,
    kinds: ['data-volume'],
  },
];

/** Only those that the document uses. */
export function formulasPart(spec: Spec): Part[] {
  const used = new Set(spec.requirements.map(({ data }) => data.kind));
  const rows = FORMULAS.filter(({ kinds }) => kinds.some((kind) => used.has(kind))).map(
    ({ what, formula, source }): Row => [
      what,
      code(formula),
      typeof source === 'string' ? source : source(spec),
    ],
  );
  if (rows.length === 0) return [];
  return [
    part('Formulas', 'formulas', () => [
      table({ caption: 'Formulas', columns: ['What is computed', 'Formula', 'Source'], rows }),
    ]),
  ];
}
