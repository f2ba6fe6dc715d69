/** Views, functions and triggers of a specification that is written for MySQL. */
import { isView } from '../../../../model/data/entity-kind.ts';
import type { Entity } from '../../../../model/item.ts';
import type { Spec } from '../../../../model/spec.ts';
import { tableOf } from '../../data-model/physical-names.ts';
import { tableFor } from '../../data-model/table.ts';
import { tableSql, type Context } from '../dialects/context.ts';
import { orderByMentions } from '../mentions.ts';
import { factOf } from './facts.ts';

type Trigger = NonNullable<Entity['data']['triggers']>[number];

/** Statements, and what no statement creates. */
export interface Programs {
  statements: string[];
  omitted: string[];
}

const ROUTINE =
  /^create\s+(?:or\s+replace\s+)?(?:definer\s*=\s*\S+\s+)?(?:aggregate\s+)?(?:function|procedure)\s/iu;
const TRIGGER = /^create\s+(?:or\s+replace\s+)?(?:definer\s*=\s*\S+\s+)?trigger\s/iu;

/** A statement with statements in it ends where a client is told to. */
function statement(sql: string): string {
  const body = sql.replace(/;\s*$/u, '');
  return body.includes(';') ? `delimiter ;;\n${body};;\ndelimiter ;` : `${body};`;
}

function triggerSql(context: Context, entity: Entity, trigger: Trigger): string | undefined {
  const { id, name = id, timing, events = [], sql, enabled } = trigger;
  if (sql === undefined || enabled === false) return undefined;
  if (TRIGGER.test(sql)) return statement(sql);
  const [event, second] = events;
  if (timing === undefined || event === undefined || second !== undefined) return undefined;
  const table = tableSql(context, tableFor(context.spec, entity));
  return statement(
    `create trigger ${context.dialect.quoteName(name)} ${timing} ${event} on ${table} for each row ${sql}`,
  );
}

function viewSql(context: Context, entity: Entity): string | undefined {
  const { query, database, kind } = entity.data;
  if (query === undefined || kind !== 'view') return undefined;
  const columns = factOf(database, 'columns');
  const check = factOf(database, 'with check option');
  return statement(
    `create view ${tableSql(context, tableFor(context.spec, entity))}${columns === undefined ? '' : ` (${columns})`} as\n${query.replace(/;\s*$/u, '')}${check === undefined ? '' : ` with ${check} check option`}`,
  );
}

function listed(what: string, names: readonly string[]): string[] {
  return names.length > 0 ? [`${what}: ${names.join(', ')}`] : [];
}

/** Functions first, since views may call them, then views in the order of their queries, then triggers. */
export function programsOf(context: Context): Programs {
  const { spec }: { spec: Spec } = context;
  const functions = spec.info.database?.functions ?? [];
  const created = functions.filter(({ sql = '' }) => ROUTINE.test(sql));
  const views = orderByMentions(
    spec.entities.filter(isView),
    tableOf,
    ({ data }) => data.query ?? '',
  ).map((entity) => ({ id: entity.id, sql: viewSql(context, entity) }));
  const triggers = spec.entities.flatMap((entity) =>
    (entity.data.triggers ?? []).map((trigger) => ({
      id: `${entity.id}.${trigger.id}`,
      sql: triggerSql(context, entity, trigger),
    })),
  );
  const made = (list: readonly { sql: string | undefined }[]) =>
    list.flatMap(({ sql }) => sql ?? []);
  const missing = (list: readonly { id: string; sql: string | undefined }[]) =>
    list.filter(({ sql }) => sql === undefined).map(({ id }) => id);
  return {
    statements: [
      ...created.map(({ sql = '' }) => statement(sql)),
      ...made(views),
      ...made(triggers),
    ],
    omitted: [
      ...listed(
        'functions',
        functions.filter((one) => !created.includes(one)).map(({ id }) => id),
      ),
      ...listed('views', missing(views)),
      ...listed('triggers', missing(triggers)),
    ],
  };
}
