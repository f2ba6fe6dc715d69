/** Pages of the data model: the model, domains, entities, enumerations. */
export const dataModel = {
  /** Of one entity. */
  diagram: { title: 'Diagram', inFull: 'Diagram with fields' },
  title: 'Data model',
  lede: '{entities} in {domains}, and their relationships.',
  description: 'The data model of {title}: domains, entities, relationships and enumerations.',
  domains: {
    caption: 'Domains of the data model',
    others: 'Other domains',
    all: 'All domains',
    none: 'without a domain',
    description: 'The domain {title} of the data model.',
  },
  crossDomain: {
    title: 'Cross-domain relationships',
    caption: 'Relationships from one domain to another',
    targets: 'Referenced entities',
  },
  relationships: {
    caption: 'Relationships as sentences',
    ofDomain: 'Relationships of {domain}',
    perDomain: '{relationships}, listed on the pages of their domains.',
    ofOneDomain: '{domain}: {size}',
  },
  entities: {
    lede: '{entities}, by domain.',
    description: 'Every entity of {title}, by domain.',
    ofDomain: 'Entities of {domain}',
    withoutDomain: 'Without a domain',
    caption: 'Entities: {domain}',
  },
  fieldUsage: {
    title: 'Field usage',
    caption: 'Usage of the fields of {entity}',
    field: 'Field',
    usedBy: 'Used by',
  },
  dataClasses: {
    title: 'Data classification',
    caption: 'Data classes with retention and legal basis',
    dataClass: 'Class',
    retention: 'Retention',
    basis: 'Legal basis',
    disposal: 'Disposal',
  },
} as const;
