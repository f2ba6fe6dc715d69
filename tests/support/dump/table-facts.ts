/** What a specification says of one table, in the lines of `catalogue-facts.ts`. */
import type { Entity, Field } from '../../../plugins/specbook/model/item.ts';
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import {
  action,
  comment,
  identity,
  longType,
  plain,
  quoted,
  schemaOf,
  tableOf,
  when,
  type Described,
} from './words.ts';

/** All facts of one table. */
export class TableFacts {
  readonly table: string;
  readonly #isView: boolean;
  readonly #fields: readonly Field[];
  readonly #spec: Spec;
  readonly #entity: Entity;

  constructor(spec: Spec, entity: Entity) {
    this.#spec = spec;
    this.#entity = entity;
    this.table = tableOf(entity);
    this.#fields = spec.fields.get(entity.id) ?? [];
    this.#isView = entity.data.kind === 'view' || entity.data.kind === 'materialized-view';
  }

  #column(id: string, entity = this.#entity.id): string {
    const field = this.#spec.fields.get(entity)?.find(({ data }) => data.id === id);
    return field?.data.column ?? id;
  }
  #columns(ids: readonly string[]): string {
    return ids.map((id) => this.#column(id)).join(',');
  }
  #on(name: string): string {
    return `${quoted(name)} on ${this.table}`;
  }

  #type(type: string): string {
    const [, base = type, array = ''] = /^(.*?)((?:\[\])*)$/su.exec(type) ?? [];
    const found = this.#spec.enums.find(({ id }) => id === base);
    return (
      (found ? identity(found.data.type ?? found.id).replace(/^public\./u, '') : longType(base)) +
      array
    );
  }

  #columnFacts({ data }: Field): string[] {
    const { generated, collation } = data;
    const name = data.column ?? data.id;
    const of = `${this.table}.${quoted(name)}`;
    const isSerial = data.type.endsWith('serial');
    const isRequired = (data.required ?? false) || data.key === 'primary' || isSerial;
    const made =
      generated?.kind === 'identity'
        ? ` identity ${generated.when === 'always' ? 'a' : 'd'}`
        : generated
          ? ` generated ${generated.sql}`
          : data.default || isSerial
            ? ' default'
            : '';
    const {
      name: sequence,
      start = '1',
      increment = '1',
      cache = '1',
    } = generated?.kind === 'identity' ? (generated.sequence ?? {}) : {};
    const usual = `${schemaOf(this.#entity)}${quoted(`${plain(this.table)}_${name}_seq`)}`;
    const isNumbered = isSerial || generated?.kind === 'identity';
    const kind = this.#isView ? this.#entity.data.kind?.replace('-', ' ') : 'table';
    return [
      `column ${of} ${this.#type(data.type)}${isRequired && !this.#isView ? ' not null' : ''}${made}${collation === undefined ? '' : ` collate ${collation}`}`,
      ...comment(`${kind} column`, of, data),
      ...(isNumbered
        ? [
            `sequence ${sequence === undefined ? usual : identity(sequence)} ${start} ${increment} ${cache}`,
          ]
        : []),
      ...(data.unique ? [`unique ${this.#on(`${plain(this.table)}_${name}_key`)} (${name})`] : []),
      ...(data.references === undefined ? [] : this.#ownKey(data, name)),
    ];
  }

  #ownKey(data: Field['data'], name: string): string[] {
    const [to = '', there = ''] = String(data.references).split('.');
    return [
      this.#foreign(
        data.constraint ?? `${plain(this.table)}_${name}_fkey`,
        [name],
        to,
        [there],
        data,
      ),
    ];
  }

  #foreign(
    name: string,
    own: readonly string[],
    to: string,
    there: readonly string[],
    facts: Pick<Field['data'], 'onDelete' | 'onUpdate' | 'match' | 'deferrable' | 'notValid'>,
  ): string {
    const target = this.#spec.entities.find(({ id }) => id === to);
    const columns = there.map((id) => this.#column(id, to)).join(',');
    return `foreign ${this.#on(name)} (${own.join(',')}) to ${target ? tableOf(target) : to} (${columns}) ${action(facts.onDelete)}${action(facts.onUpdate)}${facts.match === 'full' ? ' full' : ''}${when(facts.deferrable)}${facts.notValid ? ' not valid' : ''}`;
  }

  #keys(): string[] {
    const {
      primaryKey,
      foreignKeys = [],
      unique = [],
      checks = [],
      exclude = [],
    } = this.#entity.data;
    const primary = this.#fields
      .filter(({ data }) => data.key === 'primary')
      .map(({ data }) => data.id);
    const name = primaryKey?.name ?? `${plain(this.table)}_pkey`;
    const constraintComment = (own: string, one: Described) =>
      comment('table constraint', this.#on(own), one);
    return [
      ...(primary.length > 0
        ? [
            `primary ${this.#on(name)} (${this.#columns(primaryKey?.on ?? primary)})${when(primaryKey?.deferrable)}`,
          ]
        : []),
      ...(primaryKey ? constraintComment(name, primaryKey) : []),
      ...foreignKeys.flatMap((key) => [
        this.#foreign(
          key.name ?? key.id,
          key.on.map(({ id }) => this.#column(id)),
          key.references,
          key.on.map(({ value }) => value),
          key,
        ) + (key.onDeleteFields ? ` only ${this.#columns(key.onDeleteFields)}` : ''),
        ...constraintComment(key.name ?? key.id, key),
      ]),
      ...unique.flatMap((one) => [
        `unique ${this.#on(one.name ?? one.id)} (${this.#columns(one.on)})${one.nullsNotDistinct ? ' nulls not distinct' : ''}${when(one.deferrable)}`,
        ...constraintComment(one.name ?? one.id, one),
      ]),
      ...checks.flatMap((one) => [
        `check ${this.#on(one.name ?? one.id)}: ${one.sql}${one.notValid ? ' not valid' : ''}${one.database?.some(({ id }) => id === 'noInherit') ? ' no inherit' : ''}`,
        ...constraintComment(one.name ?? one.id, one),
      ]),
      ...exclude.flatMap((one) => [
        `exclusion ${this.#on(one.name ?? one.id)} ${one.on.length}${when(one.deferrable)}`,
        ...constraintComment(one.name ?? one.id, one),
      ]),
    ];
  }

  all(): string[] {
    const {
      kind = 'table',
      indexes = [],
      triggers = [],
      partitions,
      inherits = [],
    } = this.#entity.data;
    return [
      `${kind} ${this.table}`,
      ...comment(kind.replace('-', ' '), this.table, this.#entity.data),
      ...this.#fields.flatMap((field) => this.#columnFacts(field)),
      ...this.#keys(),
      ...indexes.flatMap((one) => {
        const of = `${schemaOf(this.#entity)}${quoted(one.name ?? one.id)}`;
        return [
          `index ${of} on ${this.table} ${one.method ?? 'btree'}${one.unique ? ' unique' : ''} ${one.on.length}+${one.include?.length ?? 0}${one.where === undefined ? '' : ` where ${one.where}`}`,
          ...comment('index', of, one),
        ];
      }),
      ...triggers.flatMap((one) => [
        `trigger ${this.#on(one.name ?? one.id)}${one.enabled === false ? ' off' : ''}`,
        ...comment('trigger', this.#on(one.name ?? one.id), one),
      ]),
      ...(partitions
        ? [
            `divided ${this.table} ${partitions.by.toUpperCase()} (${(partitions.on ?? []).map((one) => this.#column(one)).join(', ')})`,
          ]
        : []),
      ...(partitions?.parts ?? []).flatMap((one) => {
        const part = identity(/[".]/u.test(one.id) ? one.id : `${schemaOf(this.#entity)}${one.id}`);
        return [
          `partition ${part} ${one.values === 'default' ? 'DEFAULT' : (one.values ?? '')}`,
          ...comment('table', part, one),
        ];
      }),
      ...inherits.map(
        (id) =>
          `inherits ${this.table} ${tableOf(this.#spec.entities.find((one) => one.id === id) ?? this.#entity)}`,
      ),
    ];
  }
}
