/** Functions in PostgreSQL: those whose whole statement is stated. */
import { isView } from '../../../model/data/entity-kind.ts';
import type { Spec } from '../../../model/spec.ts';
import { nameParts, tableOf } from '../data-model/physical-names.ts';
import { commentOn } from './comments.ts';
import { wordsOf } from './mentions.ts';
import { qualify } from './names.ts';
import { objectName, objectsWithFunctions, statementsOfObject } from './objects.ts';
import { orderByReferences } from './table-order.ts';

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

/** What is created among functions, and the words that must be known when it is. */
interface Program {
  id: string;
  name: string | undefined;
  words: ReadonlySet<string>;
  statements: () => string[];
}

function programsOf(spec: Spec): Program[] {
  const functions = (spec.info.database?.functions ?? []).filter(isCreated).map((one): Program => {
    const sql = one.sql ?? '';
    const [, head = sql] = /^(.*?)\sAS\s+(?:\$[\w]*\$|'|E')/isu.exec(sql) ?? [];
    return {
      id: one.id,
      name: functionName(one),
      words: wordsOf(head.replace(/^.*?\(/su, '(')),
      statements: () => statementsOf(one),
    };
  });
  const objects = objectsWithFunctions(spec).map((one): Program => {
    const name = objectName(one);
    return {
      id: one.id,
      name: name === undefined ? undefined : nameParts(name).name,
      words: wordsOf(one.sql.replace(/^.*?\(/su, '(')),
      statements: () => statementsOfObject(one),
    };
  });
  return [...functions, ...objects];
}

const TIMES = ['beforeTables', 'afterTables', 'afterViews'] as const;

/**
 * Statements that create functions, and what is made of functions, by when they can run. Bodies of functions are read
 * when they are called; what stands before is not, and neither is a body that is no text (`begin atomic`).
 */
export function functionStatements(spec: Spec): Record<(typeof TIMES)[number], string[]> {
  const names = (views: boolean) =>
    spec.entities
      .filter((entity) => isView(entity) === views)
      .map((entity) => nameParts(tableOf(entity)).name);
  const [tables, views] = [names(false), names(true)];
  const programs = programsOf(spec);
  const byName = Map.groupBy(programs, ({ name }) => name);
  const needed = ({ words }: Program): Program[] =>
    [...words].flatMap((word) => byName.get(word) ?? []);
  const found: Record<(typeof TIMES)[number], string[]> = {
    beforeTables: [],
    afterTables: [],
    afterViews: [],
  };
  const times = new Map<string, number>();
  for (const one of orderByReferences(programs, (program) => needed(program).map(({ id }) => id))) {
    const own = views.some((name) => one.words.has(name))
      ? 2
      : tables.some((name) => one.words.has(name))
        ? 1
        : 0;
    const time = Math.max(own, ...needed(one).map(({ id }) => times.get(id) ?? 0));
    times.set(one.id, time);
    found[TIMES[time] ?? 'afterViews'].push(...one.statements());
  }
  return found;
}
