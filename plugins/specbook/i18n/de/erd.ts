/** Diagrams of the data model: what stands around the drawing. */
import type { erd as english } from '../en/erd.ts';
import type { Translation } from '../message.ts';

/** Words around drawings. */
export const erd: Translation<typeof english> = {
  details: {
    lines: 'Namen, n:m-Beziehungen zusammengefasst',
    names: 'Namen',
    keys: 'Schlüssel',
    all: 'Alle Felder',
    usual: 'Alle Felder dieser Entität',
  },
  detail: 'Detailgrad',
  files: 'Exportieren',
  label: 'Diagramm: {title}',
  textDescription: 'Beschreibung als Text',
  moreInLists: '{count} weitere in den Listen dieser Seite.',
  allInLists: {
    one: 'Ihre Beziehung steht in den Listen dieser Seite.',
    other: 'Ihre {count} Beziehungen stehen in den Listen dieser Seite.',
  },
  pathsFrom: 'Pfad zu einer anderen Entität',
  secondDegree: 'Beziehungen zweiten Grades',
  allInOne: 'Alle {count} Entitäten in einem Diagramm',
};
