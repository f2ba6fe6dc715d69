/** What is counted: its name as a heading or a column, and with a number. */
export const nouns = {
  areas: { label: 'Areas', counted: { one: '{count} area', other: '{count} areas' } },
  constraints: {
    label: 'Constraints',
    counted: { one: '{count} constraint', other: '{count} constraints' },
  },
  considerations: {
    label: 'Considerations',
    counted: { one: '{count} consideration', other: '{count} considerations' },
  },
  criteria: { label: 'Criteria', counted: { one: '{count} criterion', other: '{count} criteria' } },
  domains: { label: 'Domains', counted: { one: '{count} domain', other: '{count} domains' } },
  entities: { label: 'Entities', counted: { one: '{count} entity', other: '{count} entities' } },
  entries: { label: 'Entries', counted: { one: '{count} entry', other: '{count} entries' } },
  enumerations: {
    label: 'Enumerations',
    counted: { one: '{count} enumeration', other: '{count} enumerations' },
  },
  errors: { label: 'Errors', counted: { one: '{count} error', other: '{count} errors' } },
  fields: { label: 'Fields', counted: { one: '{count} field', other: '{count} fields' } },
  files: { label: 'Files', counted: { one: '{count} file', other: '{count} files' } },
  items: { label: 'Items', counted: { one: '{count} item', other: '{count} items' } },
  pocs: {
    label: 'Proofs of concept',
    counted: { one: '{count} proof of concept', other: '{count} proofs of concept' },
  },
  relationships: {
    label: 'Relationships',
    counted: { one: '{count} relationship', other: '{count} relationships' },
  },
  requirements: {
    label: 'Requirements',
    counted: { one: '{count} requirement', other: '{count} requirements' },
  },
  rules: {
    label: 'Business rules',
    counted: { one: '{count} business rule', other: '{count} business rules' },
  },
  warnings: { label: 'Warnings', counted: { one: '{count} warning', other: '{count} warnings' } },
} as const;
