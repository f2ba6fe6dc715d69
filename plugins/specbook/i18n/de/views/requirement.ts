/** A performance requirement in full, what results say of it, and what follows from it. */
import type {
  requirement as requirementEnglish,
  evidence as evidenceEnglish,
  arithmetic as arithmeticEnglish,
} from '../../en/views/requirement.ts';
import type { Translation } from '../../message.ts';

/** Words of a requirement. */
export const requirement: Translation<typeof requirementEnglish> = {
  touches: 'Liest oder schreibt',
  rowsOf: 'Zeilen von',
  everyEntity: 'jede Entität mit Mengengerüst',
  horizon: 'Horizont',
  window: 'Zeitfenster',
  dependsOn: 'Hängt ab von',
  metric: 'Kennzahl',
  validFor: 'Gültigkeit der Ergebnisse',
  targets: 'Zielwerte',
  targetsTable: {
    caption: 'Zielwerte von {id}',
    target: 'Zielwert',
    measured: 'Gemessen',
    margin: 'Abstand',
    marginAndShare: '{margin} ({share}\u202f%)',
    points: '{value}\u202fPP',
    trend: 'Verlauf',
    conditions: 'Bedingungen',
    asRequired: 'wie verlangt',
  },
  conditions: 'Sie gelten {conditions}.',
  excludes: 'Ausnahmen',
  endpoints: 'Endpunkte',
  notes: 'Anmerkungen',
  growth: 'Wachstum und Schwelle',
  value: 'Der Wert ist {value} und wächst um {growth}.',
  valueOn: 'Der Wert ist {value} am {day} und wächst um {growth}.',
  trigger: 'Die Schwelle ist {trigger}.',
  triggerLeadTime: 'Die Schwelle ist {trigger}, mit einer Vorlaufzeit von {leadTime}.',
  action: 'Skalierungsmaßnahme',
  triggerInShort: '{metric}: Schwelle {trigger}',
};

/** Words of results. */
export const evidence: Translation<typeof evidenceEnglish> = {
  title: 'Nachweise',
  none: 'Kein Lauf misst sie.',
  caption: 'Zielwerte und Ergebnisse von {id}',
  target: 'Zielwert',
  measured: 'Gemessen',
  required: 'Gefordert',
  series: 'Messreihe',
  difference: 'um {value}',
  conditions: {
    caption: 'Geforderte und tatsächliche Bedingungen von {id}',
    condition: 'Bedingung',
    actual: 'Tatsächlich',
    match: 'Übereinstimmung',
    matches: {
      same: 'ja',
      heavier: 'höher: kann nur belegen, dass der Zielwert erfüllt ist',
      lighter: 'geringer: kann nur eine Verletzung belegen',
      different: 'nein: nicht aussagekräftig',
    },
    difference: '{label} {actual} statt {required}',
    coverage:
      'Hat der Lauf keine anderen Anfragen gesendet, gehört zum Ergebnis in run.yaml die Angabe {key}. Sonst sind diese Anfragen für sich zu messen: k6 schreibt eine Messreihe je Tag, wo ein Grenzwert (threshold) sie nennt.',
  },
  inconclusive: '{run} ist nicht aussagekräftig für {targets}: {reason}.',
  flag: {
    passed:
      'Das Werkzeug meldet {expression} als bestanden. Die Bewertung hier ist aus Wert und Zielwert berechnet.',
    failed:
      'Das Werkzeug meldet {expression} als fehlgeschlagen. Die Bewertung hier ist aus Wert und Zielwert berechnet.',
  },
  history: {
    title: 'Historie',
    caption: 'Ergebnisse von {id} nach Lauf',
    older: { one: 'Und {count} älterer Lauf.', other: 'Und {count} ältere Läufe.' },
  },
  targetHistory: {
    title: 'Historie der Zielwerte',
    caption: 'Historie der Zielwerte von {id}',
    commit: 'Commit',
  },
};

/** Words of arithmetic. */
export const arithmetic: Translation<typeof arithmeticEnglish> = {
  downtime: '{target} über {window} lässt {downtime} Ausfallzeit zu.',
  usualWindow: '{window} (das übliche Zeitfenster)',
  dependencies: {
    caption: 'Abhängigkeiten von {id}',
    dependsOn: 'Hängt ab von',
    sla: 'SLA',
    noSla: 'keine',
    replicas: 'Replikate',
    combined: 'Zusammen',
  },
  ceiling: {
    none: 'Keine davon hat eine SLA, daher gibt es keine Obergrenze.',
    reachable: 'Obergrenze durch die Abhängigkeiten {ceiling}: Zielwert erreichbar.',
    unreachable:
      'Obergrenze durch die Abhängigkeiten {ceiling}, unter dem Zielwert von {target}: unerreichbar.',
  },
  load: {
    pause: 'einer Denkzeit von {pause}',
    pauseAndAnswer: 'einer Denkzeit von {pause} und einer Antwortzeit von {answer}',
    usersOfRate: 'Die Rate entspricht etwa {users} Benutzern mit {cycle}.',
    rateOfUsers: '{users} Benutzer mit {cycle} erzeugen etwa {rate} Anfragen je Sekunde.',
    agrees:
      '{users} Benutzer mit {cycle} erzeugen etwa {rate} Anfragen je Sekunde; das entspricht den geforderten {required}.',
    contradicts:
      '{users} Benutzer mit {cycle} erzeugen etwa {rate} Anfragen je Sekunde; das widerspricht den geforderten {required}.',
  },
  trigger: {
    today: 'Bei diesem Wachstum sind es {value} am {day}.',
    never: 'Die Schwelle wird nie erreicht.',
    'on-track': 'Die Schwelle wird am {day} erreicht.',
    reachedBefore: 'Die Schwelle wurde spätestens am {day} erreicht.',
    due: 'Die Schwelle wird am {day} erreicht, innerhalb der Vorlaufzeit.',
    reached: 'Die Schwelle war am {day} erreicht.',
    begin: 'Die Arbeit muss bis zum {day} beginnen.',
    begun: 'Die Arbeit musste bis zum {day} beginnen.',
  },
  volume: {
    expected: '{horizon} erwartet das Modell {rows} Zeilen und {size} einschließlich Indizes.',
    holds:
      '{horizon} erwartet das Modell {rows} Zeilen und {size} einschließlich Indizes: innerhalb der Zielwerte.',
    exceeds:
      '{horizon} erwartet das Modell {rows} Zeilen und {size} einschließlich Indizes: über den Zielwerten.',
    on: 'Am {day}',
    onUsual: 'Am {day} (dem üblichen Horizont von drei Jahren)',
    caption: 'Erwartetes Datenvolumen von {id}',
    rows: 'Zeilen',
    storage: 'Speicherbedarf',
    unknown: 'Nicht gezählt, keine Menge deklariert: {entities}.',
  },
};
