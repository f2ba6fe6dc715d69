/** The kind of the items of each collection. */
export interface Collections {
  entities: 'entity';
  fields: 'field';
  enums: 'enum';
  rules: 'rule';
  requirements: 'requirement';
  constraints: 'constraint';
  pocs: 'poc';
  areas: 'area';
  criteria: 'criterion';
  considerations: 'consideration';
  runs: 'run';
  domains: 'domain';
  categories: 'category';
  services: 'service';
  screens: 'screen';
  environments: 'environment';
  teams: 'team';
  dataClasses: 'dataClass';
}
