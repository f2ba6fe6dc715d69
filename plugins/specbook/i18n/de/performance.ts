/** Pages of performance: requirements, categories, services, runs. */
import type { performance as english } from '../en/performance.ts';
import type { Translation } from '../message.ts';

/** Words of pages of performance. */
export const performance: Translation<typeof english> = {
  title: 'Performance',
  lede: '{requirements}: Antwortzeit, Durchsatz, Datenvolumen, Verfügbarkeit und Skalierbarkeit.',
  description:
    'Performance-Anforderungen von {title}: Antwortzeiten, Durchsatz, Datenvolumen, Verfügbarkeit und Skalierbarkeit.',
  kinds: 'Arten',
  categories: {
    title: 'API-Kategorien',
    caption: 'API-Kategorien und ihre Anforderungen',
    tightestP95: 'Strengster p95-Zielwert',
    none: 'Ohne Kategorie',
    nonePurpose: 'Anforderungen an einen Service oder an das gesamte System.',
    uncategorised: '{kind}, ohne Kategorie',
    description: 'Performance-Anforderungen der API-Kategorie {title}.',
  },
  attention: {
    title: 'Handlungsbedarf',
    nothing: 'Keiner: Ein gültiges Ergebnis erfüllt jede Anforderung.',
    size: '{title} ({size})',
    more: '{count} weitere in den Tabellen aller Anforderungen.',
    verdict: {
      missed: 'Verletzte Zielwerte',
      due: 'Skalierung fällig',
      'wrong-conditions': 'Nicht aussagekräftig',
      'not-measured': 'Nicht gemessen',
      stale: 'Veraltet',
    },
    atMost: 'höchstens {value}',
    atLeast: 'mindestens {value}',
    target: '{label} {bound}',
    measured: '{label} {measured}, Zielwert {bound}',
    condition: '{label} {actual} statt {required}',
    reason: '{targets}: {reasons}',
  },
  charts: {
    byCategory: 'Zielwerte nach Kategorie',
    byCategoryText:
      'Der kritischste Zielwert jeder Anforderung: Der Balken zeigt, wie weit er ausgeschöpft ist, der Strich den Zielwert, die Zahl die Reserve. Ein gestrichelter Rahmen wurde nie gemessen; ein hohler Balken ist veraltet oder nicht aussagekräftig.',
    ofCategory: 'Zielwerte: {category}',
    worst: '{category}, die {shown} kritischsten von {total}',
    trends: 'Verlauf',
    trendsText:
      'Nach Lauf, die kritischsten zuerst; die gestrichelte Linie ist der damalige Zielwert.',
    throughput: 'Durchsatz: gemessen und gefordert',
    throughputText: 'Die gemessene Rate im Vergleich zur geforderten.',
    errorBudgets: 'Fehlerbudgets',
    errorBudgetsText:
      'Ausfallzeit, die der Zielwert in seinem Zeitfenster zulässt, und Ausfallzeit der Abhängigkeiten.',
    capacity: 'Kapazitätsprognose',
    capacityText:
      'Wann eine Kennzahl ihre Schwelle erreicht, und wann die Skalierung beginnen muss.',
    storage: 'Speicherprognose',
    storageText: 'Zeilen und Indizes der größten Entitäten in den nächsten drei Jahren.',
    detail: 'Zielwerte und Messwerte',
    detailText:
      'Der Balken ist der Messwert, der Strich sein Zielwert; blasse Striche sind frühere Läufe.',
    dataTable: '{title}: Datentabelle',
    more: {
      one: '{count} weiteres Diagramm steht auf den Seiten der Kategorien und Anforderungen.',
      other: '{count} weitere Diagramme stehen auf den Seiten der Kategorien und Anforderungen.',
    },
  },
  services: {
    caption: 'Services: Betreiber, SLA und Replikate',
    replicas: 'Replikate',
    description: 'Zielwerte, Abhängigkeiten und Grenzen von {title}.',
    constraints: 'Resultierende Randbedingungen',
    dependents: 'Abhängige Anforderungen',
    dependencies: 'Abhängigkeiten',
    dependenciesCaption: 'Services, von denen die Verfügbarkeit abhängt',
    noSla: 'keine',
  },
  environments: {
    title: 'Umgebungen',
    caption: 'Umgebungen, in denen Anforderungen gemessen werden',
  },
  runs: {
    caption: 'Testläufe, der neueste zuerst',
    started: 'Gestartet',
    system: 'Getestetes System',
    tools: 'Werkzeuge',
    description: '{title}, {day}: was gemessen wurde, wo und mit welchen Werkzeugen.',
  },
  unmapped: {
    title: 'Nicht zugeordnete Messreihen',
    intro:
      'Die Ergebnisdateien enthalten auch diese Messreihen. Eine Zeile unter {key} in run.yaml, etwa {example}, macht eine davon zum Nachweis für eine Anforderung.',
    caption: 'Nicht zugeordnete Messreihen von {title}',
    series: 'Messreihe',
    quantities: 'Kann messen',
  },
};
