/** Triggers in PostgreSQL: those that call a function which is there. */
import type { Entity } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import { nameParts, splitName, tableOf } from '../data-model/physical-names.ts';
import { columnNameOf, tableFor, type Table } from '../data-model/table.ts';
import { commentOn } from './comments.ts';
import { functionName, isCreated } from './functions.ts';
import { qualify, quoteName } from './names.ts';

type Trigger = NonNullable<Entity['data']['triggers']>[number];

const WHOLE = /^create\s+(?:or\s+replace\s+)?(?:constraint\s+)?trigger\s/iu;

/** Functions for triggers that each database has. https://www.postgresql.org/docs/current/functions-trigger.html */
const BUILT_IN = [
  'suppress_redundant_updates_trigger',
  'tsvector_update_trigger',
  'tsvector_update_trigger_column',
];

/** Functions of extensions that are called as their extension. */
const OF_EXTENSIONS = new Set(['autoinc', 'insert_username', 'moddatetime', 'tcn']);

function knownFunctions({ info: { database } }: Spec): Set<string> {
  return new Set([
    ...BUILT_IN,
    ...(database?.extensions ?? [])
      .map((text) => nameParts(text).name)
      .filter((name) => OF_EXTENSIONS.has(name)),
    ...(database?.functions ?? []).filter(isCreated).map(functionName),
  ]);
}

/** `update of state, note`: each name is that of a field, or of a column. */
function eventSql(table: Table, event: string): string {
  const [, columns] = /^update\s+of\s+(.*)$/isu.exec(event) ?? [];
  if (columns === undefined) return event;
  const names = columns.split(',').map((name) => {
    const plain = splitName(name.trim()).join('.');
    return quoteName(columnNameOf(table, plain));
  });
  return `update of ${names.join(', ')}`;
}

function triggerSql(table: Table, trigger: Trigger): string | undefined {
  const { id, name = id, timing, events, each, when, calls, sql } = trigger;
  if (sql !== undefined && WHOLE.test(sql)) return `${sql.replace(/;\s*$/u, '')};`;
  if (sql !== undefined || calls === undefined || !timing || !events) return undefined;
  return [
    `create trigger ${quoteName(name)} ${timing} ${events.map((event) => eventSql(table, event)).join(' or ')}`,
    ` on ${qualify(tableOf(table.entity))} for each ${each ?? 'statement'}`,
    when === undefined ? '' : ` when (${when})`,
    ` execute function ${calls};`,
  ].join('');
}

/** Statements that create triggers, and those that no statement creates. */
export function triggerStatements(spec: Spec): { statements: string[]; omitted: string[] } {
  const known = knownFunctions(spec);
  const [statements, omitted]: [string[], string[]] = [[], []];
  for (const entity of spec.entities) {
    const name = qualify(tableOf(entity));
    for (const trigger of entity.data.triggers ?? []) {
      const calls = /^[^(]*/u.exec(trigger.calls ?? '')?.[0] ?? '';
      const sql = known.has(nameParts(calls).name)
        ? triggerSql(tableFor(spec, entity), trigger)
        : undefined;
      if (sql === undefined) {
        omitted.push(`trigger ${trigger.id} of ${entity.id} is not created`);
        continue;
      }
      const own = quoteName(trigger.name ?? trigger.id);
      const off = trigger.enabled === false ? [`alter table ${name} disable trigger ${own};`] : [];
      const { comment, description } = trigger;
      statements.push(sql, ...off, ...commentOn(`trigger ${own} on ${name}`, comment, description));
    }
  }
  return { statements, omitted };
}
