/** `/llms.txt`: what is where, for language models. */
export const llms = {
  summary:
    'The specification of {title}, revision {revision}: data models, performance requirements, technical constraints and acceptance criteria.',
  pages:
    'Every page of the site has a Markdown page: {entity} for an entity, {item} for a rule, requirement, constraint, proof of concept, criterion or consideration.',
  documents: 'Documents',
  lists: 'Lists',
  entry: '{link}: {about}',
  aboutDocuments: {
    '05-data-models': 'entities, fields, relationships, indexes, business rules',
    '06-performance-requirements':
      'response times, throughput, data volume, availability, scalability',
    '07-technical-constraints': 'what is possible, limited, expensive, and what affects design',
    '08-acceptance-criteria': 'what must hold before the platform is accepted',
  },
  /** By path. */
  aboutLists: {
    '/entities/': 'every entity by domain',
    '/data-model/': 'domains, relationships, enumerations, data classes',
    '/performance/': 'requirements, services, environments, test runs',
    '/constraints/': 'by kind and by screen',
    '/pocs/': 'by verdict',
    '/acceptance/': 'areas by kinds of criteria, and gaps',
    '/considerations/': 'open questions and decisions',
    '/traceability/': 'from rules and requirements to criteria and tests',
    '/spec.json': 'the whole model as JSON',
    '/llms-full.txt': 'the four documents in one text',
  },
} as const;
