/** Targets of performance requirements, and the conditions under which they hold. */
import type { targets as english } from '../en/targets.ts';
import type { Translation } from '../message.ts';

/** Words of targets. */
export const targets: Translation<typeof english> = {
  label: {
    mean: 'Mittelwert',
    max: 'Maximum',
    errors: 'Fehlerrate',
    sustained: 'Dauerlast',
    peak: 'Spitzenlast',
    concurrentUsers: 'gleichzeitige Benutzer',
    storage: 'Speicherbedarf',
    records: 'Datensätze',
    availability: 'Verfügbarkeit',
    recoveryTime: 'Wiederherstellungszeit (RTO)',
    recoveryPoint: 'maximaler Datenverlust (RPO)',
    trigger: 'Schwelle',
    layoutShift: 'Layoutverschiebung',
    score: 'Lighthouse-Wert',
  },
  upper: '{label} höchstens {value}',
  lower: '{label} mindestens {value}',
  own: {
    concurrentUsers: 'mindestens {value} gleichzeitige Benutzer',
    storage: 'fasst mindestens {value}',
    records: 'fasst mindestens {value} Zeilen',
    availability: 'zu mindestens {value} der Zeit verfügbar',
    recoveryTime: 'nach höchstens {value} wiederhergestellt',
    recoveryPoint: 'höchstens {value} Datenverlust',
  },
  noDataLost: 'kein Datenverlust',
  trigger: 'handeln bei {value} {metric}',
  condition: {
    load: 'unter {value}',
    environment: 'in der Umgebung {environment}',
    volume: 'mit mindestens {value} Zeilen von {entity}',
    thinkTime: 'mit einer Pause von {value} zwischen zwei Anfragen eines Benutzers',
    window: 'gezählt über {value}',
    calendarWindow: 'gezählt je {value}',
    horizon: 'in {value}',
  },
};
