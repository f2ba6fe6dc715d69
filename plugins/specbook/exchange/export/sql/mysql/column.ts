/** A column of a specification that is written for MySQL. */
import type { Field } from '../../../../model/item.ts';
import { isNumbered } from '../../data-model/column-type.ts';
import { documentationOf } from '../../data-model/documentation.ts';
import { columnOf } from '../../data-model/physical-names.ts';
import { typeSqlOf, type Context } from '../dialects/context.ts';
import { isRequired } from '../../data-model/column-type.ts';
import { defaultSql, nowSql } from './defaults.ts';
import { COLUMN_FACTS, factOf, factsSql } from './facts.ts';

/** A character set and a collation, as they stand behind a type. */
function textSql({ characterSet, collation }: Field['data'], { dialect }: Context): string {
  const quoted = (name: string): string => (/^\w+$/u.test(name) ? name : dialect.quoteText(name));
  return [
    characterSet === undefined ? '' : ` character set ${quoted(characterSet)}`,
    collation === undefined ? '' : ` collate ${quoted(collation)}`,
  ].join('');
}

/** One column with all that its field says. */
export function columnSql(context: Context, field: Field): string {
  const { dialect, unsaid } = context;
  const { data } = field;
  const { sql, lost, type } = typeSqlOf(context, field);
  if (lost !== undefined) unsaid(lost, field.id);
  const facts = factsSql(data.database, COLUMN_FACTS, ['on update']);
  if (facts.unknown.length > 0)
    unsaid('facts of columns that are not known here', `${field.id} (${facts.unknown.join(', ')})`);
  const update = factOf(data.database, 'on update');
  const comment = documentationOf(data);
  const { generated } = data;
  const isExpression = generated?.kind === 'expression';
  const value = isExpression || isNumbered(data) ? undefined : data.default;
  const needed = isRequired(field) ? ' not null' : isExpression ? '' : ' null';
  return [
    dialect.quoteName(columnOf(field)),
    ` ${sql}${textSql(data, context)}`,
    isExpression
      ? ` generated always as (${generated.sql}) ${generated.stored === false ? 'virtual' : 'stored'}`
      : '',
    isNumbered(data) && !/^serial\b/iu.test(sql) ? ' auto_increment' : '',
    needed,
    value === undefined ? '' : ` default ${defaultSql(value, type)}`,
    update === undefined ? '' : ` on update ${nowSql(update, type) ?? update}`,
    facts.sql,
    comment === undefined ? '' : dialect.columnComment(comment),
  ].join('');
}
