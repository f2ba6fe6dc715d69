/** What several kinds of items show in the same words. */
import type {
  items as itemsEnglish,
  enumeration as enumerationEnglish,
  vocabulary as vocabularyEnglish,
} from '../../en/views/items.ts';
import type { Translation } from '../../message.ts';

/** Words of several kinds. */
export const items: Translation<typeof itemsEnglish> = {
  id: 'ID',
  tags: 'Schlagwörter',
  since: 'Seit',
  why: 'Begründung',
  enforcedBy: 'Durchgesetzt von',
  inRow: {
    owner: 'verantwortlich {owner}',
    tags: 'Schlagwörter {tags}',
    since: 'seit {since}',
    all: '({facts})',
  },
  and: '{others} und {last}',
  or: '{others} oder {last}',
  report: 'Bericht',
  fact: '{label}: {value}',
  yes: 'ja',
  no: 'nein',
  derived: {
    title: 'Abgeleitete Werte',
    hereStated: 'hier deklariert',
    asAbove: '{input}, wie oben',
    input: '{name}: {value}',
    inputNoted: '{name}: {value} ({notes})',
    inLine: '{name} {value}',
    inLineNoted: '{name} {value} ({note})',
  },
};

/** Words of an enumeration. */
export const enumeration: Translation<typeof enumerationEnglish> = {
  values: 'Werte',
  caption: 'Werte von {enumeration}',
  value: 'Wert',
  meaning: 'Bedeutung',
  usedBy: 'Verwendet von',
  unused: 'Kein Feld hat diesen Typ.',
};

/** Words of a service and of vocabularies. */
export const vocabulary: Translation<typeof vocabularyEnglish> = {
  tag: 'Schlagwort',
  operatedBy: 'Betrieben von',
  internal: 'intern',
  external: 'Drittanbieter',
  sla: 'SLA',
  replicas: 'Replikate',
  replicasRequired: '{replicas}, davon 1 erforderlich',
  capacity: 'Plattenkapazität',
  combined: 'Zusammen',
  dependents: 'Abhängige Anforderungen',
};
