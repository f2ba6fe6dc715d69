/** Why a verdict is what it is, in sentences without a full stop. */
import type { reasons as english } from '../en/reasons.ts';
import type { Translation } from '../message.ts';

/** Reasons of verdicts. */
export const reasons: Translation<typeof english> = {
  of: '{name}: {reason}',
  target: {
    measured: {
      upper: 'gemessen {value}, Zielwert höchstens {target}',
      lower: 'gemessen {value}, Zielwert mindestens {target}',
    },
    load: {
      heavier: '{measured}, aber die Last war höher: {actual} statt {required}',
      lighter: '{measured}, aber die Last war geringer: {actual} statt {required}',
    },
    noResult: 'kein Ergebnis enthält {target}',
  },
  lack: {
    'no-series': '{file} enthält keine Messreihe {series}',
    'no-value': '{file} enthält kein {target} von {series}',
    'no-unit': '{file} enthält {target} von {series} als Zahl ohne Einheit',
    'too-few-samples': {
      one: '{target} aus {samples} Stichprobe in {file}; nötig sind mindestens {needed}',
      other: '{target} aus {samples} Stichproben in {file}; nötig sind mindestens {needed}',
    },
    misread: '{series} in {file} {reason}',
  },
  misreading: {
    'share-of-failures': 'ist ein Anteil der Fehlschläge',
    'share-of-successes': 'ist ein Anteil der Erfolge',
    'initialised-users': 'ist die Zahl der initialisierten Benutzer, nicht der aktiven',
    'counts-failures':
      'zählt auch fehlgeschlagene Anfragen: {total} sind im ganzen Lauf fehlgeschlagen, und kein Schwellenwert auf {failures} sagt, wie viele davon hierher gehören',
  },
  condition: {
    load: 'Last',
    environment: 'Umgebung',
    volume: 'Zeilen von {entity}',
    scope: 'Umfang',
    atLeast: 'mindestens {value}',
    notStated: 'nicht angegeben',
    mismatch: '{label} {actual}, gefordert {required}',
    on: {
      category: 'die Kategorie {id}',
      service: 'der Service {id}',
      system: 'das gesamte System',
    },
    everything: 'alles im Lauf ({series})',
    part: '{covers} ({series})',
  },
  staleness: {
    requirement: 'gemessen am {day}, und ein Ergebnis gilt {validFor}',
    criterion: 'vom {day}, und ein Ergebnis gilt {validFor}',
    targetChanged: 'gemessen am {day}, als der Zielwert {before} war',
  },
  requirement: {
    noRun: 'kein Lauf misst sie',
    differentUnits: 'Wert und Schwelle haben verschiedene Einheiten',
    onTrack: 'die Schwelle wird am {day} erreicht',
    never: 'die Schwelle wird nie erreicht',
    due: 'Beginn: {delay}; die Schwelle wird am {day} erreicht, spätester Beginn war am {begin}',
    today: 'heute',
    late: { one: '{count} Tag zu spät', other: '{count} Tage zu spät' },
    reached: 'die Schwelle wurde am {day} erreicht',
    reachedBefore: 'die Schwelle wurde spätestens am {day} erreicht',
  },
  criterion: {
    noProof: 'nennt keinen Test, und kein Review oder Ergebnis nennt es',
    noResult: 'kein Ergebnis enthält dies',
    allMet: 'alle Zielwerte erfüllt',
    targets: '{targets} {verdict}',
    review: { passed: 'bestanden am {day}', failed: 'nicht bestanden am {day}' },
  },
  tests: {
    one: { passed: 'bestanden', failed: 'fehlgeschlagen', skipped: 'übersprungen' },
    many: {
      passed: 'alle {total} bestanden',
      failed: '{number} von {total} fehlgeschlagen',
      skipped: '{number} von {total} übersprungen',
    },
    message: '{result}: {message}',
    attempt: '{result} bei Versuch {attempt}',
    someOnAttempt: '{result}, davon {number} bei Versuch {attempt}',
    someOnAttempts: '{result}, davon {number} bei Versuch 2 bis {attempt}',
  },
};
