/** The fields of an entity: types, constraints, defaults and meaning. */
import type { PhrasingContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import { fieldsOfUnique } from '../model/data/candidate-keys.ts';
import { enumOf } from '../model/data/data-type.ts';
import { isView } from '../model/data/entity-kind.ts';
import { indexedField } from '../model/data/indexes/indexed-value.ts';
import type { Entity, Field } from '../model/item.ts';
import { relationshipsFrom } from '../model/data/neighbours.ts';
import { formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { code, itemLink, joined, lines, mark, table, type Content } from '../markup/mdast.ts';
import { addedRun } from './additions.ts';
import {
  itemMark,
  markWithFormer,
  removedFieldRows,
  textWithFormer,
  withFormer,
} from './changes/in-place.ts';
import { databaseRun, generatedBy } from './database-facts.ts';
import { lifecycleRun, reference } from './lifecycle.ts';
import type { SectionDeclaration } from './section.ts';

/** Every field of an entity in a table; each row bears the field's id as its anchor. */
export function fieldsOf(spec: Spec, entity: Entity): SectionDeclaration {
  const { entity: t } = stringsOf(spec).views;
  const fields = spec.fields.get(entity.id) ?? [];
  return {
    id: 'sec.fields',
    title: t.fields.title,
    rows: fields.map(({ key }) => key),
    blocks: () => [
      table({
        caption: t.fields.caption({ entity: entity.title }),
        columns: [t.fields.field, t.fields.type, t.fields.rules, t.fields.default, t.meaning],
        rows: [
          ...fields.map((field) => ({
            anchor: field.data.id,
            item: field.key,
            cells: [
              [code(field.data.id), itemMark(spec, field.key)],
              withFormer(spec, field.key, ['type'], typeOf(spec, field.data.type)),
              marks(spec, entity, field),
              withFormer(
                spec,
                field.key,
                [field.data.default ? 'default' : 'generated'],
                defaultOf(spec, field),
              ),
              meaning(spec, entity, field),
            ],
          })),
          ...removedFieldRows(spec, entity),
        ],
      }),
    ],
  };
}

/** The type; a link where it is an enum of the specification, or a list of one. */
export function typeOf(spec: Spec, type: string): PhrasingContent {
  const found = enumOf(spec, type);
  return found ? itemLink(found.key, code(type)) : code(type);
}

/** True where a unique index is over this field alone, and over all rows. */
function isUniqueByIndex({ data: { indexes = [] } }: Entity, id: string): boolean {
  return indexes.some(
    ({ unique, on: [first = '', ...others], where }) =>
      unique === true && others.length === 0 && where === undefined && indexedField(first) === id,
  );
}

/** Marks in a fixed order: keys, presence, uniqueness, class of data. */
export function marks(spec: Spec, entity: Entity, { key, data }: Field): PhrasingContent[] {
  const { fields: t } = stringsOf(spec).views.entity;
  const foreign =
    (data.references !== undefined && !isView(entity)) ||
    (entity.data.foreignKeys ?? []).some((key) => key.on.some((pair) => pair.id === data.id));
  const alone = (entity.data.unique ?? []).some(
    ({ on, where }) => on.length === 1 && fieldsOfUnique(on)[0] === data.id && !where,
  );
  const isUnique = data.unique === true || alone || isUniqueByIndex(entity, data.id);
  const marked = (path: string, label: string, isSet: boolean, ...kinds: readonly string[]) =>
    markWithFormer(spec, key, [path], { label, kinds, isSet });
  return joined(
    [
      marked('key', t.primaryKey, data.key !== undefined, 'pk'),
      marked('references', t.foreignKey, foreign, 'pk'),
      marked('required', t.required, data.required === true && !data.key),
      marked('unique', t.unique, isUnique),
      marked('generated', t.generated, data.generated !== undefined),
      withFormer(
        spec,
        key,
        ['classification'],
        data.classification === undefined
          ? undefined
          : itemLink(`dataClass:${data.classification}`, mark(data.classification, 'pii')),
      ),
    ],
    ' ',
  );
}

function defaultOf(spec: Spec, { data }: Field): Content {
  if (data.default) {
    const { kind, text } = data.default;
    return code(kind === 'literal' && (text === '' || /\(.*\)$/su.test(text)) ? `'${text}'` : text);
  }
  return data.generated && generatedBy(spec, data.generated);
}

/** Where a field leads together with others, for each key over several fields that it is part of. */
function sharedKeys(spec: Spec, entity: Entity, { data }: Field): PhrasingContent[] {
  const { fields: t } = stringsOf(spec).views.entity;
  const keys = (entity.data.foreignKeys ?? []).filter(({ on }) =>
    on.some(({ id }) => id === data.id),
  );
  return joined(
    keys.map(({ references: target, on }) => {
      const others = on.filter(({ id }) => id !== data.id).map(({ id }) => code(id));
      const to = reference(spec, 'entity', target);
      return others.length === 0
        ? t.to({ target: to })
        : t.withOthers({ fields: joined(others), target: to });
    }),
    ' ',
  );
}

/** Where a field leads without a foreign key. */
function statedLinks(spec: Spec, entity: Entity, { data }: Field): PhrasingContent[] {
  const { fields: t } = stringsOf(spec).views.entity;
  return joined(
    relationshipsFrom(spec, entity.id)
      .filter(({ origin, from }) => origin === 'stated' && from.fields.includes(data.id))
      .filter(({ statedAt }) => statedAt.path[0] === 'relationships')
      .map(({ to }) => t.toWithoutKey({ target: reference(spec, 'entity', to.entity) })),
    ' ',
  );
}

function meaning(spec: Spec, entity: Entity, field: Field): PhrasingContent[] {
  const { database: words, entity: t0 } = stringsOf(spec).views;
  const { fields: t } = t0;
  const { facts: database } = words;
  const { data } = field;
  const [target] = spec.linksFrom(field.key).filter(({ relation }) => relation === 'references');
  const facts = [
    withFormer(spec, field.key, ['unit'], data.unit && t.unit({ unit: code(data.unit) })),
    data.size && t.size({ size: formatQuantity(data.size, spec) }),
    data.example !== undefined && data.example !== ''
      ? t.example({ example: code(data.example) })
      : undefined,
  ];
  return lines(
    joined(
      [
        withFormer(
          spec,
          field.key,
          ['references'],
          target && t.to({ target: reference(spec, 'field', target.to.slice('field:'.length)) }),
        ),
        sharedKeys(spec, entity, field),
        statedLinks(spec, entity, field),
        textWithFormer(spec, field.key, ['description'], data.description),
      ],
      ' ',
    ),
    joined(facts, ' '),
    databaseRun(
      spec,
      // What its foreign key does stands with the key.
      {
        ...data,
        deferrable: undefined,
        match: undefined,
        notValid: undefined,
        enforced: undefined,
      },
      data.column === undefined ? undefined : database.column({ name: code(data.column) }),
    ),
    lifecycleRun(spec, data),
    addedRun(spec, field),
  );
}
