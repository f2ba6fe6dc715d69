/** Diagrams of the data model: what the drawing itself says. */
import type { diagrams as english } from '../en/diagrams.ts';
import type { Translation } from '../message.ts';

/** Words of drawings. */
export const diagrams: Translation<typeof english> = {
  title: {
    whole: '{specification}: Datenmodell',
    domains: '{specification}: Domänen',
    part: '{domain}, Teil {part} von {parts}',
    secondDegree: '{entity}, zwei Schritte weit',
  },
  whole: {
    description: '{entities}, dazwischen {relationships}.',
    sheet:
      'Teil {part} von {parts}: {entities} aus {domains}, mit den Beziehungen, deren Fremdschlüssel sie haben.',
    external: 'Gepunkteter Rahmen: eine Entität eines anderen Teils.',
    frames: 'Zwischen Rahmen teilen sich Linien zum selben Rahmen eine Spur.',
    tooLarge:
      'So viele Entitäten sind schwer auf einmal zu überblicken; die Diagramme der Domänen zeigen sie in lesbaren Teilen.',
  },
  domains: {
    description: '{domains}, {crossing}.',
    crossing: {
      one: '{count} domänenübergreifende Beziehung',
      other: '{count} domänenübergreifende Beziehungen',
    },
    noCrossing: 'keine domänenübergreifende Beziehung',
    alone: '{domain} ist mit keiner anderen Domäne verbunden.',
    number: 'Die Zahl an einer Linie gibt die Beziehungen zwischen den beiden Domänen an.',
    hub: '{domain} ist mit {others} anderen Domänen verbunden; diese Linien sind nicht gezeichnet, die Sätze nennen sie.',
    ahead: '{relationships} von {from} zu {to}',
    sentence: '{phrase}.',
    bothWays: '{relationships} von {from} zu {to} und {back} zurück',
  },
  domain: {
    related: '{domain}: {entities}, verbunden mit {others} aus anderen Domänen.',
    unrelated: '{domain}: {entities}, mit keiner Entität anderer Domänen verbunden.',
    large:
      'Die Domäne ist für ein lesbares Bild zu groß; sie ist zusätzlich in {parts} Teilen gezeichnet.',
  },
  part: {
    related:
      '{domain}, Teil {part} von {parts}: {entities}, verbunden mit {others} aus anderen Teilen und Domänen.',
    unrelated:
      '{domain}, Teil {part} von {parts}: {entities}, mit keiner Entität anderer Teile und Domänen verbunden.',
  },
  gathered: 'Entitäten anderer Domänen sind zusammengefasst: ein Kasten je Domäne.',
  notDrawn:
    'Nicht gezeichnet, da sie alle anderen verdecken würden: {lines}. Die Sätze nennen sie, und die Diagramme der Entitäten zeichnen sie.',
  lines: { one: '{count} Linie zu {entity}', other: '{count} Linien zu {entity}' },
  entity: {
    related: '{entity} ist verbunden mit: {entities}.',
    unrelated: '{entity} ist mit keiner anderen Entität verbunden.',
    secondDegree: '{entity} ist verbunden mit: {entities}; diese wiederum mit {others} weiteren.',
    hub: 'Womit {entity} sonst verbunden ist, fehlt hier: Es ist zu viel.',
    gathered: '{others} Entitäten im Umfeld sind zusammengefasst: ein Kasten je Domäne.',
    secondGathered:
      '{others} Entitäten des zweiten Schritts sind zusammengefasst: ein Kasten je Domäne.',
  },
  tooltip: {
    named: '{name}: {text}',
    field: '{field}: {type}, {facts}',
    external: '{entity}, aus {domain}',
    fields: '{phrase} ({fields})',
  },
  moreDomains: { one: '{count} weitere Domäne', other: '{count} weitere Domänen' },
  moreFields: { one: '{count} weiteres Feld', other: '{count} weitere Felder' },
  fact: {
    primary: 'Primärschlüssel',
    foreign: 'Fremdschlüssel',
    unique: 'eindeutig',
    together: 'mit anderen zusammen eindeutig',
    index: 'indiziert',
    class: 'Datenklasse {dataClass}',
    required: 'Pflicht',
    optional: 'optional',
  },
  legend: {
    all: '{entries}.',
    primary: 'PK Primärschlüssel',
    foreign: 'FK Fremdschlüssel',
    unique: 'UQ eindeutig',
    together: 'UQ mit Zahl: zusammen eindeutig',
    index: 'IX indiziert',
    required: '* Pflicht',
    junction: 'n-m Zwischentabelle einer n:m-Beziehung',
    label: 'Name an einer Linie: Zwischentabelle, über die sie führt',
    identifying: 'kräftige Linie: Schlüssel ist Teil des Primärschlüssels',
    stated: 'gestrichelte Linie: kein Schlüssel',
  },
};
