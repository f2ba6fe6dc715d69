/** What several kinds of items show in the same words. */
export const items = {
  id: 'Id',
  tags: 'Tags',
  since: 'Since',
  why: 'Why',
  enforcedBy: 'Enforced by',
  /** In a row of a table. */
  inRow: { owner: 'owner {owner}', tags: 'tags {tags}', since: 'since {since}', all: '({facts})' },
  /** The last of several things: `a, b and c`. */
  and: '{others} and {last}',
  or: '{others} or {last}',
  report: 'Report',
  /** The value of a key that a project adds. */
  fact: '{label}: {value}',
  yes: 'yes',
  no: 'no',
  derived: {
    title: 'Derived values',
    hereStated: 'declared here',
    asAbove: '{input}, as above',
    input: '{name}: {value}',
    inputNoted: '{name}: {value} ({notes})',
    inLine: '{name} {value}',
    inLineNoted: '{name} {value} ({note})',
  },
} as const;

/** An enumeration in full. */
export const enumeration = {
  values: 'Values',
  caption: 'Values of {enumeration}',
  value: 'Value',
  meaning: 'Meaning',
  usedBy: 'Used by',
  unused: 'No field has this type.',
} as const;

/** A service in full, and the vocabularies of the specification. */
export const vocabulary = {
  tag: 'Tag',
  operatedBy: 'Operated by',
  internal: 'internal',
  external: 'third party',
  sla: 'SLA',
  replicas: 'Replicas',
  replicasRequired: '{replicas}, 1 required',
  capacity: 'Disk capacity',
  combined: 'Combined',
  dependents: 'Dependents',
} as const;
