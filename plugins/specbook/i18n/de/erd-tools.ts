/** Diagrams of the data model: what their scripts put there. */
import type { erdTools as english } from '../en/erd-tools.ts';
import type { Translation } from '../message.ts';

/** Words of scripts of diagrams. */
export const erdTools: Translation<typeof english> = {
  controls: 'Diagrammsteuerung',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  actualSize: 'Originalgröße; derzeit {percent}',
  fit: 'Einpassen',
  fitName: 'In den Rahmen einpassen',
  panLeft: 'Nach links schieben',
  panRight: 'Nach rechts schieben',
  panUp: 'Nach oben schieben',
  panDown: 'Nach unten schieben',
  fullScreen: 'Vollbild',
  png: 'PNG',
  pngFailed: 'PNG fehlgeschlagen',
  detailFailed: 'Dieser Detailgrad konnte nicht geladen werden.',

  find: 'Suchen',
  findName: 'Im Diagramm suchen',
  found: '{name} gefunden.',
  notFound: 'Keine Treffer für „{text}“ im Diagramm.',
  noneInDirection: {
    left: 'Keine verbundene Entität links.',
    right: 'Keine verbundene Entität rechts.',
    up: 'Keine verbundene Entität oberhalb.',
    down: 'Keine verbundene Entität unterhalb.',
  },

  entities: 'Entitäten',
  domains: 'Domänen',
  visible: 'Im Diagramm sichtbar',
  someHidden: '{name}: {count} ausgeblendet',
  isHidden: '{name} ist ausgeblendet.',
  showAll: 'Alle einblenden',

  path: 'Pfad zwischen zwei Entitäten',
  pathDiagram: 'Der Pfad im Diagramm',
  pathFrom: 'Von',
  pathTo: 'Nach',
  choose: 'Auswählen',
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
  pathOf: 'Pfad {number} von {count}',
  modelFailed: 'Das Datenmodell konnte nicht geladen werden.',

  relationships: { one: '{count} Beziehung', other: '{count} Beziehungen' },
  more: 'und {count} weitere',
};
