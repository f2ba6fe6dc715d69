/** Entities of a document: headings with a table or a list of fields below them. */
import type { Loss } from '../catalogue.ts';
import { isErDiagram, readErDiagram } from '../mermaid/er-diagram.ts';
import { itemsOf } from './blocks.ts';
import { fieldOfRow, fieldsOfList, rolesOf, tableRows, type ReadField } from './fields.ts';
import { lossOf, type Subject, type SubjectBlock } from './subjects.ts';
import { entityName, snakeCase } from './words.ts';

/** A sentence of a list, with its line. */
export interface Sentence {
  text: string;
  line: number;
}

/** An entity as a document describes it. */
export interface ReadEntity {
  title: string;
  /** Its table; out of the heading where no name is stated. */
  table: string;
  isTableStated: boolean;
  fields: ReadField[];
  purpose?: string;
  rules: Sentence[];
  indexes: Sentence[];
  relationships: Sentence[];
  /** What was not understood, as it is written. */
  body: string[];
  /** Headings above it. */
  above: readonly string[];
  file: string;
  line: number;
  losses: Loss[];
}

const MOST_LETTERS_OF_PURPOSE = 600;

/** A block that was not understood, below the heading of its part. */
export function proseOf(
  { source, partHeading }: SubjectBlock,
  previous: SubjectBlock | undefined,
): string {
  const isNew = partHeading !== undefined && partHeading !== previous?.partHeading;
  return isNew ? `**${partHeading.replaceAll('*', '')}**\n\n${source}` : source;
}

function emptyEntity({ heading, above, file }: Subject, name = heading.text): ReadEntity {
  const { title, table } = entityName(name);
  return {
    title,
    table: table ?? snakeCase(title),
    isTableStated: table !== undefined,
    fields: [],
    rules: [],
    indexes: [],
    relationships: [],
    body: [],
    above: above.map(({ text }) => text),
    file,
    line: heading.line,
    losses: [],
  };
}

/** Adds the fields of a block; false where it holds none. */
function addFields(entity: ReadEntity, block: SubjectBlock): boolean {
  const { node, part, file } = block;
  if (part !== undefined && part !== 'fields' && part !== 'prose') return false;
  if (node.type === 'table') {
    const { head, rows } = tableRows(node);
    const roles = rolesOf(head);
    if (!roles || roles.has('entity')) return false;
    const read = rows.map((row) => ({ row, field: fieldOfRow(row, roles) }));
    const known = read.filter(({ field }) => field && !field.type.isUnknown);
    if (known.length === 0 || known.length * 2 < rows.length) return false;
    entity.fields.push(...read.flatMap(({ field }) => field ?? []));
    for (const { row, field } of read)
      if (!field) {
        entity.body.push(`| ${row.cells.join(' | ')} |`);
        entity.losses.push({
          what: `a row of ${entity.title}: no name or no type`,
          file,
          line: row.line,
        });
      }
    return true;
  }
  const found = node.type === 'list' && part !== 'prose' ? fieldsOfList(block) : undefined;
  if (!found) return false;
  entity.fields.push(...found.fields);
  for (const { text, line } of found.others) {
    entity.body.push(`- ${text}`);
    entity.losses.push({
      what: `an item of ${entity.title} stays as prose: “${text.slice(0, 60)}”`,
      file,
      line,
    });
  }
  return true;
}

/** Adds what a list below the heading of a part says; false where it is another block. */
function addPart(entity: ReadEntity, block: SubjectBlock): boolean {
  const { node, part, source, line } = block;
  if (part !== 'rules' && part !== 'indexes' && part !== 'relationships') return false;
  if (node.type !== 'list') return false;
  const items = itemsOf(node, source, line);
  entity[part].push(
    ...items.map((item) => ({ text: part === 'rules' ? item.source : item.text, line: item.line })),
  );
  return true;
}

function addPurpose(entity: ReadEntity, { node, part, source }: SubjectBlock): boolean {
  const isFree = part === undefined || part === 'prose';
  if (node.type !== 'paragraph' || !isFree || entity.purpose !== undefined) return false;
  if (source.length > MOST_LETTERS_OF_PURPOSE) return false;
  entity.purpose = source
    .replace(/^\**(?:purpose|description|zweck|beschreibung)\**\s*:\**\s*/iu, '')
    .replace(/\s*\n\s*/gu, ' ');
  return true;
}

