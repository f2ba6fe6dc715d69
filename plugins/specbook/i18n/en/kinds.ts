/** Kinds of items: above one, above several, and within a sentence. */
export const kinds = {
  domain: { label: 'Domain', plural: 'Domains', noun: 'domain' },
  entity: { label: 'Entity', plural: 'Entities', noun: 'entity' },
  field: { label: 'Field', plural: 'Fields', noun: 'field' },
  enum: { label: 'Enumeration', plural: 'Enumerations', noun: 'enum' },
  rule: { label: 'Business rule', plural: 'Business rules', noun: 'rule' },
  category: { label: 'API category', plural: 'API categories', noun: 'category' },
  requirement: {
    label: 'Performance requirement',
    plural: 'Performance requirements',
    noun: 'requirement',
  },
  service: { label: 'Service', plural: 'Services', noun: 'service' },
  constraint: {
    label: 'Technical constraint',
    plural: 'Technical constraints',
    noun: 'constraint',
  },
  screen: { label: 'Screen', plural: 'Screens', noun: 'screen' },
  poc: { label: 'Proof of concept', plural: 'Proofs of concept', noun: 'proof of concept' },
  area: { label: 'Acceptance area', plural: 'Acceptance areas', noun: 'acceptance area' },
  criterion: { label: 'Acceptance criterion', plural: 'Acceptance criteria', noun: 'criterion' },
  consideration: { label: 'Consideration', plural: 'Considerations', noun: 'consideration' },
  run: { label: 'Test run', plural: 'Test runs', noun: 'run' },
  environment: { label: 'Environment', plural: 'Environments', noun: 'environment' },
  team: { label: 'Team', plural: 'Teams', noun: 'team' },
  dataClass: { label: 'Data class', plural: 'Data classes', noun: 'data class' },
} as const;
