/** Rules and effects of deletes that follow from fields, keys and audit trails, as sentences. */
import { stringsOf } from '../i18n/index.ts';
import type { Format } from '../i18n/message.ts';
import { code, joined, type Content } from '../markup/mdast.ts';
import type { Consequence } from '../model/data/delete-impact.ts';
import { entityName, pluralName } from '../model/data/describe-relationship.ts';
import type { Audit, DerivedStatement } from '../model/data/effective-rule.ts';
import type { Relationship } from '../model/data/relationship.ts';
import { formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { conjunction } from './conjunction.ts';

/** What a derived rule says. */
export function describeRule(spec: Spec, statement: DerivedStatement): Content {
  const { derivedRules: t } = stringsOf(spec).views;
  switch (statement.code) {
    case 'required':
    case 'optional':
    case 'primary-key':
      return t[statement.code]<Content>(countedFields(spec, statement.fields));
    case 'enum': {
      const values = statement.values.map((value) => code(value));
      return t.enum<Content>({
        field: code(statement.field),
        values: conjunction(spec, values, 'or'),
      });
    }
    case 'length': {
      const { field, length } = statement;
      return t.length<Content>({ count: length, field: code(field), length: String(length) });
    }
    case 'check':
      return t.check<Content>({ condition: code(statement.condition) });
    case 'unique': {
      const { fields, where } = statement;
      const values = countedFields(spec, fields);
      return where === undefined
        ? t.unique<Content>(values)
        : t.uniqueWhere<Content>({ ...values, condition: code(where) });
    }
    case 'delete':
      return ofForeignKey(spec, t.delete, statement.relationship);
    case 'audit':
      return describeAudit(spec, statement.audit);
  }
}

/** What the delete of a row does by one foreign key. */
export function describeDelete(
  spec: Spec,
  {
    relationship,
    detail,
    entities,
  }: Pick<Consequence, 'relationship' | 'detail'> & {
    /** What the rows are called, where they are not those of one entity. */
    entities?: string;
  },
): Content {
  const { effect: t } = stringsOf(spec).views.derivedRules;
  const named = entities === undefined ? {} : { entities };
  return detail
    ? t[detail]<Content>({ ...endsOf(spec, relationship), ...named })
    : ofForeignKey(spec, t, relationship, named);
}

/** What the delete of rows that several foreign keys of an entity reference comes to. */
export function describeRestricted(spec: Spec, keys: readonly Relationship[]): Content {
  const [first] = keys;
  return stringsOf(spec).views.derivedRules.restrictedByMany<Content>({
    fields: conjunction(
      spec,
      keys.map(({ from }) => joined(from.fields.map((field) => code(field)))),
    ),
    entities: first === undefined ? '' : pluralName(spec, first.from.entity),
  });
}

type Action = 'cascade' | 'set null' | 'set default' | 'restrict';

function ofForeignKey(
  spec: Spec,
  messages: Record<Action, Format<'count' | 'entities' | 'fields' | 'target'>>,
  { from, onDelete = 'no action', to }: Relationship,
  named: { entities?: string } = {},
): Content {
  return messages[onDelete === 'no action' ? 'restrict' : onDelete]<Content>({
    ...countedFields(spec, from.fields),
    ...endsOf(spec, { from, to }),
    ...named,
  });
}

function endsOf(
  spec: Spec,
  { from, to }: Pick<Relationship, 'from' | 'to'>,
): { entities: string; target: string } {
  return { entities: pluralName(spec, from.entity), target: entityName(spec, to.entity) };
}

function countedFields(spec: Spec, ids: readonly string[]): { count: number; fields: Content } {
  const fields = ids.map((id) => code(id));
  return { count: ids.length, fields: conjunction(spec, fields) };
}

function describeAudit(spec: Spec, { strategy, fields, retention }: Audit): Content {
  const { audit: t } = stringsOf(spec).views.derivedRules;
  if (strategy === 'none') return t.none;
  const changes = fields ? t.changesOf<Content>(countedFields(spec, fields)) : t.changes;
  const kept = strategy === 'columns' ? t.columns : t[strategy]<Content>({ changes });
  return retention
    ? t.keptFor<Content>({ kept, retention: formatQuantity(retention, spec) })
    : t.kept<Content>({ kept });
}