/** Names of the entities whose attributes a diagram names; a sketch of relationships alone makes no table. */
function entitiesOfDiagram(text: string): string[] {
  if (!isErDiagram(text)) return [];
  const entities = [...readErDiagram(text).entities.values()];
  return entities.filter(({ attributes }) => attributes.length > 0).map(({ name }) => name);
}

/** Names of the tables that a fence creates. */
export function tablesOfFence(language: string, text: string): string[] {
  if (language === 'mermaid') return entitiesOfDiagram(text);
  const pattern =
    language === 'dbml'
      ? /^\s*table\s+("[^"]+"|[\w.]+)/gimu
      : language === 'prisma'
        ? /^\s*model\s+(\w+)/gmu
        : /\bcreate\s+(?:unlogged\s+|temp(?:orary)?\s+)?table\s+(?:if\s+not\s+exists\s+)?([\w.`"[\]]+)/giu;
  return [...text.matchAll(pattern)].map(([, name = '']) =>
    name.replace(/^.*\./u, '').replace(/[`"[\]]/gu, ''),
  );
}

/** Adds all that is no field: prose, rules, what is not understood. */
function describe(entity: ReadEntity, subject: Subject, blocks: readonly SubjectBlock[]): void {
  const rest = blocks.filter((block) => !addPart(entity, block) && !addPurpose(entity, block));
  addProse(entity, subject, rest);
}

function addProse(entity: ReadEntity, subject: Subject, blocks: readonly SubjectBlock[]): void {
  entity.body.push(...blocks.map((block, index) => proseOf(block, blocks[index - 1])));
  entity.losses.push(...lossOf(blocks, subject, 'stays as prose of the entity'));
}

/** Keeps what was not understood of a subject below the heading of an entity. */
export function keepAsProse(
  entity: ReadEntity,
  subject: Subject,
  blocks: readonly SubjectBlock[],
): void {
  const { text } = subject.heading;
  const own = blocks.map((block) => ({ ...block, partHeading: block.partHeading ?? text }));
  addProse(entity, subject, own);
}

/**
 * The entity of a subject; undefined where it has no fields.
 *
 * @param isFence whether a block is a fence that is read as such
 */
export function entityOf(
  subject: Subject,
  isFence: (block: SubjectBlock) => boolean,
): ReadEntity | undefined {
  const entity = emptyEntity(subject);
  const fences = subject.blocks.filter(isFence);
  const blocks = subject.blocks.filter((block) => !isFence(block));
  const rest = blocks.filter((block) => !addFields(entity, block));
  const made = fences.flatMap(({ node }) =>
    node.type === 'code' ? tablesOfFence(node.lang ?? '', node.value) : [],
  );
  const [only, second] = made;
  if (entity.fields.length === 0 && (only === undefined || second !== undefined)) return undefined;
  if (only !== undefined && second === undefined)
    Object.assign(entity, { table: only, isTableStated: true });
  describe(entity, subject, rest);
  return entity;
}

/** Entities of tables that list the fields of all: table, field, type. */
export function entitiesOfDictionary(subject: Subject, block: SubjectBlock): ReadEntity[] {
  if (block.node.type !== 'table') return [];
  const { head, rows } = tableRows(block.node);
  const roles = rolesOf(head);
  const at = roles?.get('entity');
  if (!roles || at === undefined) return [];
  const entities = new Map<string, ReadEntity>();
  let name = '';
  for (const row of rows) {
    const cell = row.cells[at] ?? '';
    if (!/^(?:"|″|''|-|–|—)?$/u.test(cell)) name = cell;
    const field = fieldOfRow(row, roles);
    const entity =
      entities.get(name) ??
      emptyEntity({ ...subject, heading: { ...subject.heading, line: row.line } }, name);
    entities.set(name, entity);
    if (field) entity.fields.push(field);
    else
      entity.losses.push({
        what: `a row of ${name}: no name or no type`,
        file: block.file,
        line: row.line,
      });
  }
  return [...entities.values()].filter(({ fields }) => fields.length > 0);
}
