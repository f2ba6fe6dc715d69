/** Divides the tables of one schema into domains. */
import { nameKey, type Table } from '../catalogue.ts';
import { familiesOf, LEAST_TABLES, type Family } from './families.ts';
import { linksOf, tellingLinks, type Link } from './links.ts';
import { mergeFamilies, type Group } from './merge-families.ts';

/** One part of a schema. */
export interface Division {
  /** The family that it is named after. */
  name: string;
  tables: Table[];
  /** Tables named after it. */
  named: number;
}

/** Tables of a family, and references to them. */
function weightOf({ name, tables }: Family, links: readonly Link[]): number {
  // Names of signs alone, such as "🙂", name nothing.
  if (name === '') return 0;
  const own = new Set(tables.map(nameKey));
  const references = links.filter(({ from, to }) => own.has(to) && !own.has(from));
  return tables.length + Math.sqrt(references.length);
}

function divisionOf(group: Group, links: readonly Link[]): Division {
  const tables = group.flatMap((family) => family.tables);
  const [main] = group
    .map((family) => ({ family, weight: weightOf(family, links) }))
    .sort((a, b) => b.weight - a.weight || (a.family.name < b.family.name ? -1 : 1));
  return { name: main?.family.name ?? '', tables, named: main?.family.tables.length ?? 0 };
}

/** Parts of at least three tables; tables of none of them are left out. */
export function divideTables(tables: readonly Table[]): Division[] {
  const links = linksOf(tables);
  return mergeFamilies(familiesOf(tables), tellingLinks(links, tables.length))
    .map((group) => divisionOf(group, links))
    .filter(({ name, tables: own }) => name !== '' && own.length >= LEAST_TABLES);
}
