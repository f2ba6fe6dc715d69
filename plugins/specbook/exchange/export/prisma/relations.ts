/** Relations of a Prisma schema: each foreign key as a field of both models. */
import { sameFields } from '../../../model/data/candidate-keys.ts';
import type { ReferentialAction } from '../../../schema/field.ts';
import { foreignKeysOf, type ForeignKey } from '../data-model/table.ts';
import { cascadeGuard } from '../sql/dialects/cascade-paths.ts';
import { assignNames } from '../unique-names.ts';
import { fittingName } from './indexes.ts';
import type { Context, PrismaField, PrismaModel } from './models.ts';
import { prismaName, quote, type Row } from './syntax.ts';

const ACTIONS: Readonly<Record<ReferentialAction, string>> = {
  restrict: 'Restrict',
  cascade: 'Cascade',
  'set null': 'SetNull',
  'set default': 'SetDefault',
  'no action': 'NoAction',
};

/** A foreign key between two models. */
interface Relation {
  from: PrismaModel;
  to: PrismaModel;
  key: ForeignKey;
  /** The actions as Prisma says them. */
  actions: string[];
}

/** Why Prisma has no relation for a foreign key; undefined where it has one. */
function obstacle(
  from: PrismaModel,
  to: PrismaModel | undefined,
  key: ForeignKey,
): string | undefined {
  if (!to) return 'foreign keys to no table of this file';
  const pairs = key.on.map((id, index): [PrismaField | undefined, PrismaField | undefined] => [
    from.fields.get(id),
    to.fields.get(key.there[index] ?? ''),
  ]);
  const areSupported = pairs.every(
    ([own, there]) => own?.isSupported && there?.isSupported && !own.isList && !there.isList,
  );
  if (!areSupported) return 'foreign keys of types that Prisma does not know';
  if (!pairs.every(([own, there]) => own?.text === there?.text))
    return 'foreign keys between types that are two for Prisma';
  if (!to.unique.some((set) => sameFields(set, key.there)))
    return 'foreign keys to fields that are not unique for Prisma';
  return undefined;
}

function actionOf({ dialect }: Context, action: ReferentialAction | undefined): string {
  const isRefused =
    action === undefined ||
    (dialect === 'sqlserver' && action === 'restrict') ||
    (dialect === 'mysql' && action === 'set default');
  return isRefused ? 'NoAction' : ACTIONS[action];
}

/** All relations of the schema. */
export function relationsOf(context: Context): Relation[] {
  const { models, dialect, unsaid } = context;
  const guard = cascadeGuard();
  return [...models.values()].flatMap((from) =>
    foreignKeysOf(from.table).flatMap((key): Relation[] => {
      const to = models.get(key.to);
      const at = `${from.table.entity.id}.${key.on.join('+')}`;
      const reason = obstacle(from, to, key);
      if (!to || reason !== undefined) {
        unsaid(reason ?? 'foreign keys', at);
        return [];
      }
      const both = [key.onDelete, key.onUpdate];
      const acts = both.some((action) => action && !/^(?:no|re)/u.test(action));
      const isRefused = dialect === 'sqlserver' && acts && !guard(key.to, from.table.entity.id);
      if (isRefused)
        unsaid('what a delete or change does, where it would reach a table by two ways', at);
      if (dialect === 'mysql' && both.includes('set default')) unsaid('set default', at);
      const [onDelete, onUpdate] = both.map((action) =>
        isRefused ? 'NoAction' : actionOf(context, action),
      );
      return [{ from, to, key, actions: [`onDelete: ${onDelete}`, `onUpdate: ${onUpdate}`] }];
    }),
  );
}

/** `room_id` becomes `room`; a field that is named otherwise gives the table that it leads to. */
function forwardName({ key, to }: Relation): string {
  const [only = ''] = key.on.length === 1 ? key.on : [];
  const stem = /^(.+?)_?(?:id|no|code|key)$/iu.exec(only)?.[1];
  return prismaName(stem ?? to.table.entity.id);
}

function backName({ from, key }: Relation, isOnly: boolean): string {
  const { id } = from.table.entity;
  return prismaName(isOnly ? id : `${id}_by_${key.on.join('_')}`);
}

/** Names of the fields of relations, by model. */
class FieldNames {
  readonly #taken = new Map<PrismaModel, Set<string>>();

  of(model: PrismaModel, name: string): string {
    const taken =
      this.#taken.get(model) ?? new Set([...model.fields.values()].map((field) => field.name));
    this.#taken.set(model, taken);
    const [found = name] = [...assignNames([name], (id) => id, taken).values()];
    taken.add(found);
    return found;
  }
}

function fieldNames(model: PrismaModel, ids: readonly string[]): string {
  return `[${ids.map((id) => model.fields.get(id)?.name ?? id).join(', ')}]`;
}

/** Rows of relation fields by the id of their entity. */
export function relationRows(context: Context): Map<string, Row[]> {
  const relations = relationsOf(context);
  const rows = new Map<string, Row[]>();
  const add = ({ table: { entity } }: PrismaModel, row: Row): void => {
    rows.set(entity.id, [...(rows.get(entity.id) ?? []), row]);
  };
  const names = new FieldNames();
  const constraints = new Set<string>();
  const named = relations.map((relation) => ({
    ...relation,
    forward: names.of(relation.from, forwardName(relation)),
  }));
  for (const relation of named) {
    const { from, to, key, actions, forward } = relation;
    const between = relations.filter(
      (one) => (one.from === from && one.to === to) || (one.from === to && one.to === from),
    );
    const isOnly = relations.filter((one) => one.from === from && one.to === to).length === 1;
    const name = between.length > 1 || from === to ? quote(`${from.name}_${forward}`) : undefined;
    const ignored = to.isIgnored !== from.isIgnored;
    const isOptional = key.on.some((id) => !from.fields.get(id)?.isRequired);
    let constraint = key.name === undefined ? undefined : fittingName(context, key.name);
    // In PostgreSQL the name of a foreign key is one of its table, in other databases one of the schema.
    if (constraint !== undefined && context.dialect === 'sqlite') {
      context.unsaid('names of foreign keys', `${from.table.entity.id}.${constraint}`);
      constraint = undefined;
    } else if (constraint !== undefined && context.dialect !== 'postgres') {
      if (constraints.has(constraint.toLowerCase())) constraint = undefined;
      else constraints.add(constraint.toLowerCase());
    }
    const parts = [
      name,
      `fields: ${fieldNames(from, key.on)}`,
      `references: ${fieldNames(to, key.there)}`,
      ...actions,
      constraint === undefined ? undefined : `map: ${quote(constraint)}`,
    ].filter((part) => part !== undefined);
    add(from, {
      doc: key.comment,
      words: [forward, `${to.name}${isOptional ? '?' : ''}`],
      attributes: [
        `@relation(${parts.join(', ')})`,
        to.isIgnored && ignored ? '@ignore' : undefined,
      ],
    });
    const isOne = from.unique.some((set) => sameFields(set, key.on));
    add(to, {
      words: [names.of(to, backName(relation, isOnly)), `${from.name}${isOne ? '?' : '[]'}`],
      attributes: [
        name === undefined ? undefined : `@relation(${name})`,
        from.isIgnored && ignored ? '@ignore' : undefined,
      ],
    });
  }
  return rows;
}
