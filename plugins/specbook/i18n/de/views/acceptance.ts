/** An acceptance criterion in full, and a test run. */
import type {
  criterion as criterionEnglish,
  run as runEnglish,
} from '../../en/views/acceptance.ts';
import type { Translation } from '../../message.ts';

/** Words of a criterion. */
export const criterion: Translation<typeof criterionEnglish> = {
  priority: 'Priorität',
  method: 'Geprüft durch',
  verifies: 'Prüft',
  standards: 'Normen',
  holdsWhen: 'Erfüllt, wenn gilt: {statements}.',
  evidence: 'Nachweise',
  caption: 'Nachweise für {id}',
  noProof:
    'Nicht gemessen: Kein Test ist genannt, kein Test nennt es, kein Review davon ist unter den Ergebnissen, und es verifiziert keine Performance-Anforderung.',
  noProofInTable: 'kein Test, kein Review und keine Anforderung belegt es',
  by: 'Durch',
  item: 'Nachweis',
  why: 'Begründung',
  proof: { test: 'Test', review: 'Review', requirement: 'Anforderung' },
  testsNaming: 'Tests, die es nennen',
  reasonAndReport: '{reason}; {report}',
  report: 'Bericht',
};

/** Words of a test run. */
export const run: Translation<typeof runEnglish> = {
  started: 'Gestartet',
  system: 'Getestetes System',
  version: 'Version {version}',
  commit: 'Commit {commit}',
  dataset: 'Datenbestand',
  summary: {
    targets: 'Zielwerte',
    criteria: 'Abnahmekriterien',
    since: 'Seit dem vorigen Lauf',
    sinceRun: '{changes} seit {run}',
    changed: { one: '{count} Änderung', other: '{count} Änderungen' },
    unchanged: 'Keine Änderung',
    first: 'Kein früherer Lauf dieses Systems in dieser Umgebung misst dasselbe',
  },
  changes: {
    title: 'Änderungen seit dem vorigen Lauf',
    about:
      'Verglichen mit {run} vom {at}: alle Ergebnisse, die sich geändert haben, und Werte, die um 10 % oder mehr abweichen.',
    nothing:
      'Verglichen mit {run} vom {at}: kein Ergebnis hat sich geändert, kein Wert weicht um 10 % oder mehr ab.',
    targetsCaption: 'Geänderte Zielwerte in {run}',
    criteriaCaption: 'Geänderte Kriterien in {run}',
    now: 'Jetzt',
    before: 'Vorher',
    moved: 'Änderung',
  },
  measured: {
    title: 'Messungen',
    caption: 'Messungen: {run}',
    target: 'Zielwert',
    required: 'Gefordert',
    measured: 'Gemessen',
    result: 'Ergebnis',
    decides: 'Aktueller Nachweis',
    yes: 'ja',
    no: 'nein',
    why: 'Begründung',
  },
  proved: {
    title: 'Abnahmeergebnisse',
    caption: 'Abnahmeergebnisse: {run}',
    criterion: 'Kriterium',
    by: 'Durch',
    why: 'Begründung',
    proof: { test: 'Test', review: 'Review', requirement: 'Anforderung' },
  },
  files: {
    title: 'Ergebnisdateien',
    caption: 'Ergebnisdateien: {run}',
    file: 'Datei',
    tool: 'Werkzeug',
    tests: 'Tests',
    measures: 'Misst',
    map: '{requirement}: {quantities}',
    quantity: '{quantity} aus {series}',
    passed: '{number} bestanden',
    failed: '{number} fehlgeschlagen',
    skipped: '{number} übersprungen',
  },
  reviews: {
    title: 'Reviews',
    caption: 'Reviews: {run}',
    criterion: 'Kriterium',
    outcome: 'Ergebnis',
    outcomes: { passed: 'Bestanden', failed: 'Nicht bestanden' },
    by: 'Von',
    on: 'Am',
    report: 'Bericht',
  },
};
