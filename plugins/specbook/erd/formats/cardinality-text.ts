/** Crow's feet in the letters that Mermaid and PlantUML share. */
import type { Multiplicity } from '../../model/data/relationship.ts';

/** Of the box on the left of a line: `}o` any number, `}|` one or more, `|o` at most one, `||` exactly one. */
export function leftSign({ min, max }: Multiplicity): string {
  if (max === 'many') return min === 1 ? '}|' : '}o';
  return min === 1 ? '||' : '|o';
}

/** Of the box on the right of a line: `o{`, `|{`, `o|`, `||`. */
export function rightSign(multiplicity: Multiplicity): string {
  const [outer = '', inner = ''] = leftSign(multiplicity).split('', 2);
  return inner + outer.replace('}', '{');
}
