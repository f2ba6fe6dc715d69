/** Kinds of items: above one, above several, and within a sentence. */
import type { kinds as english } from '../en/kinds.ts';
import type { Translation } from '../message.ts';

/** Names of kinds. */
export const kinds: Translation<typeof english> = {
  domain: { label: 'Domäne', plural: 'Domänen', noun: 'Domäne' },
  entity: { label: 'Entität', plural: 'Entitäten', noun: 'Entität' },
  field: { label: 'Feld', plural: 'Felder', noun: 'Feld' },
  enum: { label: 'Aufzählungstyp', plural: 'Aufzählungstypen', noun: 'Aufzählungstyp' },
  rule: { label: 'Geschäftsregel', plural: 'Geschäftsregeln', noun: 'Regel' },
  category: { label: 'API-Kategorie', plural: 'API-Kategorien', noun: 'Kategorie' },
  requirement: {
    label: 'Performance-Anforderung',
    plural: 'Performance-Anforderungen',
    noun: 'Anforderung',
  },
  service: { label: 'Service', plural: 'Services', noun: 'Service' },
  constraint: {
    label: 'Technische Randbedingung',
    plural: 'Technische Randbedingungen',
    noun: 'Randbedingung',
  },
  screen: { label: 'Screen', plural: 'Screens', noun: 'Screen' },
  poc: {
    label: 'Machbarkeitsnachweis',
    plural: 'Machbarkeitsnachweise',
    noun: 'Machbarkeitsnachweis',
  },
  area: { label: 'Abnahmebereich', plural: 'Abnahmebereiche', noun: 'Abnahmebereich' },
  criterion: { label: 'Abnahmekriterium', plural: 'Abnahmekriterien', noun: 'Kriterium' },
  consideration: { label: 'Klärungspunkt', plural: 'Klärungspunkte', noun: 'Klärungspunkt' },
  run: { label: 'Testlauf', plural: 'Testläufe', noun: 'Testlauf' },
  environment: { label: 'Umgebung', plural: 'Umgebungen', noun: 'Umgebung' },
  team: { label: 'Team', plural: 'Teams', noun: 'Team' },
  dataClass: { label: 'Datenklasse', plural: 'Datenklassen', noun: 'Datenklasse' },
};
