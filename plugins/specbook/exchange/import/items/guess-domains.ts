/** Domains of tables that have none yet: by schema, by the first part of their names, or by what they are linked to. */
import { proposeId } from '../../../schema/identifier.ts';
import { nameKey, type Table } from '../catalogue.ts';
import type { Guess } from '../imported-spec.ts';
import { existingEntity, type ExistingNames } from './existing-names.ts';
import { fileId } from './physical-names.ts';

/** So many tables with one beginning make a domain. */
const LEAST_TABLES = 3;
/** So many tables need no division. */
const SMALL = 12;

/** Domains by the key of their tables, and how they were found. */
export interface GuessedDomains {
  byTable: ReadonlyMap<string, string>;
  guesses: Guess[];
}

type Domains = Map<string, string>;

function prefixOf({ name }: Table): string | undefined {
  const [, prefix] = /^([A-Za-z][A-Za-z0-9]*)_./u.exec(name) ?? [];
  return prefix?.toLowerCase();
}

/** Singular and plural of a word are one. */
function stem(word: string): string {
  return word
    .toLowerCase()
    .replace(/(?:ies|y)$/u, 'i')
    .replace(/(?:es|s)$/u, '');
}

/** Tables whose names begin alike; one that bears the beginning as its name belongs to them. */
function byPrefix(tables: readonly Table[], domains: Domains): string[] {
  const groups = Map.groupBy(tables, prefixOf);
  const found: string[] = [];
  for (const [prefix, group] of groups) {
    const isMost = group.length > tables.length * 0.6;
    if (prefix === undefined || group.length < LEAST_TABLES || isMost) continue;
    const own = tables.filter(({ name }) => stem(name) === stem(prefix));
    for (const table of [...group, ...own]) domains.set(nameKey(table), prefix);
    found.push(`domain ${prefix}: ${group.length} tables begin with ${prefix}_`);
  }
  return found;
}

/** Tables that each table references or is referenced by. */
function neighbours(tables: readonly Table[]): Map<string, string[]> {
  const links = new Map<string, string[]>(tables.map((table) => [nameKey(table), []]));
  for (const table of tables) {
    for (const { to } of table.foreignKeys) {
      const [own, other] = [nameKey(table), nameKey(to)];
      if (own === other) continue;
      links.get(own)?.push(other);
      links.get(other)?.push(own);
    }
  }
  return links;
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0];
}

/** Gives the rest the domain that most of their neighbours have, from the best linked table outwards. */
function byLinks(tables: readonly Table[], domains: Domains): void {
  const links = neighbours(tables);
  const rest = tables
    .map(nameKey)
    .filter((key) => !domains.has(key))
    .sort((a, b) => (links.get(b)?.length ?? 0) - (links.get(a)?.length ?? 0) || (a < b ? -1 : 1));
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (const key of rest.filter((one) => !domains.has(one))) {
      const near = (links.get(key) ?? []).flatMap((other) => domains.get(other) ?? []);
      const domain = mostFrequent(near);
      if (domain === undefined) continue;
      domains.set(key, domain);
      hasChanged = true;
    }
  }
}

/** Label propagation: tables take the label that most of their neighbours have, until nothing changes. */
function byCommunity(tables: readonly Table[], domains: Domains): string[] {
  const open = tables.filter((table) => !domains.has(nameKey(table)));
  const links = neighbours(open);
  const labels = new Map([...links.keys()].map((key) => [key, key]));
  const keys = [...links.keys()].sort(
    (a, b) => (links.get(b)?.length ?? 0) - (links.get(a)?.length ?? 0),
  );
  for (let round = 0; round < 20; round += 1) {
    let hasChanged = false;
    for (const key of keys) {
      const near = (links.get(key) ?? []).map((other) => labels.get(other) ?? other);
      const label = mostFrequent([...near, labels.get(key) ?? key]);
      if (label === undefined || label === labels.get(key)) continue;
      labels.set(key, label);
      hasChanged = true;
    }
    if (!hasChanged) break;
  }
  const found: string[] = [];
  for (const group of Map.groupBy(open, (table) => labels.get(nameKey(table))).values()) {
    if (group.length < LEAST_TABLES) continue;
    const [hub] = [...group].sort(
      (a, b) => (links.get(nameKey(b))?.length ?? 0) - (links.get(nameKey(a))?.length ?? 0),
    );
    const domain = fileId((hub?.name ?? 'tables').toLowerCase(), new Set(), 'domain');
    for (const table of group) domains.set(nameKey(table), domain);
    found.push(`domain ${domain}: ${group.length} tables that reference each other`);
  }
  return found;
}

function bySchema(tables: readonly Table[], domains: Domains): string[] {
  const ids = new Map<string, string>();
  for (const { schema } of tables) {
    const name = schema ?? 'public';
    if (!ids.has(name)) ids.set(name, fileId(name, new Set(ids.values()), 'domain'));
  }
  for (const table of tables) {
    const id = ids.get(table.schema ?? 'public');
    if (id !== undefined) domains.set(nameKey(table), id);
  }
  return [`domains ${[...ids.values()].join(', ')}: the schemas of the database`];
}

/** The domain of what nothing else says a domain of: the only one there is, the schema, or the whole. */
function restDomain(
  domains: Domains,
  { entities }: ExistingNames,
  tables: readonly Table[],
  title: string,
): string {
  const [known, second] = new Set([...entities.values()].map(({ domain }) => domain));
  if (known !== undefined && second === undefined) return known;
  const schema = tables.find((table) => table.schema !== null)?.schema;
  const taken = new Set(domains.values());
  return fileId((schema ?? title).toLowerCase() || 'public', taken, 'domain');
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
  for (const table of tables) {
    const known = existingEntity(existing, table)?.domain;
    if (known !== undefined) domains.set(nameKey(table), known);
  }
  const open = tables.filter((table) => !domains.has(nameKey(table)));
  const found: string[] = [];
  if (open.length > 0) {
    const guessed: Domains = new Map();
    const schemas = new Set(tables.map(({ schema }) => schema));
    if (schemas.size > 1) found.push(...bySchema(open, guessed));
    else if (domains.size > 0) byLinks(tables, domains);
    else if (open.length > SMALL) {
      found.push(...byPrefix(open, guessed));
      if (guessed.size === 0) found.push(...byCommunity(open, guessed));
      byLinks(open, guessed);
    }
    for (const [key, domain] of guessed) if (!domains.has(key)) domains.set(key, domain);
  }
  const rest = open.filter((table) => !domains.has(nameKey(table)));
  const all = restDomain(domains, existing, tables, title);
  if (rest.length > 0)
    found.push(
      `domain ${all}: ${rest.length === 1 ? 'a table' : `${rest.length} tables`} that nothing else says a domain of`,
    );
  for (const table of rest) domains.set(nameKey(table), all);
  return { byTable: withoutCaseClashes(domains), guesses: found.map((what) => ({ what })) };
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
