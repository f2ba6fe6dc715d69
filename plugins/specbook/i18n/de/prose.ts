/** Words within prose of authors. */
import type { prose as english } from '../en/prose.ts';
import type { Translation } from '../message.ts';

/** Words within prose. */
export const prose: Translation<typeof english> = {
  alerts: {
    caution: 'Vorsicht',
    important: 'Wichtig',
    note: 'Hinweis',
    tip: 'Tipp',
    warning: 'Warnung',
  },
  componentLeftOut: 'Die Komponente {name} fehlt hier.',
  componentTextOnly: 'Die Komponente {name} fehlt hier. Ihr Text:',
  danglingReference: 'Referenz ohne Ziel',
  footnotes: {
    title: 'Fußnoten',
    back: 'Zurück zur Textstelle {number}',
    backAgain: 'Zurück zur Textstelle {number}-{again}',
  },
};
