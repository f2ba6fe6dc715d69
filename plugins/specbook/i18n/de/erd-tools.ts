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

  foundElsewhere: '{name} steht in {domain}:',
  openThere: 'Dort zeigen',
  pinned: 'Felder von {name}',
  open: 'Öffnen',
  close: 'Schließen',
  fieldsFailed: 'Die Felder konnten nicht geladen werden.',
  modelFailed: 'Das Datenmodell konnte nicht geladen werden.',
  isLoading: 'Das Diagramm wird geladen.',

  relationships: { one: '{count} Beziehung', other: '{count} Beziehungen' },
  more: 'und {count} weitere',
};
