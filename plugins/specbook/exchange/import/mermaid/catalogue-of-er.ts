/** An ER diagram as a catalogue: attributes are columns, and relationships are keys where an attribute can hold them. */
import { emptyCatalogue, emptyTable, type Catalogue, type Loss, type Table } from '../catalogue.ts';
import { LOOKS, type ErDiagram, type ErEntity, type ErRelationship } from './er-diagram.ts';
import { shownText } from './er-scanner.ts';

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

/** The entity that holds a key, and the one that it references. */
interface Sides {
  holder: string;
  target: string;
  optional: boolean;
  isSingle: boolean;
}

/** Which entity holds the key, and which one is referenced; undefined for many to many. */
function sidesOf(one: ErRelationship): Sides | undefined {
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

function tableOf({ attributes, alias }: ErEntity, name: string): Table {
  const primary = attributes.filter(({ keys }) => keys.includes('PK')).map((one) => one.name);
  return {
    ...emptyTable({ schema: null, name }),
    ...(alias !== undefined && { title: alias }),
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

/** Names without marks of Markdown, where each entity keeps one of its own. */
function tableNames({ entities }: ErDiagram): Map<string, string> {
  const names = [...entities.keys()];
  const counts = Map.groupBy(names, shownText);
  return new Map(
    names.map((name) => {
      const shown = shownText(name);
      return [name, shown !== '' && counts.get(shown)?.length === 1 ? shown : name];
    }),
  );
}

/**
 * The attribute that holds a relationship, and the one that it references.
 *
 * @param isOnly the holder has no other relationship to hold
 */
function keyOf(
  { entities }: ErDiagram,
  sides: Sides,
  isOnly: boolean,
): { column: string; primary: string } | undefined {
  const [holder, target] = [entities.get(sides.holder), entities.get(sides.target)];
  const [primary, second] = target ? primaryOf(target) : [];
  if (!holder || !target || primary === undefined || second !== undefined) return undefined;
  const column = keyColumn(holder, target, primary, isOnly);
  return column === undefined ? undefined : { column, primary };
}

const CARDINALITY = [
  ['one-to-one', 'one-to-many'],
  ['many-to-one', 'many-to-many'],
] as const;

/** A relationship that no attribute holds, at the entity that the diagram names first. */
function statedOf(one: ErRelationship, names: ReadonlyMap<string, string>, file: string) {
  const [from, to] = [one.from, one.to].map((name) => names.get(name) ?? name) as [string, string];
  return {
    to: { schema: null, name: to },
    cardinality: CARDINALITY[one.fromMany ? 1 : 0][one.toMany ? 1 : 0],
    ...(one.label !== undefined && { verb: one.label }),
    ...(!one.toOptional && { required: true }),
    ...(!one.fromOptional && { description: `Each ${to} has at least one ${from}.` }),
    file,
    line: one.line,
  };
}

/** What the lines about the picture, and the ends of lines that keys cannot say, come to. */
function lossesOf({ unread, unused, relationships }: ErDiagram, file: string): Loss[] {
  const looks = unused.filter(({ text }) => text === LOOKS);
  const dotted = relationships.filter(({ isIdentifying }) => !isIdentifying);
  const counted = (lines: readonly { line: number }[], what: string) =>
    lines.slice(0, 1).map(({ line }) => ({ what: `${what} (${lines.length})`, file, line }));
  return [
    ...unread.map(({ line, text }) => ({ what: text, file, line })),
    ...unused
      .filter(({ text }) => text !== LOOKS)
      .map(({ line, text }) => ({ what: text, file, line })),
    ...counted(looks, 'lines on how the diagram looks'),
    ...counted(dotted, 'that relationships are drawn as not identifying'),
  ];
}

/**
 * The catalogue of a diagram.
 *
 * @param file its name, for the places of losses
 */
export function catalogueOfEr(diagram: ErDiagram, file: string): Catalogue {
  const catalogue = emptyCatalogue(undefined);
  const names = tableNames(diagram);
  catalogue.losses.push(...lossesOf(diagram, file));
  const tables = new Map(
    [...diagram.entities.values()].map((entity) => [
      entity.name,
      tableOf(entity, names.get(entity.name) ?? entity.name),
    ]),
  );
  catalogue.tables.push(...tables.values());
  const held = Map.groupBy(diagram.relationships, (one) => sidesOf(one)?.holder);
  for (const one of diagram.relationships) {
    const sides = sidesOf(one);
    const key = sides && keyOf(diagram, sides, held.get(sides.holder)?.length === 1);
    const table = tables.get(sides && key ? sides.holder : one.from);
    if (!table) continue;
    if (!sides || !key) {
      table.relationships = [...(table.relationships ?? []), statedOf(one, names, file)];
      continue;
    }
    addKey(table, one, { ...sides, ...key, target: names.get(sides.target) ?? sides.target });
    const lose = (what: string) => catalogue.losses.push({ what, file, line: one.line });
    if ((one.fromMany && !one.fromOptional) || (one.toMany && !one.toOptional))
      lose(`that each ${sides.target} has at least one ${sides.holder}: a key cannot say it`);
  }
  return catalogue;
}

function addKey(
  table: Table,
  { from, to, label }: ErRelationship,
  {
    holder,
    target,
    column,
    primary,
    optional,
    isSingle,
  }: Sides & Record<'column' | 'primary', string>,
): void {
  table.foreignKeys.push({
    columns: [column],
    to: { schema: null, name: target },
    toColumns: [primary],
    ...(label !== undefined && holder === from && { verb: label }),
  });
  const own = table.columns.find(({ name }) => name === column);
  if (own && !optional) own.required = true;
  // A key is read from its holder: words of the other direction describe the column.
  if (own && label !== undefined && holder !== from) {
    const words = `${from} ${label} ${to}`;
    own.comment = own.comment === undefined ? words : `${own.comment} (${words})`;
  }
  const isUnique = table.unique.some(({ columns: [only, second] }) => only === column && !second);
  const isPrimary = table.primaryKey?.columns.join('\n') === column;
  if (isSingle && !isUnique && !isPrimary) table.unique.push({ columns: [column] });
}
