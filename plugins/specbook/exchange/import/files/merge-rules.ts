/** Which keys of an item come from its source; all others belong to its authors. */

/** How the keys of a map are merged. */
export interface Rules {
  /** Taken from the source, whatever stands there. */
  structure: readonly string[];
  /** Taken from the comment of the database where nothing is said yet. */
  documented?: 'purpose' | 'description';
  /** Maps by name, each element with rules of its own. */
  keyed?: Readonly<Record<string, Rules & { noun: string; whenGone: 'remove' | 'deprecate' }>>;
}

const KEY_FACTS = ['onDelete', 'onUpdate', 'deferrable', 'match', 'notValid', 'enforced'];
const removed = { whenGone: 'remove', documented: 'description' } as const;

/** What of an entity comes from the source. */
export const ENTITY: Rules = {
  structure: [
    'table',
    'kind',
    'query',
    'inherits',
    'engine',
    'characterSet',
    'collation',
    'primaryKey',
    'partitions',
    'database',
  ],
  documented: 'purpose',
  keyed: {
    fields: {
      noun: 'field',
      whenGone: 'deprecate',
      documented: 'description',
      structure: [
        'column',
        'type',
        'key',
        'required',
        'unique',
        'references',
        'constraint',
        ...KEY_FACTS,
        'default',
        'generated',
        'collation',
        'characterSet',
        'database',
      ],
    },
    foreignKeys: {
      ...removed,
      noun: 'foreign key',
      structure: ['references', 'on', ...KEY_FACTS, 'onDeleteFields'],
    },
    checks: {
      ...removed,
      noun: 'check',
      structure: ['sql', 'notValid', 'enforced', 'database'],
    },
    unique: {
      ...removed,
      noun: 'unique constraint',
      structure: ['on', 'where', 'method', 'include', 'nullsNotDistinct', 'deferrable'],
    },
    exclude: {
      ...removed,
      noun: 'exclusion constraint',
      structure: ['using', 'on', 'where', 'include', 'deferrable'],
    },
    indexes: {
      ...removed,
      noun: 'index',
      structure: ['on', 'unique', 'where', 'method', 'include', 'nullsNotDistinct', 'database'],
    },
    triggers: {
      ...removed,
      noun: 'trigger',
      structure: ['timing', 'events', 'each', 'when', 'calls', 'sql', 'enabled'],
    },
  },
};

const whole = (noun: string) => ({ ...removed, noun, structure: [] as string[] });

/** What of spec.yaml comes from the source. */
export const DATABASE: Rules = {
  structure: ['types', 'extensions'],
  keyed: {
    schemas: whole('schema'),
    domains: {
      ...removed,
      noun: 'domain type',
      structure: ['type', 'required', 'default', 'collation', 'checks'],
    },
    composites: { ...removed, noun: 'composite type', structure: ['fields'] },
    ranges: { ...removed, noun: 'range type', structure: ['of'] },
    sequences: {
      ...removed,
      noun: 'sequence',
      structure: ['type', 'start', 'increment', 'min', 'max', 'cache', 'cycle', 'ownedBy'],
    },
    functions: { ...removed, noun: 'function', structure: ['language', 'returns', 'sql'] },
    objects: { ...removed, noun: 'object', structure: ['sql'] },
  },
};

/** Rules of the elements of a map. */
export type KeyedRules = NonNullable<Rules['keyed']>[string];
