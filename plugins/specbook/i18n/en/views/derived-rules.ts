/** What follows from fields, keys and audit trails. */
export const derivedRules = {
  required: { one: '{fields} always has a value.', other: '{fields} always have a value.' },
  optional: { one: '{fields} may be empty.', other: '{fields} may be empty.' },
  'primary-key': { one: '{fields} identifies a row.', other: '{fields} together identify a row.' },
  enum: '{field} is one of {values}.',
  length: {
    one: '{field} has at most {length} character.',
    other: '{field} has at most {length} characters.',
  },
  check: '{condition} holds.',
  unique: { one: 'No two rows share {fields}.', other: 'No two rows share the same {fields}.' },
  uniqueWhere: {
    one: 'No two rows share {fields}, among those where {condition}.',
    other: 'No two rows share the same {fields}, among those where {condition}.',
  },
  /** By the action of a foreign key, of which `no action` is `restrict`. */
  delete: {
    cascade: 'Deleting the {target} in {fields} deletes its {entities} too.',
    'set null': 'Deleting the {target} in {fields} leaves {fields} empty.',
    'set default': 'Deleting the {target} in {fields} gives {fields} its default.',
    restrict: 'The {target} in {fields} cannot be deleted while its {entities} exist.',
  },
  /** Of several foreign keys that refuse it. */
  restrictedByMany:
    'The rows that {fields} reference cannot be deleted while {entities} reference them.',
  audit: {
    none: 'No trail of changes is kept.',
    columns: 'Each row tells when and by whom it was last changed',
    'history-table': '{changes} is kept in a history table',
    'event-log': '{changes} is kept in the event log',
    changes: 'Each change',
    changesOf: 'Each change of {fields}',
    kept: '{kept}.',
    keptFor: '{kept}, for {retention}.',
  },
  /** What a delete of the target does, by the action of a foreign key. */
  effect: {
    cascade: '{entities} of the {target} are deleted too.',
    'set null': {
      one: '{fields} of {entities} that point to the {target} becomes empty.',
      other: '{fields} of {entities} that point to the {target} become empty.',
    },
    'set default': {
      one: '{fields} of {entities} that point to the {target} takes its default.',
      other: '{fields} of {entities} that point to the {target} take their defaults.',
    },
    restrict: 'Refused while any of the {entities} points to the {target}.',
    arc: 'Refused while any of the {entities} points to the {target}: a check requires one of the references of a row.',
    others: 'Refused while any of the {entities} that is not deleted too points to the {target}.',
    orphan: '{entities} that point to the {target} stay, and point to nothing: no foreign key.',
  },
} as const;
