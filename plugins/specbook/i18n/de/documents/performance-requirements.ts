/** Document 06, and operations of the API without a target, which pages list too. */
import type { performanceRequirements as english } from '../../en/documents/performance-requirements.ts';
import type { Translation } from '../../message.ts';

/** Where formulas come from. */
const SRE =
  'Beyer et al., Site Reliability Engineering, O\u2019Reilly 2016, Kapitel 3 und Anhang A';

/** Words of document 06. */
export const performanceRequirements: Translation<typeof english> = {
  measurement: 'Messung',
  workload: {
    title: 'Lastprofil',
    intro:
      'Die Last einer Anforderung ist die Rate ihrer eigenen Endpunkte, während alle anderen gleichzeitig unter Last stehen.',
  },
  validity: {
    title: 'Gültigkeit der Ergebnisse',
    validFor: 'Ergebnisse, die älter als {age} sind, gelten als veraltet.',
    own: 'Anforderungen mit eigener Gültigkeitsdauer',
    shallow:
      'Historie unbekannt: aus einem flachen Klon (shallow clone) gebaut; daher gilt kein Ergebnis wegen eines seither geänderten Zielwerts als veraltet.',
  },
  summary: { title: 'Übersicht der Zielwerte', status: 'Stand am {day}: {verdicts}.' },
  attention: 'Anforderungen, die nicht oder nicht nachweislich erfüllt sind',
  responseTimes: {
    all: 'Alle Antwortzeiten',
    none: 'Keine Anforderung an die Antwortzeit in dieser Kategorie.',
    others: 'Weitere Anforderungen in dieser Kategorie: {requirements}.',
  },
  services: {
    title: 'Services und Abhängigkeiten',
    users: 'Anforderungen und Randbedingungen, die darauf verweisen:',
  },
  operations: {
    title: 'Operationen ohne Zielwert für die Antwortzeit',
    byCategory: 'Operationen ohne Zielwert für die Antwortzeit, nach Kategorie',
    inFile: 'in {file}',
    ofCategory: 'dieser Kategorie in {file}',
    allMet: {
      one: 'Die einzige Operation {where} hat einen Zielwert für die Antwortzeit.',
      other: 'Alle {count} Operationen {where} haben einen Zielwert für die Antwortzeit.',
    },
    without: {
      one: '{count} von {total} Operationen {where} hat keinen Zielwert für die Antwortzeit.',
      other: '{count} von {total} Operationen {where} haben keinen Zielwert für die Antwortzeit.',
    },
    operation: 'Operation',
    summary: 'Zusammenfassung',
    count: 'Ohne Zielwert',
    operations: 'Operationen',
  },
  formulas: {
    title: 'Formeln',
    quantity: 'Größe',
    formula: 'Formel',
    source: 'Quelle',
    downtime: {
      quantity: 'Ausfallzeit, die eine Verfügbarkeit zulässt',
      formula: '(1 - Verfügbarkeit) × Zeitfenster',
      source: SRE,
    },
    serial: {
      quantity: 'Verfügbarkeit von Services, die alle benötigt werden',
      formula: 'a1 × a2 × … × an',
      source: SRE,
    },
    parallel: {
      quantity: 'Verfügbarkeit von n Replikaten, von denen eines genügt',
      formula: '1 - (1 - a)^n',
      source: SRE,
    },
    burnRate: {
      quantity: 'Verbrauchsrate eines Fehlerbudgets',
      formula: '(1 - gemessen) ÷ (1 - Verfügbarkeit)',
      source: 'Beyer et al., The Site Reliability Workbook, O\u2019Reilly 2018, Kapitel 5',
    },
    littlesLaw: {
      quantity: 'Benutzer, Rate, Antwortzeit und Denkzeit',
      formula: 'Benutzer = Rate × (Antwort + Pause)',
      source:
        'J. D. C. Little, A Proof for the Queuing Formula L = λW, Operations Research 9, 1961; die deklarierten Werte dürfen um ein Zehntel abweichen',
    },
    compound: {
      quantity: 'Exponentielles Wachstum',
      formula: 'Wert × (1 + Rate)^Perioden',
      source: 'Definition',
    },
    linear: {
      quantity: 'Lineares Wachstum',
      formula: 'Wert + Zuwachs × Perioden',
      source: 'Definition',
    },
    storage: {
      quantity: 'Speicherbedarf einer Tabelle',
      formula: 'Zeilen ÷ Zeilen je Seite × Seitengröße, ebenso für jeden Index',
    },
  },
};
