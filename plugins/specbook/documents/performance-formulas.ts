/** The formulas behind the computed numbers of document 06, each with its source. */
import type { Requirement } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { code, table, type Row } from './mdast.ts';
import { part, type Part } from './part.ts';

interface Formula {
  what: string;
  formula: string;
  source: string;
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
    what: 'Requests of users with a pause between two requests',
    formula: 'users = rate × pause',
    source:
      'J. D. C. Little, A Proof for the Queuing Formula L = λW, Operations Research 9, 1961; the time of the answer is left out',
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
    source:
      'PostgreSQL documentation, Database Page Layout: pages of 8 kB, tuples with header and alignment',
    kinds: ['data-volume'],
  },
];

/** Only those that the document uses. */
export function formulasPart(spec: Spec): Part[] {
  const used = new Set(spec.requirements.map(({ data }) => data.kind));
  const rows = FORMULAS.filter(({ kinds }) => kinds.some((kind) => used.has(kind))).map(
    ({ what, formula, source }): Row => [what, code(formula), source],
  );
  if (rows.length === 0) return [];
  return [
    part('Formulas', 'formulas', () => [
      table({ caption: 'Formulas', columns: ['What is computed', 'Formula', 'Source'], rows }),
    ]),
  ];
}
