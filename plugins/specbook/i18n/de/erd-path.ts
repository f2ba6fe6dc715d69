/** The path between two entities: what its script puts there. */
import type { erdPath as english } from '../en/erd-path.ts';
import type { Translation } from '../message.ts';

/** Words of the path finder. */
export const erdPath: Translation<typeof english> = {
  path: 'Pfad zwischen zwei Entitäten',
  pathDiagram: 'Der Pfad als Diagramm',
  pathFrom: 'Von',
  pathTo: 'Nach',
  choose: 'Auswählen',
  notThrough: 'Nicht über',
  addToAvoid: 'Weitere Entität auslassen',
  onlyThrough: 'Ohne {entities} gibt es keinen Pfad.',
  sameEntity: 'Beide sind dieselbe Entität.',
  noPath: 'Keine Beziehungen führen von {from} nach {to}.',
  shortestPath: {
    one: 'Kürzester Pfad: {count} Beziehung.',
    other: 'Kürzester Pfad: {count} Beziehungen.',
  },
  shortestPaths: {
    one: '{paths} kürzeste Pfade mit je {count} Beziehung.',
    other: '{paths} kürzeste Pfade mit je {count} Beziehungen.',
  },
  firstPaths: {
    one: 'Mehr als {paths} kürzeste Pfade mit je {count} Beziehung; die ersten {paths}:',
    other: 'Mehr als {paths} kürzeste Pfade mit je {count} Beziehungen; die ersten {paths}:',
  },
  longer: 'Nächste Pfade mit je {count} Beziehungen: {paths}',
  firstLonger: 'Nächste Pfade mit je {count} Beziehungen: die ersten {paths}',
  pathOf: 'Pfad {number} von {count}',
  withFields: '{phrase} ({fields})',
  modelFailed: 'Das Datenmodell konnte nicht geladen werden.',
};
