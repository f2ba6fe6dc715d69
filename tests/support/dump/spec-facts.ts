/** What a specification says of a database, in the lines of `catalogue-facts.ts`. */
import type { Spec } from '../../../plugins/specbook/model/spec.ts';
import { TableFacts } from './table-facts.ts';
import { comment, identity, longType, objectIdentity, plain, quoted, schemaOf } from './words.ts';

/** All facts of a specification that was imported. */
export function specFacts(spec: Spec): string[] {
  const {
    schemas = [],
    extensions = [],
    domains = [],
    composites = [],
    ranges = [],
    sequences = [],
    functions = [],
    objects = [],
  } = spec.info.database ?? {};
  const used = new Set(spec.entities.map((entity) => schemaOf(entity).slice(0, -1)));
  const named = new Set(
    [...used, ...schemas.map(({ id }) => quoted(id))].filter((name) => name !== 'public'),
  );
  return [
    ...spec.entities.flatMap((entity) => new TableFacts(spec, entity).all()),
    ...[...named].map((name) => `schema ${name}`),
    ...schemas.flatMap((one) => comment('schema', quoted(one.id), one)),
    ...extensions.map((text) => `extension ${plain(text)}`),
    ...spec.enums.flatMap(({ id, data }) => {
      const of = identity(data.type ?? id);
      return [
        `enum ${of} ${data.values.map((value) => value.id).join('|')}`,
        ...comment('type', of, data),
      ];
    }),
    ...domains.flatMap((one) => [
      `domain ${identity(one.id)} ${longType(one.type)}${one.required ? ' not null' : ''}`,
      ...comment('type', identity(one.id), one),
      ...(one.checks ?? []).flatMap((check) => [
        `domain check ${quoted(check.id)} on ${identity(one.id)}: ${check.sql}`,
        ...comment('domain constraint', `${quoted(check.id)} on ${identity(one.id)}`, check),
      ]),
    ]),
    ...composites.flatMap((one) => [
      `composite ${identity(one.id)} ${one.fields.map((field) => `${field.id} ${longType(field.type)}`).join(', ')}`,
      ...comment('type', identity(one.id), one),
      ...one.fields.flatMap((field) =>
        comment('composite type column', `${identity(one.id)}.${quoted(field.id)}`, field),
      ),
    ]),
    ...ranges.flatMap((one) => [
      `range ${identity(one.id)}`,
      ...comment('type', identity(one.id), one),
    ]),
    ...sequences.flatMap((one) => [
      `sequence ${identity(one.id)} ${one.start ?? '1'} ${one.increment ?? '1'} ${one.cache ?? '1'}`,
      ...comment('sequence', identity(one.id), one),
    ]),
    ...functions.flatMap((one) => {
      const [, name = '', args = ''] = /^(.*?)\((.*)\)$/su.exec(one.id) ?? [];
      const of = `${identity(name)}(${args.split(', ').map(longType).join(', ')})`;
      return [`function ${of}`, ...comment('function', of, one)];
    }),
    ...objects.flatMap((one) => {
      const [kind, of] = objectIdentity(one.id);
      return [`${kind} ${of}`, ...comment(kind, of, one)];
    }),
  ];
}

const LISTED = /^(?:comment )?(?:policy|rule|statistics(?: object)?|publication|event trigger) /u;

/**
 * Whether a fact stands in the list of losses, or word for word in a free map: that of what no key holds, and of what
 * partitions have of their own.
 */
export function listedFacts(
  spec: Spec,
  facts: readonly string[],
  losses: readonly string[],
): (fact: string) => boolean {
  const texts = JSON.stringify([
    losses,
    spec.entities.map(({ data }) => [
      data.database,
      data.partitions?.parts?.map(({ database }) => database),
    ]),
  ]);
  const parts = facts.flatMap((fact) => /^partition ((?:"[^"]*"|[^ "])+)/u.exec(fact)?.[1] ?? []);
  return (fact) => {
    const isOfPart = parts.some((part) => fact.includes(` ${part}`));
    if (!LISTED.test(fact) && !isOfPart) return false;
    const [, text] = /^comment [^:]*: (.*)$/su.exec(fact) ?? [];
    const [, name = ''] =
      /^(?:[a-z]+ (?:of a partition |search configuration |trigger )?)((?:"[^"]*"|[^ "(])+)/u.exec(
        fact,
      ) ?? [];
    const wanted = text ?? plain(name);
    return texts.includes(JSON.stringify(wanted).slice(1, -1));
  };
}
