/** Pages of constraints: the list, screens, proofs of concept. */
import type { constraints as english } from '../en/constraints.ts';
import type { Translation } from '../message.ts';

/** Words of pages of constraints. */
export const constraints: Translation<typeof english> = {
  title: 'Randbedingungen',
  lede: '{constraints} für das Design: Möglichkeiten, Einschränkungen, Gestaltungshinweise und Kosten.',
  description: 'Technische Randbedingungen von {title} für das Design, nach Art und nach Screen.',
  screens: {
    caption: 'Randbedingungen nach Screen und Art',
    loading: 'Laden',
    offline: 'Offline',
    updates: 'Aktualisierung',
    otherDesign: 'Weitere Randbedingungen für die Gestaltung',
    none: 'Keine Randbedingung betrifft diesen Screen.',
    description:
      'Möglichkeiten, Einschränkungen, Vorgaben für die Gestaltung und Kosten des Screens {title}.',
  },
  slow: 'Was langsam ist',
  cost: {
    perMonth: '{amount} pro Monat',
    together: 'Zusammen {sum}.',
    togetherWithout: {
      one: 'Zusammen {sum}, ohne {count}, deren Nutzung nicht angegeben ist.',
      other: 'Zusammen {sum}, ohne {count}, deren Nutzung nicht angegeben ist.',
    },
  },
  pocs: {
    title: 'Machbarkeitsnachweise',
    lede: '{pocs}: was erprobt wurde, und das Ergebnis.',
    expired: 'Abgelaufen',
    caption: 'Machbarkeitsnachweise: {verdict}',
    description: 'Machbarkeitsnachweise von {title} und ihre Bewertung.',
  },
};
