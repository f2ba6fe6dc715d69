/** Domains of tables that have none yet: schemas first, and large ones divided by names and links. */
import { proposeId } from '../../../schema/identifier.ts';
import { nameKey, type Table } from '../catalogue.ts';
import type { Guess } from '../imported-spec.ts';
import { existingEntity, type ExistingNames } from '../items/existing-names.ts';
import { fileId } from '../items/physical-names.ts';
import { divideTables, type Division } from './divide-tables.ts';
import { joinDomains } from './join-domains.ts';

/** So many tables need no division. */
const SMALL = 12;
/** A schema of its own name is a division already, unless it has more. */
const LARGE_SCHEMA = 40;

/** Domains by the key of their tables, and how they were found. */
export interface GuessedDomains {
  byTable: ReadonlyMap<string, string>;
  /** The largest first, and last what is only left over. */
  order: string[];
  guesses: Guess[];
}

type Domains = Map<string, string>;

/** What a guess depends on beside the tables that it is about. */
interface Context {
  existing: ExistingNames;
  /** All tables, of every schema. */
  tables: readonly Table[];
  title: string;
  domains: Domains;
  /** Domains of what belongs to no other. */
  leftovers: Set<string>;
  found: string[];
}

function count(tables: readonly Table[]): string {
  return tables.length === 1 ? 'a table' : `${tables.length} tables`;
}

/** The domain of what nothing else says a domain of: the only one there is, the schema, or the whole. */
function restDomain({ domains, existing, tables, title }: Context): string {
  const [known, second] = new Set([...existing.entities.values()].map(({ domain }) => domain));
  if (known !== undefined && second === undefined) return known;
  const schema = tables.find((table) => table.schema !== null)?.schema;
  return fileId((schema ?? title).toLowerCase() || 'public', new Set(domains.values()), 'domain');
}

function explain({ tables, name, named }: Division, id: string): string {
  const others = tables.length - named;
  if (others === 0) return `domain ${id}: ${count(tables)} named after ${name}`;
  return `domain ${id}: ${count(tables)}, ${named} named after ${name} and ${others} linked to ${named === 1 ? 'it' : 'them'}`;
}

/** A schema whose tables are divided. */
interface Schema {
  /** The domain of what is not divided. */
  id: string;
  /** So many tables are not divided. */
  most: number;
  /** Ids of other domains. */
  taken: ReadonlySet<string>;
  /** It is one of several. */
  isSchema: boolean;
}

/** Puts the tables of one schema into as many domains as it takes; what is left over gets that of the schema. */
function addSchema(
  tables: readonly Table[],
  { id, most, taken, isSchema }: Schema,
  { domains, leftovers, found }: Context,
): void {
  const divisions = tables.length > most ? divideTables(tables) : [];
  const used = new Set(taken);
  const clashes = divisions.some(({ name }) => used.has(name));
  for (const division of divisions) {
    const wanted = clashes ? `${id}_${division.name}` : division.name;
    const own = wanted === id ? id : fileId(wanted, used, 'domain');
    used.add(own);
    for (const table of division.tables) domains.set(nameKey(table), own);
    found.push(explain(division, own));
  }
  const rest = tables.filter((table) => !domains.has(nameKey(table)));
  for (const table of rest) domains.set(nameKey(table), id);
  if (rest.length === 0) return;
  if (divisions.length > 0) leftovers.add(id);
  const isWhole = isSchema && rest.length === tables.length;
  const why = isWhole ? 'of the schema' : 'that nothing else says a domain of';
  found.push(`domain ${id}: ${count(rest)} ${why}`);
}

/** Adds tables of a schema to the domains that others of it have. */
function addToExisting(
  open: readonly Table[],
  all: readonly Table[],
  id: string,
  { domains, found }: Context,
): void {
  const [only, second] = new Set(all.flatMap((table) => domains.get(nameKey(table)) ?? []));
  joinDomains(all, domains);
  const rest = open.filter((table) => !domains.has(nameKey(table)));
  if (rest.length === 0) return;
  const own = only !== undefined && second === undefined ? only : id;
  for (const table of rest) domains.set(nameKey(table), own);
  found.push(`domain ${own}: ${count(rest)} that nothing else says a domain of`);
}

/** Schemas as domains: those with most tables keep the plain names of their divisions. */
function addSchemas(open: readonly Table[], context: Context): void {
  const { domains, tables } = context;
  const ids = new Map<string, string>();
  const groups = [...Map.groupBy(open, ({ schema }) => schema)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  for (const [schema] of groups)
    ids.set(schema ?? 'public', fileId(schema ?? 'public', new Set(ids.values()), 'domain'));
  for (const [schema, group] of groups) {
    const id = ids.get(schema ?? 'public') ?? 'public';
    const all = tables.filter((table) => table.schema === schema);
    if (all.length > group.length) {
      addToExisting(group, all, id, context);
      continue;
    }
    const taken = new Set([...ids.values(), ...domains.values()]);
    taken.delete(id);
    const most = schema === null || schema === 'public' ? SMALL : LARGE_SCHEMA;
    addSchema(group, { id, most, taken, isSchema: true }, context);
  }
}

/**
 * Chooses the domain of every table; those of existing entities stay.
 *
 * @param title that of the specification, for tables that nothing else says a domain of
 */
export function guessDomains(
  tables: readonly Table[],
  existing: ExistingNames,
  title: string,
): GuessedDomains {
  const domains: Domains = new Map();
  const found: string[] = [];
  const leftovers = new Set<string>();
  const context: Context = { existing, tables, title, domains, leftovers, found };
  for (const table of tables) {
    const known = existingEntity(existing, table)?.domain;
    if (known !== undefined) domains.set(nameKey(table), known);
  }
  const open = tables.filter((table) => !domains.has(nameKey(table)));
  const schemas = new Set(tables.map(({ schema }) => schema));
  if (open.length === 0) return { byTable: withoutCaseClashes(domains), order: [], guesses: [] };
  if (schemas.size > 1) addSchemas(open, context);
  else if (domains.size > 0) addToExisting(open, tables, restDomain(context), context);
  else
    addSchema(
      open,
      { id: restDomain(context), most: SMALL, taken: new Set(), isSchema: false },
      context,
    );
  const byTable = withoutCaseClashes(domains);
  const order = [...Map.groupBy(byTable.values(), (id) => id)]
    .sort(
      ([a, one], [b, other]) =>
        Number(leftovers.has(a)) - Number(leftovers.has(b)) || other.length - one.length,
    )
    .map(([id]) => id);
  return { byTable, order, guesses: found.map((what) => ({ what })) };
}

/** Two folders whose names differ only by case are one on some systems. */
function withoutCaseClashes(domains: Domains): Domains {
  const byLower = new Map<string, string>();
  return new Map(
    [...domains].map(([key, domain]) => {
      const first = byLower.get(domain.toLowerCase()) ?? proposeId(domain, new Set(), 'domain');
      byLower.set(domain.toLowerCase(), first);
      return [key, first];
    }),
  );
}
