/** Pages of acceptance: areas, traceability. */
export const acceptance = {
  title: 'Acceptance',
  lede: '{criteria} in {areas}: what the platform must meet to be accepted.',
  description: 'Acceptance criteria of {title} by area and kind.',
  linkedTest: 'Linked to a test',
  allAreas: 'All areas',
  areas: {
    caption: 'Number of criteria by area and kind',
    total: 'Total',
    none: 'none',
    description: 'Acceptance criteria of the area {title}.',
  },
  gaps: {
    title: 'Gaps',
    ofArea: '{area} has no criteria of kind {kinds}.',
    here: 'No criteria of kind {kinds}.',
  },
  criteria: {
    ofKind: '{kind} criteria',
    all: 'Criteria of all areas',
  },
  traceability: {
    title: 'Traceability',
    lede: 'From each business rule and requirement to the criteria that verify it, and to their tests.',
    description:
      'Acceptance criteria and tests of the rules and requirements of {title}, and what is not covered.',
    covered: 'Covered',
    noLinkedTest: 'No linked test',
    notCovered: 'Not covered',
    nothing: 'No rules or requirements yet.',
    allCovered: 'Every rule and requirement is covered by a criterion.',
    notCoveredText: 'No acceptance criterion verifies these.',
    belongsTo: 'Belongs to',
    more: '{count} more; the lists below show all of them.',
    rulesOf: 'Business rules of {domain}',
    rulesWithoutDomain: 'Business rules without a domain',
  },
} as const;
