/** Names of the words that files may hold, by that word. */
export const labels = {
  /** Kinds of items within a kind: of one item, and above a list of them. */
  requirementKind: {
    'response-time': { label: 'Response time', heading: 'Response times' },
    throughput: { label: 'Throughput', heading: 'Throughput' },
    'data-volume': { label: 'Data volume', heading: 'Data volume' },
    availability: { label: 'Availability', heading: 'Availability' },
    scalability: { label: 'Scalability', heading: 'Scalability' },
  },
  /** In the words of a designer's questions. */
  constraintKind: {
    possible: { label: 'Possible', heading: "What's possible" },
    limitation: { label: 'Limitation', heading: 'What has limitations' },
    design: { label: 'Design', heading: 'What affects design' },
    cost: { label: 'Cost', heading: "What's expensive" },
  },
  ruleKind: {
    validation: { label: 'Validation', heading: 'Validation' },
    required: { label: 'Required', heading: 'Required and optional' },
    unique: { label: 'Unique', heading: 'Unique' },
    cascade: { label: 'Cascade', heading: 'Cascade' },
    audit: { label: 'Audit', heading: 'Audit trail' },
  },
  /** With the question that their criteria answer. */
  criterionKind: {
    functional: { label: 'Functional', heading: 'Functional', question: 'What must work?' },
    performance: {
      label: 'Performance',
      heading: 'Performance',
      question: 'How fast, how scalable?',
    },
    security: { label: 'Security', heading: 'Security', question: 'Which standards?' },
    testing: { label: 'Testing', heading: 'Testing', question: 'Which tests must pass?' },
  },
  status: {
    draft: 'draft',
    proposed: 'proposed',
    approved: 'approved',
    deprecated: 'deprecated',
  },
  method: {
    test: 'Test',
    review: 'Review',
    analysis: 'Analysis',
    demonstration: 'Demonstration',
  },
  enforcedBy: { database: 'database', application: 'application', process: 'process' },
  priority: { must: 'Must', should: 'Should', could: 'Could' },
  pocVerdict: { go: 'Go', conditional: 'Conditional', 'no-go': 'No-go' },
  considerationStatus: { open: 'Open', decided: 'Decided', dropped: 'Rejected' },
  coverage: {
    covered: 'covered',
    'no-test-named': 'no linked test',
    'not-covered': 'not covered',
  },
  /** A kind of item with its own kind: `Business rule: Unique`. */
  kindOf: '{item}: {kind}',
  /** What another item has to do with this one, by the relation in which it points here. */
  relation: {
    references: 'references it',
    type: 'has this type',
    classification: 'in this class',
    domain: 'in this domain',
    category: 'in this category',
    service: 'concerns it',
    screen: 'affects it',
    environment: 'in this environment',
    owner: 'owned by it',
    serves: 'has an index for it',
    enforces: 'enforces it with a constraint',
    fields: 'constrains it',
    touches: 'reads or writes it',
    volume: 'volume assumption',
    entities: 'volume of it',
    dependsOn: 'depends on it',
    validatedBy: 'validated by it',
    timing: 'uses its timing',
    verifies: 'verifies it',
    affects: 'affects it',
    measures: 'measured it',
    reviews: 'reviewed it',
    mentions: 'mentions it',
  },
} as const;
