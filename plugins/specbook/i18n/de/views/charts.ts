/** Titles and labels of the charts of items. */
import type { itemCharts as english } from '../../en/views/charts.ts';
import type { Translation } from '../../message.ts';

/** Words of charts of items. */
export const itemCharts: Translation<typeof english> = {
  criteriaByArea: 'Kriterien nach Bereich und Bewertung',
  criteriaOfArea: 'Kriterien: {area}',
  ofItem: '{item}: {aspect}',
  aspect: {
    duration: 'Antwortzeit',
    rate: 'Durchsatz',
    bytes: 'Speicherbedarf',
    count: 'Anzahlen',
    share: 'Fehlerrate',
  },
  shortTarget: {
    concurrentUsers: 'Benutzer',
    recoveryPoint: 'RPO',
    recoveryTime: 'RTO',
    storage: 'Speicher',
  },
  downtimeIn: 'Ausfallzeit in {window}',
  downtime: 'Ausfallzeit',
  dependenciesAlone: 'Ausfallzeit der Abhängigkeiten',
  expectedByGrowth: 'nach Wachstum erwartet',
  trigger: 'Schwelle',
  triggerOn: 'Schwelle, erreicht am {day}:',
  triggerOf: 'Schwelle {id}',
  targetOf: '{id} {target}',
  overRuns: '{target} über die Läufe',
  today: 'heute',
  begin: 'Beginn bis',
  reached: 'Schwelle erreicht',
  storageOf: 'Speicherbedarf: {entity}',
  storageOfOthers: {
    one: 'Speicherbedarf der übrigen Entität',
    other: 'Speicherbedarf der {count} übrigen Entitäten',
  },
};
