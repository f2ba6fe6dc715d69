/** Charts: labels, descriptions, and the data tables beside them. */
import type { charts as english } from '../en/charts.ts';
import type { Translation } from '../message.ts';

/** Words of charts. */
export const charts: Translation<typeof english> = {
  unproved: '{value} ohne Aussage, {required}',
  verdictAndTarget: '{verdict}, {required}',
  met: '{met} von {total} erfüllt',
  dataTable: 'Datentabelle',
  table: {
    target: 'Zielwert',
    required: 'Gefordert',
    measured: 'Gemessen',
    expected: 'Erwartet',
    verdict: 'Bewertung',
    requirement: 'Anforderung',
    headroom: 'Reserve',
    item: 'Gruppe',
    day: 'Tag',
    runs: 'Läufe',
    range: 'Bereich',
    rangeOf: '{least} bis {greatest}',
    targetThen: 'Damaliger Zielwert',
    value: 'Wert',
    event: 'Ereignis',
    atMost: 'höchstens {value}',
    atLeast: 'mindestens {value}',
  },
  description: {
    atMost: 'Zielwert höchstens {value}',
    atLeast: 'Zielwert mindestens {value}',
    unmeasured: '{verdict}, {required}',
    measured: 'gemessen {value}, {required}, {verdict}',
    bar: '{label}: {value}.',
    headroom: 'Reserve {headroom}, {verdict}',
    segments: '{segments}.',
    runs: { one: '{count} Lauf.', other: '{count} Läufe.' },
    newest: 'Zuletzt: {value} am {day}, {verdict}.',
    targetAtMost: 'Zielwert höchstens {value}.',
    targetAtLeast: 'Zielwert mindestens {value}.',
    earlierTargets: 'Frühere Zielwerte: {values}.',
    growth: 'Von {first} am {firstDay} auf {last} am {lastDay}.',
  },
};
