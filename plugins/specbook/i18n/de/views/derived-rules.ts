/** What follows from fields, keys and audit trails. */
import type { derivedRules as english } from '../../en/views/derived-rules.ts';
import type { Translation } from '../../message.ts';

/** Words of derived rules. */
export const derivedRules: Translation<typeof english> = {
  required: { one: '{fields} hat immer einen Wert.', other: '{fields} haben immer einen Wert.' },
  optional: { one: '{fields} darf leer sein.', other: '{fields} dürfen leer sein.' },
  'primary-key': {
    one: '{fields} identifiziert eine Zeile.',
    other: '{fields} identifizieren zusammen eine Zeile.',
  },
  enum: '{field} ist einer der Werte {values}.',
  length: {
    one: '{field} hat höchstens {length} Zeichen.',
    other: '{field} hat höchstens {length} Zeichen.',
  },
  check: '{condition} gilt.',
  unique: {
    one: 'Keine zwei Zeilen haben dasselbe {fields}.',
    other: 'Keine zwei Zeilen haben dieselben Werte in {fields}.',
  },
  uniqueWhere: {
    one: 'Keine zwei Zeilen haben dasselbe {fields}, unter denen, für die {condition} gilt.',
    other:
      'Keine zwei Zeilen haben dieselben Werte in {fields}, unter denen, für die {condition} gilt.',
  },
  delete: {
    cascade:
      'Das Löschen der Zeile von {target} in {fields} löscht auch die Zeilen von {entities}.',
    'set null': 'Das Löschen der Zeile von {target} in {fields} leert {fields}.',
    'set default':
      'Das Löschen der Zeile von {target} in {fields} setzt {fields} auf den Standardwert.',
    restrict:
      'Die Zeile von {target} in {fields} kann nicht gelöscht werden, solange Zeilen von {entities} darauf verweisen.',
  },
  restrictedByMany:
    'Die Zeilen, auf die {fields} verweisen, können nicht gelöscht werden, solange Zeilen von {entities} darauf verweisen.',
  audit: {
    none: 'Änderungen werden nicht protokolliert.',
    columns: 'Jede Zeile nennt, wann und von wem sie zuletzt geändert wurde',
    'history-table': '{changes} wird in einer Historientabelle festgehalten',
    'event-log': '{changes} wird im Ereignisprotokoll festgehalten',
    changes: 'Jede Änderung',
    changesOf: 'Jede Änderung von {fields}',
    kept: '{kept}.',
    keptFor: '{kept}, für {retention}.',
  },
  effect: {
    cascade: 'Zeilen von {entities}, die auf {target} verweisen, werden mitgelöscht.',
    'set null': {
      one: '{fields} in Zeilen von {entities}, die auf {target} verweisen, wird geleert.',
      other: '{fields} in Zeilen von {entities}, die auf {target} verweisen, werden geleert.',
    },
    'set default': {
      one: '{fields} in Zeilen von {entities}, die auf {target} verweisen, erhält den Standardwert.',
      other:
        '{fields} in Zeilen von {entities}, die auf {target} verweisen, erhalten die Standardwerte.',
    },
    restrict: 'Verhindert, solange eine Zeile von {entities} auf {target} verweist.',
    arc: 'Verhindert, solange eine Zeile von {entities} auf {target} verweist: Ein Check verlangt eine der Referenzen einer Zeile.',
    others:
      'Verhindert, solange eine Zeile von {entities}, die nicht mitgelöscht wird, auf {target} verweist.',
    orphan:
      'Zeilen von {entities}, die auf {target} verweisen, bleiben und verweisen ins Leere: kein Fremdschlüssel.',
  },
};
