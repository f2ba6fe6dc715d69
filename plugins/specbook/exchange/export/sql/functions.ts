/** Functions in PostgreSQL: those whose whole statement is stated. */
import { isView } from '../../../model/data/entity-kind.ts';
import type { Spec } from '../../../model/spec.ts';
import { nameParts, tableOf } from '../data-model/physical-names.ts';
import { commentOn } from './comments.ts';
import { wordsOf } from './mentions.ts';
import { qualify } from './names.ts';

type DatabaseFunction = NonNullable<NonNullable<Spec['info']['database']>['functions']>[number];

const WHOLE = /^create\s+(?:or\s+replace\s+)?(?:function|procedure)\s/iu;
const SIGNATURE = /^((?:"(?:[^"]|"")*"|[^"(])+)\((.*)\)$/su;

/** True where the statement that creates a function is stated, and not only its body. */
export function isCreated({ sql }: DatabaseFunction): boolean {
  return sql !== undefined && WHOLE.test(sql);
}

/** The name of a function without schema and arguments. @example functionName('shop.total(integer)') // 'total' */
export function functionName({ id }: Pick<DatabaseFunction, 'id'>): string {
  return nameParts(SIGNATURE.exec(id)?.[1] ?? id).name;
}

function statementsOf(one: DatabaseFunction): string[] {
  const [, name = one.id, args = ''] = SIGNATURE.exec(one.id) ?? [];
  const statement = `${(one.sql ?? '').replace(/;\s*$/u, '')};`;
  return [
    statement,
    ...commentOn(`routine ${qualify(name)}(${args})`, one.comment, one.description),
  ];
}

/**
 * Statements that create functions, by when they can run. Their bodies are read when they are called; what stands before
 * is not, and neither is a body that is no text (`begin atomic`).
 */
export function functionStatements(
  spec: Spec,
): Record<'beforeTables' | 'afterTables' | 'afterViews', string[]> {
  const names = (views: boolean) =>
    spec.entities
      .filter((entity) => isView(entity) === views)
      .map((entity) => nameParts(tableOf(entity)).name);
  const [tables, views] = [names(false), names(true)];
  const found = { beforeTables: [], afterTables: [], afterViews: [] } as ReturnType<
    typeof functionStatements
  >;
  for (const one of (spec.info.database?.functions ?? []).filter(isCreated)) {
    const sql = one.sql ?? '';
    const [, head = sql] = /^(.*?)\sAS\s+(?:\$[\w]*\$|'|E')/isu.exec(sql) ?? [];
    const words = wordsOf(head.replace(/^.*?\(/su, '('));
    const when = views.some((name) => words.has(name))
      ? 'afterViews'
      : tables.some((name) => words.has(name))
        ? 'afterTables'
        : 'beforeTables';
    found[when].push(...statementsOf(one));
  }
  return found;
}
