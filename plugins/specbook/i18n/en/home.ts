/** The front page. */
export const home = {
  lede: 'Data model, performance requirements, technical constraints and acceptance criteria of {title}.',
  description:
    'The specification of {title}, revision {revision}: data models, performance requirements, technical constraints and acceptance criteria.',
  status: {
    title: 'Status',
    requirements: 'Requirements by verdict',
    criteria: 'Criteria by verdict',
  },
  actions: {
    title: 'Next actions',
    caption: 'What each team has to do next',
    open: 'Open',
    next: 'Next',
    nobody: 'No owner',
  },
  risks: {
    title: 'Risks',
    none: 'No open, overdue, expired or unverified items.',
    caption: 'Open, overdue, expired and unverified items',
    risk: 'Risk',
    items: 'Items',
  },
  /** By the id of the risk. */
  risk: {
    problems: 'Validation problems',
    breached: 'Breached requirements',
    failed: 'Failed criteria',
    inconclusive: 'Inconclusive results',
    stale: 'Stale results',
    notMeasured: 'Requirements not measured',
    overdue: 'Overdue considerations',
    open: 'Open considerations',
    refuted: 'Possibilities refuted by a proof of concept',
    expired: 'Expired proofs of concept',
    unreachable: 'Unreachable availability targets',
    triggered: 'Scaling triggers reached',
    dueToScale: 'Scaling triggers due',
    overBudget: 'Costs over budget',
    notCovered: 'Not covered by acceptance criteria',
    drafts: 'Drafts',
  },
  inventory: {
    title: 'Inventory',
    none: 'Nothing yet.',
    caption: 'Items and drafts by kind',
  },
  completeness: {
    title: 'Completeness',
    caption: 'Completeness of the specification',
    measure: 'Measure',
    done: 'Done',
    total: 'Total',
    share: 'Share',
  },
  /** By the id of the measure. */
  measure: {
    fields: 'Documented fields',
    purposes: 'Entities and enumerations with a purpose',
    meanings: 'Values of enumerations with a meaning',
    volume: 'Entities with a volume',
    audit: 'Entities with a declared audit trail',
    indexes: 'Indexes linked to a requirement',
    rulesCovered: 'Business rules covered',
    requirementsMet: 'Requirements met',
    criteriaMet: 'Criteria met',
    requirementsCovered: 'Requirements covered',
    guidance: 'Constraints with guidance',
    linkedTests: 'Criteria with a linked test',
    coverage: 'Area × type coverage',
    resolved: 'Considerations resolved',
  },
  workflow: {
    steps: { one: '{count} step completed', other: '{count} steps completed' },
    completed: 'Completed steps:',
    none: 'No step is completed yet.',
    next: 'Next: {step}',
  },
  documents: {
    caption: 'The four documents',
    approvals: 'Approvals',
    approval: '{role}, revision {revision}, {day}',
  },
  teams: {
    title: 'Teams',
    caption: 'Teams and what they own',
    team: 'Team',
    owns: 'Owns',
    owned: '{kind}: {items}',
  },
  /** Until each of the four documents has something in it. */
  start: {
    title: 'What to write next',
    intro: 'Not written yet; each page shows an example to start from.',
    /** What is there, and says nothing yet. */
    noPurpose: {
      one: '{items} has no purpose yet: what it represents, in one sentence.',
      other: '{items} have no purpose yet: what each represents, in one sentence.',
    },
    draftFields: {
      one: '{items} is a draft: confirm or correct it, and remove {status}.',
      other: '{items} are drafts: confirm or correct each, and remove {status}.',
    },
    caption: 'What is not written yet, and where it goes',
    content: 'Content',
    command: 'Command',
    none: 'None yet. Run {command}, or write a file such as {file}:',
  },
  /** By the kind that such files hold. */
  starter: {
    entity: {
      title: 'Entities',
      purpose: 'What the platform stores: fields, keys, relationships, rules and volume.',
    },
    requirement: {
      title: 'Performance requirements',
      purpose: 'Response time, throughput, volume, availability and scalability.',
    },
    constraint: {
      title: 'Technical constraints',
      purpose: 'What designers can rely on, and what is limited, slow or expensive.',
    },
    poc: {
      title: 'Proofs of concept',
      purpose: 'What was tested, the result, and how long it is valid.',
    },
    area: {
      title: 'Acceptance criteria',
      purpose: 'What the platform must meet to be accepted, area by area.',
    },
    consideration: {
      title: 'Considerations',
      purpose: 'Open questions and decisions.',
    },
  },
} as const;
