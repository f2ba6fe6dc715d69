/** Document 05. */
import type { dataModels as english } from '../../en/documents/data-models.ts';
import type { Translation } from '../../message.ts';

/** Words of document 05. */
export const dataModels: Translation<typeof english> = {
  scope: {
    title: 'Umfang',
    intro: 'Dieses Dokument beschreibt die Daten von {title}, Stand Revision {revision}.',
    entities: '{entities}, {domains}, {fields}',
    relationships: '{relationships} über Fremdschlüssel: {keys}',
    rules: '{rules}, neben den aus dem Modell abgeleiteten',
  },
  conventions: {
    title: 'Konventionen',
    types: 'Datentypen',
    dialect: 'Datentypen nach {database}.',
    dialectWithTypes: 'Datentypen nach {database}, zusätzlich die Typen {types}.',
    typesCaption: 'Datentypen und wie oft sie vorkommen',
    type: 'Datentyp',
    sizes: 'Größen',
    keys: 'Schlüssel',
    primaryKey: 'Primärschlüssel aus einem Feld:',
    compositeKey: 'Primärschlüssel aus mehreren Feldern:',
    key: '{field} vom Typ {type}: {entities}',
    fieldsOf: '{entity}: {fields}',
    units: 'Einheiten',
    unitsCaption: 'Einheiten der Felder',
    unit: 'Einheit',
    teams: 'Teams',
  },
  overview: {
    title: 'Überblick',
    noneCrossDomain: 'Keine domänenübergreifenden Beziehungen.',
    crossDomain: 'Domänenübergreifende Beziehungen:',
  },
  withoutDomain: 'Entitäten ohne Domäne',
  registers: 'Verzeichnisse',
  deletes: {
    title: 'Löschweitergabe',
    restrict: 'Verhindert durch',
    cascade: 'Löscht mit',
    setNull: 'Setzt auf NULL in',
    orphans: 'Hinterlässt Waisen in',
  },
  audit: {
    title: 'Änderungsprotokoll',
    strategy: 'Verfahren',
    fields: 'Protokollierte Felder',
    all: 'alle',
    notDeclared: 'Nicht deklariert: {entities}.',
  },
  dataClasses: {
    title: 'Personenbezogene Daten und Aufbewahrung',
    fields: 'Klassifizierte Felder',
    none: 'Keine klassifizierten Felder.',
  },
  storage: {
    title: 'Zeilen und Speicherbedarf',
    rowsThen: 'Zeilen in 3 Jahren',
    storageThen: 'Speicherbedarf in 3 Jahren',
  },
  fieldIndex: 'Feldverzeichnis',
  everyEntity: 'alle {count} Entitäten',
  everyEntityBut: '{count} Entitäten, alle außer {others}',
};
