/** An ER diagram as a catalogue: attributes are columns, and relationships are keys where an attribute can hold them. */
import {
  emptyCatalogue,
  emptyTable,
  type Catalogue,
  type ForeignKey,
  type Table,
} from '../catalogue.ts';
import type { ErDiagram, ErEntity, ErRelationship } from './er-diagram.ts';

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Singular and plural of a name, without underscores. */
function stemsOf({ name, alias }: ErEntity): string[] {
  const words = [name, alias ?? name].map(plain);
  return words.flatMap((word) => [
    word,
    word.replace(/ies$/u, 'y'),
    word.replace(/e?s$/u, ''),
    word.replace(/s$/u, ''),
  ]);
}

function primaryOf({ attributes }: ErEntity): string[] {
  return attributes.filter(({ keys }) => keys.includes('PK')).map(({ name }) => name);
}

/** The attribute of the holder that references the other: `customer_id`, `customerId`, `customer`. */
function keyColumn(
  holder: ErEntity,
  other: ErEntity,
  primary: string,
  isOnly: boolean,
): string | undefined {
  const stems = stemsOf(other);
  const wanted = new Set(stems.flatMap((stem) => [stem, `${stem}${plain(primary)}`, `${stem}id`]));
  const marked = holder.attributes.filter(({ keys }) => keys.includes('FK'));
  const named = (marked.length > 0 ? marked : holder.attributes).filter(({ name }) =>
    wanted.has(plain(name)),
  );
  if (named.length === 1) return named[0]?.name;
  return named.length === 0 && marked.length === 1 && isOnly ? marked[0]?.name : undefined;
}

/** Which entity holds the key, and which one is referenced; undefined for many to many. */
function sidesOf(
  one: ErRelationship,
): { holder: string; target: string; optional: boolean; isSingle: boolean } | undefined {
  if (one.fromMany && one.toMany) return undefined;
  if (one.fromMany)
    return { holder: one.from, target: one.to, optional: one.toOptional, isSingle: false };
  if (one.toMany)
    return { holder: one.to, target: one.from, optional: one.fromOptional, isSingle: false };
  // One to one: the side that may be absent holds it.
  return one.fromOptional && !one.toOptional
    ? { holder: one.from, target: one.to, optional: false, isSingle: true }
    : { holder: one.to, target: one.from, optional: one.fromOptional, isSingle: true };
}

function tableOf({ name, attributes }: ErEntity): Table {
  const primary = attributes.filter(({ keys }) => keys.includes('PK')).map((one) => one.name);
  return {
    ...emptyTable({ schema: null, name }),
    columns: attributes.map(({ name: column, type, keys, comment }) => ({
      name: column,
      type,
      required: keys.includes('PK'),
      ...(comment !== undefined && { comment }),
    })),
    ...(primary.length > 0 && { primaryKey: { columns: primary } }),
    unique: attributes
      .filter(({ keys }) => keys.includes('UK'))
      .map(({ name: column }) => ({ columns: [column] })),
  };
}

function describe({ from, to, label }: ErRelationship): string {
  return `the relationship of ${from} and ${to}${label === undefined ? '' : ` (${label})`}`;
}

/**
 * The catalogue of a diagram.
 *
 * @param file its name, for the places of losses
 */
export function catalogueOfEr(diagram: ErDiagram, file: string): Catalogue {
  const catalogue = emptyCatalogue(undefined);
  const { entities, relationships, unread } = diagram;
  catalogue.losses.push(...unread.map(({ line, text }) => ({ what: text, file, line })));
  const tables = new Map([...entities.values()].map((entity) => [entity.name, tableOf(entity)]));
  catalogue.tables.push(...tables.values());
  for (const one of relationships) {
    const sides = sidesOf(one);
    const [holder, target] = [entities.get(sides?.holder ?? ''), entities.get(sides?.target ?? '')];
    const lose = (why: string) =>
      catalogue.losses.push({ what: `${describe(one)}: ${why}`, file, line: one.line });
    if (!sides || !holder || !target) {
      lose('many to many, without an entity between them');
      continue;
    }
    const [primary, second] = primaryOf(target);
    const table = tables.get(holder.name);
    if (primary === undefined || second !== undefined || !table) {
      lose(`${target.name} has no primary key of one attribute`);
      continue;
    }
    const ofHolder = relationships.filter((other) => sidesOf(other)?.holder === holder.name);
    const column = keyColumn(holder, target, primary, ofHolder.length === 1);
    if (column === undefined) {
      lose(`no attribute of ${holder.name} is known as its key`);
      continue;
    }
    const key: ForeignKey = {
      columns: [column],
      to: { schema: null, name: target.name },
      toColumns: [primary],
    };
    table.foreignKeys.push(key);
    const own = table.columns.find(({ name }) => name === column);
    if (own && !sides.optional) own.required = true;
    const isUnique = table.unique.some(
      ({ columns }) => columns.length === 1 && columns[0] === column,
    );
    const isPrimary = table.primaryKey?.columns.join('\n') === column;
    if (sides.isSingle && !isUnique && !isPrimary) table.unique.push({ columns: [column] });
  }
  return catalogue;
}
