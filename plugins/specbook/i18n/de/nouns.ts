/** What is counted: its name as a heading or a column, and with a number. */
import type { nouns as english } from '../en/nouns.ts';
import type { Translation } from '../message.ts';

/** Names of what is counted. */
export const nouns: Translation<typeof english> = {
  areas: { label: 'Bereiche', counted: { one: '{count} Bereich', other: '{count} Bereiche' } },
  constraints: {
    label: 'Randbedingungen',
    counted: { one: '{count} Randbedingung', other: '{count} Randbedingungen' },
  },
  considerations: {
    label: 'Klärungspunkte',
    counted: { one: '{count} Klärungspunkt', other: '{count} Klärungspunkte' },
  },
  criteria: {
    label: 'Kriterien',
    counted: { one: '{count} Kriterium', other: '{count} Kriterien' },
  },
  domains: { label: 'Domänen', counted: { one: '{count} Domäne', other: '{count} Domänen' } },
  entities: { label: 'Entitäten', counted: { one: '{count} Entität', other: '{count} Entitäten' } },
  entries: { label: 'Einträge', counted: { one: '{count} Eintrag', other: '{count} Einträge' } },
  enumerations: {
    label: 'Aufzählungstypen',
    counted: { one: '{count} Aufzählungstyp', other: '{count} Aufzählungstypen' },
  },
  errors: { label: 'Fehler', counted: { one: '{count} Fehler', other: '{count} Fehler' } },
  fields: { label: 'Felder', counted: { one: '{count} Feld', other: '{count} Felder' } },
  files: { label: 'Dateien', counted: { one: '{count} Datei', other: '{count} Dateien' } },
  items: { label: 'Elemente', counted: { one: '{count} Element', other: '{count} Elemente' } },
  pocs: {
    label: 'Machbarkeitsnachweise',
    counted: { one: '{count} Machbarkeitsnachweis', other: '{count} Machbarkeitsnachweise' },
  },
  relationships: {
    label: 'Beziehungen',
    counted: { one: '{count} Beziehung', other: '{count} Beziehungen' },
  },
  requirements: {
    label: 'Anforderungen',
    counted: { one: '{count} Anforderung', other: '{count} Anforderungen' },
  },
  rules: {
    label: 'Geschäftsregeln',
    counted: { one: '{count} Geschäftsregel', other: '{count} Geschäftsregeln' },
  },
  warnings: { label: 'Warnungen', counted: { one: '{count} Warnung', other: '{count} Warnungen' } },
};
