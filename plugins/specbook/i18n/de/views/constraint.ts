/** A technical constraint, a proof of concept and a consideration in full. */
import type {
  constraint as constraintEnglish,
  poc as pocEnglish,
  consideration as considerationEnglish,
} from '../../en/views/constraint.ts';
import type { Translation } from '../../message.ts';

/** Words of a constraint. */
export const constraint: Translation<typeof constraintEnglish> = {
  guidance: 'Gestaltungshinweis',
  limit: 'Grenzwert',
  loading: 'Laden',
  updates: 'Aktualisierung',
  offline: 'Offline',
  price: 'Preis',
  perUnit: '{price} je {unit}',
  expectedUse: 'Erwartete Nutzung',
  monthlyCost: 'Kosten pro Monat',
  overBudget: 'über dem Budget',
  budget: 'Budget',
  validatedBy: 'Nachgewiesen durch',
  validation: '{poc} {title}: {verdict}',
  /** A proof of concept and its verdict, in a column. */
  proof: '{poc}: {verdict}',
  atMost: 'höchstens {value}',
  timing: {
    time: 'höchstens {time}',
    timeFrom: 'höchstens {time} ({requirement})',
    from: '({requirement})',
    shown: '{time}, Platzhalter: {pattern}',
    shownOnly: 'Platzhalter: {pattern}',
    patterns: {
      none: 'keiner',
      spinner: 'Spinner',
      skeleton: 'Skelett',
      progress: 'Fortschritt',
      optimistic: 'erwartetes Ergebnis (optimistisch)',
      background: 'keiner (im Hintergrund)',
    },
  },
  offlineModes: {
    none: 'Offline nicht verfügbar',
    'read-only': 'Nur lesend',
    queued: 'Änderungen werden eingereiht',
    full: 'Offline voll verfügbar',
  },
  updateModes: { push: 'Push', polling: 'Polling', 'on-demand': 'Auf Anforderung' },
  every: '{mode}, alle {interval}',
};

/** Words of a proof of concept. */
export const poc: Translation<typeof pocEnglish> = {
  date: 'Datum',
  expires: 'Läuft ab',
  expired: 'abgelaufen',
  /** A verdict that holds under conditions. */
  onlyIf: '{verdict}: {conditions}',
  validates: 'Weist nach',
  conditions: 'Bedingungen',
  measured: 'Gemessen',
  caption: 'Gemessen: {title}',
  subject: 'Gegenstand',
  result: 'Ergebnis',
  limitations: 'Einschränkungen',
};

/** Words of a consideration. */
export const consideration: Translation<typeof considerationEnglish> = {
  overdue: 'überfällig',
  raised: 'Gestellt',
  due: 'Fällig',
  decided: 'Entschieden',
  affects: 'Betrifft',
  decision: 'Entscheidung',
  whyRejected: 'Grund der Ablehnung',
};
