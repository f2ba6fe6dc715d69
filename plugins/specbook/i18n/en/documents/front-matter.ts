/** What stands in front of each of the four documents. */
export const frontMatter = {
  document: 'Document',
  platform: 'Platform',
  status: {
    issued: 'Issued',
    empty: 'Empty',
    draft: 'DRAFT: {reasons}',
    draftItems: { one: '{count} item is a draft', other: '{count} items are drafts' },
    uncommitted: 'there are uncommitted changes',
    inReview: {
      one: 'In review: {count} item is proposed',
      other: 'In review: {count} items are proposed',
    },
    notApproved: 'Not approved',
    missing: 'In review: not approved by {roles}',
    approved: {
      one: 'Approved {revision}, {count} change since',
      other: 'Approved {revision}, {count} changes since',
    },
    approvedUnknown: 'Approved {revision}, changes since unknown',
  },
  notApproved: 'Not approved yet.',
  /** What has changed since an approval. */
  since: {
    nothing: 'nothing changed since',
    changed: { one: '{count} item changed since', other: '{count} items changed since' },
    classified: {
      one: '{count} change since: {classes}',
      other: '{count} changes since: {classes}',
    },
    thisRevision: 'this revision',
    /** What has changed since, item by item. */
    title: 'Changes since {revision}',
    intro: 'Revision {revision} was approved by {approvers}. Since then:',
    approver: '{name} ({role}, {day})',
    /** The page to print for those who approved an earlier revision. */
    printed: '{document}: changes since {revision}',
    approvedBy: 'Approved by',
    unknown: 'revision {revision} not found in git: changes since approval unknown',
  },
  signatures: {
    title: 'Signatures',
    intro: 'The undersigned approve this document of {title} at revision {revision}.',
  },
  people: { authors: 'Authors', distribution: 'Distribution' },
  glossary: { title: 'Glossary', term: 'Term', definition: 'Definition' },
  assumptions: { title: 'Assumptions', statement: 'Assumption' },
  history: {
    title: 'Change history',
    none: 'History unknown: git has no revision of this specification.',
    shallow: 'Older history unknown: built from a shallow clone.',
    author: 'Author',
    changes: 'Changes',
    after: 'after {revision}',
    added: 'Added {items}',
    changed: 'Changed {items}',
    changedItem: '{item} ({values})',
    /** One value of an item; a text is not repeated. */
    values: {
      added: '{name}: {value} added',
      changed: '{name}: {before} → {after}',
      removed: '{name}: {value} removed',
      addedText: '{name} added',
      changedText: '{name} changed',
      removedText: '{name} removed',
    },
    removed: 'Removed {items}',
    nothing: 'Nothing in this document.',
    older: 'Unknown: older commits are not in this clone.',
    first: 'Earliest revision in git.',
  },
  references: {
    title: 'References',
    contents: 'Contents',
    /** A document that the project has not numbered. */
    document: 'document {number}',
    source: 'All four documents are generated from the specification at {address}.',
    /** By the slug of the document. */
    about: {
      '05-data-models': 'Entities, fields, relationships, business rules, rows and storage',
      '06-performance-requirements': 'Targets, measured values, services and their SLAs',
      '07-technical-constraints': 'Possibilities, limitations and cost, screen by screen',
      '08-acceptance-criteria': 'Criteria, their evidence, standards and the sign-off',
    },
  },
  howToRead: 'How to read this document',
  notes: {
    sections:
      'A sign such as §5.2 refers to a section of this document; with the number of a document before it, to that document.',
    once: 'Every item is described in full in one place and referred to elsewhere by its id or name.',
    statuses:
      'Items are draft, proposed, approved or deprecated. Deprecated items will be removed.',
  },
  /** Where the document is compared with another state. */
  compared:
    'Compared with {base}: what was there before is struck through, what is new is underlined. On paper, a bar in the margin stands beside what differs.',
  multiplicities:
    '{one} is exactly one row, {optional} at most one, {many} one or more, {any} any number (UML 2.5).',
  /** By the slug of the document. */
  notesOf: {
    '05-data-models': {
      keys: 'PK marks a field of the primary key, FK a field of a foreign key. A field that is not required may be empty.',
      rules:
        'Rules derived from fields, keys, checks and the audit trail are listed below those that are declared.',
      storage:
        'Rows and storage are computed from the declared volume, growth and types; they are estimates.',
    },
    '06-performance-requirements': {
      percentile: 'p95 at most 250 ms: of all answers, 95 % take 250 ms or less.',
      conditions: 'A target holds under its conditions: a result under others is inconclusive.',
      growth: 'A growth of 4 %/month compounds; +20k/month adds the same number every month.',
    },
    '07-technical-constraints': {
      possible:
        'A feature counts as possible only with a proof of concept behind it that has not expired.',
      timing: 'Times that a screen waits are those of the performance requirement that they name.',
      cost: 'Costs are per month of a twelfth of a year: price times expected use.',
    },
    '08-acceptance-criteria': {
      priority:
        'Priorities: must is required for acceptance, should is required unless waived at the sign-off, could is optional.',
      tests: 'A test is named as suite > name; an asterisk stands for any name.',
    },
  },
  state: {
    title: 'Document status',
    noDrafts: 'No item of this document is a draft.',
    drafts: { one: '{count} draft: {items}.', other: '{count} drafts: {items}.' },
    noneOpen: 'No open considerations.',
    open: 'Open considerations',
  },
  /** Heading of a page that continues a section. */
  continued: '{section}, continued',
} as const;
