/** Fields of an entity, read from a table or a list. */
import type { List, Table } from 'mdast';
import { itemsOf, rowsOf, type Block, type Row } from './blocks.ts';
import { readFacts, type FieldFacts } from './field-facts.ts';
import { readType, type ReadType } from './types.ts';
import { COLUMNS, isBlank, yesOrNo, type ColumnRole } from './words.ts';

/** A field as a document describes it. */
export interface ReadField {
  name: string;
  /** The type, and how it is written. */
  type: ReadType;
  written: string;
  facts: FieldFacts;
  description?: string;
  line: number;
}

/** Which column of a table holds what. */
export type Roles = ReadonlyMap<ColumnRole, number>;

/** The columns of a table of fields; undefined where it holds none. */
export function rolesOf(head: Row): Roles | undefined {
  const roles = new Map<ColumnRole, number>();
  head.cells.forEach((cell, index) => {
    const role = (Object.keys(COLUMNS) as ColumnRole[]).find(
      (one) => !roles.has(one) && COLUMNS[one].test(cell),
    );
    if (role) roles.set(role, index);
  });
  return roles.has('name') && roles.has('type') ? roles : undefined;
}

/** The rows of a table by the entity that they belong to, where a column says it. */
export function tableRows(table: Table): { head: Row; rows: Row[] } {
  const [head = { cells: [], line: 1 }, ...rows] = rowsOf(table);
  return { head, rows };
}

/** A key that nobody else has to be is required. */
function merged(parts: readonly FieldFacts[]): FieldFacts {
  return Object.assign({}, ...parts) as FieldFacts;
}

/** What a cell of yes or no says; other words say more. */
function flagged(cell: string, yes: Partial<FieldFacts>, no: Partial<FieldFacts>): FieldFacts {
  const answer = yesOrNo(cell);
  if (answer === undefined) return readFacts(cell);
  return { rest: '', ...(answer ? yes : no) };
}

const NAME = /^[`*_"]*([\p{L}_$][\p{L}\p{N}_$. -]*?)[`*_"]*\??$/u;

/** The field that a row describes; undefined where it has no name or no type. */
export function fieldOfRow({ cells, line }: Row, roles: Roles): ReadField | undefined {
  const at = (role: ColumnRole): string => cells[roles.get(role) ?? -1] ?? '';
  const [, name] = NAME.exec(at('name')) ?? [];
  const written = at('type');
  if (name === undefined || isBlank(written)) return undefined;
  const whole = readType(written);
  // `uuid (PK)`, `varchar(255) NOT NULL`: the type, and words behind it.
  const [, first = written, more = ''] = whole
    ? []
    : (/^((?:double precision|character varying|[\w/]+)(?:\s?\([^()]*\))?(?:\[\])*)[\s,;(]+(.*?)\)?$/iu.exec(
        written,
      ) ?? []);
  const type = whole ?? readType(first) ?? { type: first, isGuess: false, isUnknown: true };
  const description = at('description');
  const other = [
    ...(more === '' ? [] : [readFacts(more)]),
    ...(roles.has('constraints') ? [readFacts(at('constraints'))] : []),
    ...(roles.has('key') ? [flagged(at('key'), { primary: true }, {})] : []),
    ...(roles.has('required')
      ? [flagged(at('required'), { required: true }, { required: false })]
      : []),
    ...(roles.has('nullable')
      ? [flagged(at('nullable'), { required: false }, { required: !isBlank(at('nullable')) })]
      : []),
    ...(roles.has('unique') ? [flagged(at('unique'), { unique: true }, {})] : []),
    ...(isBlank(at('references'))
      ? []
      : [
          readFacts(
            /^(?:fk|references|→|->)/iu.test(at('references'))
              ? at('references')
              : `→ ${at('references')}`,
          ),
        ]),
    ...(isBlank(at('default'))
      ? []
      : [{ rest: '', default: at('default').replace(/^[`'"](.*)[`'"]$/u, '$1') }]),
  ];
  const ofDescription = readFacts(description);
  const known = new Set(['name', 'type', ...roles.keys()]);
  const indexes = new Set([...roles].filter(([role]) => known.has(role)).map(([, index]) => index));
  const unread = cells.filter((cell, index) => !indexes.has(index) && !isBlank(cell));
  const rests = [...other.map(({ rest }) => rest), ...unread].filter(
    (rest) => rest !== '' && !isBlank(rest),
  );
  const text = [description, ...(rests.length > 0 ? [`(${rests.join('; ')})`] : [])]
    .filter((part) => !isBlank(part))
    .join(' ');
  // The prose of a description states a key only where it says so outright.
  const { references, primary } = ofDescription;
  return {
    name,
    type,
    written,
    facts: merged([
      {
        rest: '',
        ...(references &&
          /\b(?:fk|foreign key|fremdschlüssel)\b|→|->/iu.test(description) && { references }),
        ...(primary && /^(?:primary key|primärschlüssel|pk)\b/iu.test(description) && { primary }),
      },
      ...other,
    ]),
    ...(text !== '' && { description: text }),
    line,
  };
}

/** `name` (type, …): text · name: type, … – text · **name** — type */
const ITEM =
  /^(?<name>[\p{L}_$][\p{L}\p{N}_$]*)\??\s*(?:\((?<inner>(?:[^()]|\([^()]*\))+)\)\s*(?:[:–—-]\s*)?(?<about>.*)|\s*[:–—-]\s*(?<type>(?:[\w/]+(?:\s?\([^()]*\))?|(?:enum|array)\s*[<(][^>)]*[>)])(?:\[\])*)(?<more>[\s,;–—(-].*)?)$/su;

/** The field that an item of a list describes; undefined where it names no type. */
function fieldOfItem(text: string, line: number): ReadField | undefined {
  const { name = '', inner, about = '', type: written, more = '' } = ITEM.exec(text)?.groups ?? {};
  if (name === '') return undefined;
  const isInner = inner !== undefined;
  const whole = isInner ? readType(inner) : undefined;
  const [, first = '', rest = ''] =
    /^((?:double precision|[\w/]+)(?:\s?\([^()]*\)|<[^>]*>)?(?:\[\])*)[,;\s]*(.*)$/su.exec(
      inner ?? '',
    ) ?? [];
  const type = whole ?? readType(isInner ? first : (written ?? ''));
  if (!type) return undefined;
  // Behind a dash stands what it means.
  const [, facts = more, meaning = ''] = isInner
    ? []
    : (/^(.*?)(?:\s[–—-]\s(.*))?$/su.exec(more) ?? []);
  const read = readFacts(isInner ? (whole ? '' : rest) : facts);
  const said = readFacts(about);
  const description = [
    isInner ? about : meaning,
    ...(read.rest === '' ? [] : [isInner ? `(${read.rest})` : read.rest]),
  ]
    .filter((part) => part !== '')
    .join(' ');
  return {
    name,
    type,
    written: isInner ? (whole ? inner : first) : (written ?? ''),
    facts: merged([{ rest: '', ...(said.references && { references: said.references }) }, read]),
    ...(description !== '' && { description }),
    line,
  };
}

/** Fields of a list, and the items that are none; undefined where most are none. */
export function fieldsOfList(
  block: Block,
): { fields: ReadField[]; others: { text: string; line: number }[] } | undefined {
  const items = itemsOf(block.node as List, block.source, block.line);
  const read = items.map(({ text, line }) => ({ text, line, field: fieldOfItem(text, line) }));
  const fields = read.flatMap(({ field }) => field ?? []);
  if (fields.length < 2 || fields.length * 2 < items.length) return undefined;
  return { fields, others: read.filter(({ field }) => !field) };
}
