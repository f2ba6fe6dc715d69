/** Pages of the data model: the model, domains, entities, enumerations. */
import type { dataModel as english } from '../en/data-model.ts';
import type { Translation } from '../message.ts';

/** Words of pages of the data model. */
export const dataModel: Translation<typeof english> = {
  diagram: { title: 'Diagramm', inFull: 'Diagramm mit Feldern' },
  title: 'Datenmodell',
  lede: '{entities}, {domains}, und ihre Beziehungen.',
  description: 'Das Datenmodell von {title}: Domänen, Entitäten, Beziehungen und Aufzählungstypen.',
  domains: {
    caption: 'Domänen des Datenmodells',
    others: 'Weitere Domänen',
    all: 'Alle Domänen',
    none: 'ohne Domäne',
    description: 'Die Domäne {title} des Datenmodells.',
  },
  crossDomain: {
    title: 'Domänenübergreifende Beziehungen',
    caption: 'Beziehungen von einer Domäne zu einer anderen',
    targets: 'Referenzierte Entitäten',
  },
  relationships: {
    caption: 'Beziehungen als Sätze',
    ofDomain: 'Beziehungen: {domain}',
    perDomain: '{relationships}, aufgeführt auf den Seiten ihrer Domänen.',
    ofOneDomain: '{domain}: {size}',
  },
  entities: {
    lede: '{entities}, nach Domäne.',
    description: 'Alle Entitäten von {title}, nach Domäne.',
    ofDomain: 'Entitäten: {domain}',
    withoutDomain: 'Ohne Domäne',
    caption: 'Entitäten: {domain}',
  },
  fieldUsage: {
    title: 'Verwendung der Felder',
    caption: 'Verwendung der Felder von {entity}',
    field: 'Feld',
    usedBy: 'Verwendet von',
  },
  dataClasses: {
    title: 'Datenklassifizierung',
    caption: 'Datenklassen mit Aufbewahrung und Rechtsgrundlage',
    dataClass: 'Klasse',
    retention: 'Aufbewahrung',
    basis: 'Rechtsgrundlage',
    disposal: 'Löschung',
  },
};
