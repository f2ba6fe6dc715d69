/** Crow's foot notation as Mermaid and PlantUML write it. */
import type { Multiplicity } from '../../model/data/relationship.ts';

/** At the left end of an edge: `}o` any number, `}|` one or more, `|o` at most one, `||` exactly one. */
export function leftCardinality({ min, max }: Multiplicity): string {
  if (max === 'many') return min === 1 ? '}|' : '}o';
  return min === 1 ? '||' : '|o';
}

/** At the right end of an edge: `o{`, `|{`, `o|`, `||`. */
export function rightCardinality(multiplicity: Multiplicity): string {
  const [outer = '', inner = ''] = leftCardinality(multiplicity).split('', 2);
  return inner + outer.replace('}', '{');
}
