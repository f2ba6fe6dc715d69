/** A catalogue as items of a specification, with guesses where no source says anything. */
import { nameKey, type Catalogue, type Loss, type Table } from '../catalogue.ts';
import type { Guess, ImportedEntity, ImportedItem, ImportedSpec } from '../imported-spec.ts';
import { mapAt, plainMap, type PlainMap } from '../plain-data.ts';
import { guessDomains } from '../domains/guess-domains.ts';
import { describeDatabase } from './describe-database.ts';
import { describeTable } from './describe-table.ts';
import { existingEntity, type ExistingNames } from './existing-names.ts';
import { describeRelationships, unstatedRelationships } from './describe-relationships.ts';
import { looksPersonal } from './guess-personal-data.ts';
import { guessRelationships, tablesByName } from './guess-relationships.ts';
import { nameItems, type ItemNames } from './name-items.ts';
import { documented, physicalText, printableText, titleOf } from './physical-names.ts';

/** What a catalogue is described with. */
export interface DescribeOptions {
  existing: ExistingNames;
  /** Title of a new specification. */
  title: string;
  /** Day of row estimates, YYYY-MM-DD; without it none are stated. */
  asOf?: string;
}

/** Titles by table; tables of the same name in several schemas carry their schema. */
function uniqueTitles(tables: readonly Table[]): Map<string, string> {
  const shown = ({ title, name }: Table) => printableText(title) ?? titleOf(name);
  const counts = Map.groupBy(tables, (table) => shown(table).toLowerCase());
  return new Map(
    tables.map((table) => {
      const title = shown(table);
      const isAlone = (counts.get(title.toLowerCase())?.length ?? 0) < 2;
      return [nameKey(table), isAlone ? title : `${title} (${physicalText(table)})`];
    }),
  );
}

const PERSONAL = 'personal';

/** Marks fields that seem to hold personal data; existing entities were looked at before. */
function markPersonal(table: Table, data: PlainMap, names: ItemNames): string[] {
  const fields = data.get('fields');
  return table.columns.filter(looksPersonal).flatMap((column) => {
    const id = names.field(table, column.name);
    const field = fields instanceof Map ? fields.get(id) : undefined;
    if (!(field instanceof Map) || table.kind !== 'table') return [];
    field.set('classification', PERSONAL);
    field.set('status', 'draft');
    return [`field ${names.entity(table) ?? table.name}.${id} holds personal data: its name`];
  });
}

/** Marks fields that somebody has to confirm. */
function markDrafts(data: PlainMap, ids: readonly string[]): void {
  for (const id of ids) {
    const field = mapAt(data, 'fields').get(id);
    if (field instanceof Map) field.set('status', 'draft');
  }
}

/** True for an entity with a field that was classified. */
function hasPersonal({ data }: ImportedEntity): boolean {
  return [...mapAt(data, 'fields').values()].some(
    (field) => field instanceof Map && field.has('classification'),
  );
}

/** Puts relationships where a file has them: behind foreign keys, in front of checks. */
function insertRelationships(data: PlainMap, relationships: PlainMap): PlainMap {
  if (relationships.size === 0) return data;
  const entries = [...data];
  const before = [
    'name',
    'purpose',
    'comment',
    'table',
    'kind',
    'query',
    'fields',
    'primaryKey',
    'foreignKeys',
  ];
  const at = entries.findLastIndex(([key]) => before.includes(key)) + 1;
  return new Map([...entries.slice(0, at), ['relationships', relationships], ...entries.slice(at)]);
}

function enumItems({ enumerations }: Catalogue, names: ItemNames): ImportedItem[] {
  return enumerations.flatMap((list) => {
    const id = names.enumeration(list);
    if (id === undefined) return [];
    const isDescribed = list.values.some(({ comment }) => comment !== undefined);
    const physical = physicalText(list);
    const values = isDescribed
      ? new Map(list.values.map(({ name, comment }) => [name, comment ?? new Map<string, never>()]))
      : list.values.map(({ name }) => name);
    const data = plainMap({
      name: titleOf(list.name),
      ...documented('purpose', list.comment),
      type: physical === id ? undefined : physical,
    });
    // An enumeration may have no value.
    return [{ id, data: data.set('values', values) }];
  });
}

/** Everything that a catalogue says, as items; ids, domains and guesses of what exists stay as they are. */
export function describeCatalogue(
  catalogue: Catalogue,
  { existing, title, asOf }: DescribeOptions,
): ImportedSpec {
  const names = nameItems(catalogue, existing);
  const { byTable, order, guesses: ofDomains } = guessDomains(catalogue.tables, existing, title);
  const guesses: Guess[] = [...ofDomains];
  const byName = tablesByName(catalogue.tables);
  const titles = uniqueTitles(catalogue.tables);
  const losses: Loss[] = [...catalogue.losses];
  const guess = (what: readonly string[]) => guesses.push(...what.map((one) => ({ what: one })));
  const entities = catalogue.tables.flatMap((table): ImportedEntity[] => {
    const id = names.entity(table);
    if (id === undefined) return [];
    const known = existingEntity(existing, table);
    const context = { table, names, existing: known };
    const data = describeTable(context, titles.get(nameKey(table)) ?? id, asOf);
    const domain = byTable.get(nameKey(table)) ?? 'public';
    if (known) {
      losses.push(...unstatedRelationships(table, known, names));
      return [{ id, domain, data }];
    }
    const canClassify = existing.dataClasses === undefined || existing.dataClasses.has(PERSONAL);
    const personal = canClassify ? markPersonal(table, data, names) : [];
    const stated = describeRelationships(table, names);
    const links = guessRelationships(table, byName, names, stated);
    markDrafts(data, links.fields);
    guess([...personal, ...links.guesses]);
    return [
      { id, domain, data: insertRelationships(data, new Map([...stated, ...links.relationships])) },
    ];
  });
  const used = new Set(entities.map(({ domain }) => domain));
  const domains = new Set([...order.filter((id) => used.has(id)), ...used]);
  const info = plainMap({
    title,
    revision: '0.1.0',
    database: describeDatabase(catalogue, names),
    domains: new Map([...domains].map((domain) => [domain, titleOf(domain)])),
    dataClasses: entities.some(hasPersonal)
      ? new Map([[PERSONAL, plainMap({ description: 'Data about a person.' })]])
      : undefined,
  });
  const enums = enumItems(catalogue, names);
  return { info, entities, enums, files: [], guesses, losses };
}
