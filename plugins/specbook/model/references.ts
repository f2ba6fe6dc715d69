/** Every reference that an item makes, kind by kind, before it is resolved. */
import type { AnyItem, Kind, PathStep } from './item.ts';
import { KINDS_WITH_IDS, type VocabularyKind } from './kinds.ts';
import { mentionsOf } from './mentions.ts';
import type { Relation } from './spec.ts';

/** One reference as written. */
export interface StatedReference {
  relation: Relation;
  path: readonly PathStep[];
  text: string;
  /** Kinds that are right here; any when empty. */
  expected: readonly Kind[];
  /** The text in the source to point at, where the value holds more than the reference. */
  literal?: string;
}

const VERIFIABLE: readonly Kind[] = [
  'rule',
  'requirement',
  'constraint',
  'poc',
  'criterion',
  'entity',
  'field',
];
const AFFECTED: readonly Kind[] = [
  ...KINDS_WITH_IDS,
  'entity',
  'field',
  'enum',
  'domain',
  'category',
  'service',
  'screen',
  'area',
];
const OWN_ITEMS: ReadonlySet<string> = new Set(['fields', 'rules', 'criteria']);
const NOTHING: ReadonlySet<string> = new Set();

/** Where the words of each vocabulary stand, in any item. */
const VOCABULARY_KEYS: readonly (readonly [string, VocabularyKind, Relation])[] = [
  ['owner', 'team', 'owner'],
  ['category', 'category', 'category'],
  ['service', 'service', 'service'],
  ['environment', 'environment', 'environment'],
  ['classification', 'dataClass', 'classification'],
];

/** References by the data that states them: the model asks twice, and again after each edit of another file. */
const known = new WeakMap<object, readonly StatedReference[]>();

/** All references of one item, in the order of its keys where that matters to a reader. */
export function statedReferences(item: AnyItem): readonly StatedReference[] {
  let references = known.get(item.data);
  if (!references) known.set(item.data, (references = collectReferences(item)));
  return references;
}

function collectReferences(item: AnyItem): StatedReference[] {
  const found: StatedReference[] = [];
  const add = (
    relation: Relation,
    path: readonly PathStep[],
    text: string | undefined,
    ...expected: Kind[]
  ): void => {
    if (text !== undefined) found.push({ relation, path, text, expected });
  };
  const each = (
    relation: Relation,
    path: readonly PathStep[],
    texts: readonly string[] | undefined,
    ...expected: Kind[]
  ): void => texts?.forEach((text, index) => add(relation, [...path, index], text, ...expected));

  const data: Record<string, unknown> = { ...item.data };
  for (const [key, kind, relation] of VOCABULARY_KEYS) {
    if (typeof data[key] === 'string') add(relation, [key], data[key], kind);
  }

  switch (item.kind) {
    case 'entity':
      if (item.parent) add('domain', [], item.parent.slice('domain:'.length), 'domain');
      item.data.foreignKeys?.forEach((key, at) =>
        add('references', ['foreignKeys', at, 'references'], key.references, 'entity'),
      );
      item.data.relationships?.forEach((link, at) =>
        each('references', ['relationships', at, 'to'], link.to, 'entity'),
      );
      item.data.checks?.forEach((check, at) =>
        add('enforces', ['checks', at, 'rule'], check.rule, 'rule'),
      );
      item.data.unique?.forEach((unique, at) =>
        add('enforces', ['unique', at, 'rule'], unique.rule, 'rule'),
      );
      item.data.indexes?.forEach((index, at) =>
        each('serves', ['indexes', at, 'serves'], index.serves, 'requirement'),
      );
      break;
    case 'field':
      add('references', ['references'], item.data.references, 'field');
      break;
    case 'rule':
      item.data.fields?.forEach((field, at) =>
        add('fields', ['fields', at], `${item.parent?.slice('entity:'.length)}.${field}`, 'field'),
      );
      break;
    case 'requirement':
      each('touches', ['touches'], item.data.touches, 'entity');
      add('environment', ['under', 'environment'], item.data.under?.environment, 'environment');
      item.data.under?.volume?.forEach((volume, at) =>
        add('volume', ['under', 'volume', at], volume.id, 'entity'),
      );
      if (item.data.kind === 'data-volume')
        each('entities', ['entities'], item.data.entities, 'entity');
      if (item.data.kind === 'availability')
        each('dependsOn', ['dependsOn'], item.data.dependsOn, 'service');
      break;
    case 'constraint':
      each('screen', ['screens'], item.data.screens, 'screen');
      add('validatedBy', ['validatedBy'], item.data.validatedBy, 'poc');
      if (item.data.kind === 'design')
        add('timing', ['timing', 'from'], item.data.timing?.from, 'requirement');
      break;
    case 'criterion':
      each('verifies', ['verifies'], item.data.verifies, ...VERIFIABLE);
      break;
    case 'consideration':
      each('affects', ['affects'], item.data.affects, ...AFFECTED);
      break;
    case 'run':
      item.data.volume?.forEach((volume, at) => add('volume', ['volume', at], volume.id, 'entity'));
      item.data.results.forEach((result, at) => {
        if (result.tool === 'review')
          add('reviews', ['results', at, 'criterion'], result.criterion, 'criterion');
        else
          result.maps?.forEach((map, index) =>
            add('measures', ['results', at, 'maps', index], map.id, 'requirement'),
          );
      });
      break;
    default:
  }

  const skip = item.kind === 'entity' || item.kind === 'area' ? OWN_ITEMS : NOTHING;

  for (const mention of mentionsOf(item.data, skip)) {
    found.push({
      relation: 'mentions',
      path: mention.path,
      text: mention.text,
      expected: [],
      literal: mention.literal,
    });
  }
  if (item.body) {
    for (const mention of mentionsOf({ notes: item.body.text }, NOTHING)) {
      found.push({
        relation: 'mentions',
        path: [BODY_KEY],
        text: mention.text,
        expected: [],
        literal: mention.literal,
      });
    }
  }
  return found;
}

/** Path step that leads to the prose below the front matter. */
export const BODY_KEY = '#body';
