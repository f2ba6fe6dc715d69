/** Document 07. */
import type { technicalConstraints as english } from '../../en/documents/technical-constraints.ts';
import type { Translation } from '../../message.ts';

/** Words of document 07. */
export const technicalConstraints: Translation<typeof english> = {
  ofScreen: 'Randbedingungen für {screen}',
  costs: 'Kosten pro Monat, höchste zuerst',
  loading: 'Ladezustände',
  offline: 'Offlineverhalten',
  updates: 'Echtzeit oder Polling',
  slow: {
    title: 'Operationen, die mehr als 1 s dauern dürfen',
    intro:
      'Diese Operationen dürfen mehr als eine Sekunde dauern und erfüllen ihre Anforderung trotzdem.',
  },
  ruledOut: 'Ausgeschlossen',
};
