/** What a database says of a field, a key, a constraint or an index, as short facts in a row of a table. */
import type { PhrasingContent, RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import { flowText } from '../model/data/free-text.ts';
import type { Spec } from '../model/spec.ts';
import type { Deferrable, FreeMap } from '../schema/database-text.ts';
import type { Generated } from '../schema/field.ts';
import { code, inline, joined, paragraph, type Content } from '../markup/mdast.ts';

/** Facts that keys, constraints and indexes share, as far as one has them. */
export interface DatabaseFacts {
  deferrable?: Deferrable | false | undefined;
  match?: 'simple' | 'full' | 'partial' | undefined;
  notValid?: boolean | undefined;
  enforced?: boolean | undefined;
  nullsNotDistinct?: boolean | undefined;
  onDeleteFields?: readonly string[] | undefined;
  collation?: string | undefined;
  characterSet?: string | undefined;
  comment?: string | undefined;
  database?: FreeMap | undefined;
}

/** All facts of one of them, in a fixed order. @example 'deferrable · not valid · Comment: moved in 2019' */
export function databaseRun(
  spec: Spec,
  facts: DatabaseFacts,
  ...more: readonly Content[]
): PhrasingContent[] {
  const { facts: t } = stringsOf(spec).views.database;
  const { deferrable, match, onDeleteFields, collation, characterSet, comment, database } = facts;
  return joined(
    [
      ...more,
      deferrable === undefined ? undefined : t.deferrable[deferrable === false ? 'no' : deferrable],
      match && t.match({ match }),
      facts.notValid === true ? t.notValid : undefined,
      facts.enforced === false ? t.notEnforced : undefined,
      facts.nullsNotDistinct === true ? t.nullsNotDistinct : undefined,
      onDeleteFields && t.onDeleteFields({ fields: joined(onDeleteFields.map((id) => code(id))) }),
      characterSet !== undefined && t.characterSet({ name: code(characterSet) }),
      collation !== undefined && t.collation({ name: code(collation) }),
      comment !== undefined && t.comment({ comment }),
      ...(database ?? []).map(({ id, value }) => code(`${id}: ${flowText(value)}`)),
    ].map((part) => (part === false ? undefined : part)),
    ' · ',
  );
}

/** SQL in a row of a table; that of several lines stands below it, see {@link sqlBlocks}. */
export function sqlOnOneLine(sql: string | undefined): Content {
  return sql === undefined || sql.includes('\n') ? undefined : code(sql);
}

/** SQL of several lines, each piece below the name of what it belongs to. */
export function sqlBlocks(
  all: readonly { id: string; name?: string | undefined; sql?: string | undefined }[],
): RootContent[] {
  return all.flatMap(({ id, name, sql }): RootContent[] =>
    sql?.includes('\n')
      ? [paragraph(code(name ?? id)), { type: 'code', lang: 'sql', value: sql }]
      : [],
  );
}

/** How the database makes a value: the expression, or the kind of identity and how its sequence counts. */
export function generatedBy(spec: Spec, generated: Generated): PhrasingContent[] {
  const { facts: t } = stringsOf(spec).views.database;
  if (generated.kind === 'expression') {
    const { sql, stored } = generated;
    const kept = stored === undefined ? undefined : stored ? t.stored : t.virtual;
    return joined([code(sql), kept], ' ');
  }
  const { when, sequence } = generated;
  return joined([t.identity[when ?? 'unknown'], sequence && sequenceRun(spec, sequence)], ' ');
}

type Sequence = NonNullable<Extract<Generated, { kind: 'identity' }>['sequence']>;

/** How a sequence counts. @example 'start 1000 · increment 10' */
export function sequenceRun(
  spec: Spec,
  { name, type, start, increment, min, max, cache, cycle }: Sequence,
): PhrasingContent[] {
  const { sequence: t } = stringsOf(spec).views.database;
  const counts = Object.entries({ start, increment, min, max, cache } as const).flatMap(
    ([key, value]) => (value === undefined ? [] : [inline(`${t[key as 'start']} `, code(value))]),
  );
  return joined(
    [
      name === undefined ? undefined : code(name),
      type === undefined ? undefined : code(type),
      ...counts,
      cycle === true ? t.cycle : undefined,
    ],
    ' · ',
  );
}
