/** The rules that classify changes, as their page, the guide and reports explain them. Why each matters stands in `changes`. */
import type { changeRules as english } from '../en/change-rules.ts';
import type { Translation } from '../message.ts';

/** The rules that classify changes. */
export const changeRules: Translation<typeof english> = {
  title: 'Regeln der Änderungen',
  lede: 'Jede Änderung wird von einer Regel eingestuft. Ihre ID und der Fingerabdruck einer Änderung sind in jedem Lauf gleich.',
  settingsTitle: 'Was das Team zu Änderungen sagt',
  /** Code stands in backticks. */
  settings:
    '`changes:` in `spec.yaml` gibt den Änderungen einer Regel eine andere Klasse oder schaltet sie ab, nennt Elemente, deren Umbenennung nicht erkannt wurde, und bestätigt einzelne Änderungen über ihren Fingerabdruck, mit Begründung. Eine bestätigte Änderung bleibt mit ihrer Begründung aufgeführt, macht kein Element verdächtig und lässt `specbook diff --fail-on` nicht scheitern.',
  setting: 'Andere Klasse oder keine: {code}',
  /** Below a report. */
  about: 'Was jede Regel bedeutet: {address}',
  groups: {
    entities: 'Entitäten',
    fields: 'Felder',
    enums: 'Aufzählungen',
    rules: 'Geschäftsregeln',
    requirements: 'Performance-Anforderungen',
    constraints: 'Randbedingungen und Machbarkeitsnachweise',
    criteria: 'Abnahmekriterien',
    considerations: 'Klärungspunkte',
    words: 'Vokabulare und Testläufe',
    items: 'Alle Arten von Elementen',
  },
  /** What each rule finds; code stands in backticks. */
  finds: {
    'entity-added': 'Eine Entität ist neu.',
    'entity-removed': 'Eine Entität fehlt.',
    'entity-kind-changed':
      '`kind` einer Entität ist anders: Aus einer Tabelle wurde eine View oder umgekehrt.',
    'table-renamed':
      'Die Tabelle einer Entität hat einen anderen Namen: den von `table`, sonst die ID der Entität.',
    'primary-key-changed':
      'Ein Feld kam zum Primärschlüssel oder ging, oder `primaryKey` einer Entität ist anders.',
    'foreign-key-added': 'Ein Feld oder eine Entität hat einen neuen Fremdschlüssel.',
    'foreign-key-removed': 'Ein Fremdschlüssel fehlt.',
    'foreign-key-changed': 'Ein Fremdschlüssel verweist auf etwas anderes oder über andere Felder.',
    'delete-restricted': '`onDelete` lehnt ab, was es vorher ausführte.',
    'delete-relaxed': '`onDelete` setzt einen Wert oder kaskadiert oder verweigert nicht mehr.',
    'delete-cascades': '`onDelete` wurde `cascade`.',
    'update-restricted': '`onUpdate` lehnt ab, was es vorher ausführte.',
    'update-relaxed': '`onUpdate` führt aus, was es vorher ablehnte, oder tut es anders.',
    'unique-added': 'Ein Feld, ein Constraint oder ein Index wurde eindeutig.',
    'unique-removed': 'Ein Feld, ein Constraint oder ein Index ist nicht mehr eindeutig.',
    'unique-changed':
      'Ein eindeutiger Constraint oder Index umfasst andere Felder oder hat eine andere Bedingung.',
    restated:
      'Eine eindeutige Feldmenge oder ein Fremdschlüssel steht in einem anderen Teil der Entität: Feld, Constraint oder Index.',
    'check-added': 'Ein Check ist neu.',
    'check-removed': 'Ein Check fehlt.',
    'check-changed': 'Die Bedingung eines Checks ist anders.',
    'exclusion-added': 'Ein Exclusion-Constraint ist neu.',
    'exclusion-removed': 'Ein Exclusion-Constraint fehlt.',
    'exclusion-changed':
      'Ein Exclusion-Constraint vergleicht andere Felder oder hat eine andere Bedingung.',
    'index-added': 'Ein nicht eindeutiger Index ist neu.',
    'index-removed': 'Ein nicht eindeutiger Index, der keiner Anforderung dient, fehlt.',
    'needed-index-removed': 'Ein Index, dessen `serves` eine Anforderung nennt, fehlt.',
    'index-changed': 'Felder, Bedingung oder Methode eines Index sind anders.',
    'relationship-changed':
      'Eine Beziehung ohne Fremdschlüssel ist neu, fehlt oder ist anders angegeben.',
    'partitions-changed': '`partitions` einer Entität ist anders.',
    'trigger-changed': 'Ein Trigger ist neu, fehlt oder tut etwas anderes.',
    'audit-strengthened':
      'Das Änderungsprotokoll zeichnet mehr auf: andere Strategie oder mehr Felder.',
    'audit-weakened':
      'Das Änderungsprotokoll zeichnet weniger auf: andere Strategie oder weniger Felder.',
    'retention-lengthened': 'Zeilen oder ihre Historie werden länger aufbewahrt.',
    'retention-shortened': 'Zeilen oder ihre Historie werden kürzer aufbewahrt.',
    'volume-changed': 'Die deklarierten Zeilen oder ihr Wachstum sind anders.',
    'field-added': 'Ein Feld ist neu und darf leer sein oder hat einen Standardwert.',
    'required-field-added':
      'Ein Pflichtfeld ohne Standardwert ist neu in einer Entität, die es schon gab.',
    'field-removed': 'Ein Feld fehlt.',
    'column-renamed':
      'Die Spalte eines Feldes hat einen anderen Namen: den von `column`, sonst die ID des Feldes.',
    'type-widened': 'Der Typ eines Feldes fasst alle bisherigen Werte und mehr.',
    'type-narrowed': 'Der Typ eines Feldes fasst weniger Werte als bisher.',
    'type-changed': 'Der Typ eines Feldes ist ein anderer.',
    'type-respelled': 'Der Typ eines Feldes ist anders geschrieben.',
    'field-required': 'Ein Feld ohne Standardwert wurde Pflicht.',
    'field-required-with-default': 'Ein Feld mit Standardwert wurde Pflicht.',
    'field-optional': 'Ein Feld ist keine Pflicht mehr.',
    'default-added': 'Ein Feld ohne Standardwert hat einen.',
    'default-changed': 'Der Standardwert eines Feldes ist anders.',
    'default-removed': 'Ein Feld, das leer sein darf, hat keinen Standardwert mehr.',
    'needed-default-removed': 'Ein Pflichtfeld hat keinen Standardwert mehr.',
    'generation-changed': '`generated` eines Feldes ist anders.',
    'classification-changed': 'Die Datenklasse eines Feldes ist anders.',
    'unit-changed': 'Die Einheit eines Feldes ist anders.',
    'collation-changed': 'Sortierung oder Zeichensatz eines Feldes sind anders.',
    'enum-added': 'Eine Aufzählung ist neu.',
    'enum-removed': 'Eine Aufzählung fehlt.',
    'enum-type-renamed':
      'Der Typ einer Aufzählung hat einen anderen Namen: den von `type`, sonst die ID der Aufzählung.',
    'enum-value-added': 'Eine Aufzählung hat einen neuen Wert.',
    'enum-value-removed': 'Ein Wert einer Aufzählung fehlt.',
    'rule-added': 'Eine Geschäftsregel ist neu.',
    'rule-removed': 'Eine Geschäftsregel fehlt.',
    'rule-kind-changed': '`kind` einer Geschäftsregel ist anders.',
    'rule-scope-changed': 'Eine Geschäftsregel nennt andere Felder.',
    'enforcement-strengthened':
      '`enforcedBy` einer Geschäftsregel wurde strenger: Prozess, Anwendung, Datenbank.',
    'enforcement-weakened': '`enforcedBy` einer Geschäftsregel wurde weniger streng.',
    'requirement-added': 'Eine Performance-Anforderung ist neu.',
    'requirement-removed': 'Eine Performance-Anforderung fehlt, auf die sich nichts verließ.',
    'needed-requirement-removed':
      'Eine Performance-Anforderung fehlt, auf die sich ein Kriterium, eine Randbedingung oder ein Index verließ.',
    'requirement-kind-changed': '`kind` einer Performance-Anforderung ist anders.',
    'target-added': 'Eine Anforderung hat ein neues Ziel.',
    'target-removed': 'Ein Ziel fehlt, auf das sich nichts verließ.',
    'needed-target-removed':
      'Ein Ziel fehlt, auf das sich ein Kriterium, eine Randbedingung oder ein Index verließ.',
    'target-tightened':
      'Ein Ziel verlangt mehr: kürzere Antwortzeit, höheren Durchsatz oder höhere Verfügbarkeit.',
    'target-loosened': 'Ein Ziel verlangt weniger, und nichts verließ sich darauf.',
    'needed-target-loosened':
      'Ein Ziel verlangt weniger, und ein Kriterium, eine Randbedingung oder ein Index verließ sich darauf.',
    'load-raised': 'Ziele gelten unter mehr Last oder mit mehr Zeilen.',
    'load-lowered': 'Ziele gelten unter weniger Last oder mit weniger Zeilen.',
    'conditions-changed':
      'Andere Bedingungen einer Anforderung sind anders: Umgebung, Denkzeit, Kategorie, Service, Entitäten.',
    'window-changed': 'Zeitfenster oder Horizont einer Anforderung sind anders.',
    'endpoint-added': 'Eine Anforderung nennt mehr Operationen und keine weniger.',
    'endpoint-removed': 'Eine Anforderung nennt eine Operation nicht mehr.',
    'growth-changed':
      'Heutiger Wert, Wachstum, Vorlauf oder Messgröße einer Skalierbarkeitsanforderung sind anders.',
    'constraint-added': 'Eine technische Randbedingung ist neu.',
    'constraint-removed': 'Eine technische Randbedingung fehlt.',
    'constraint-kind-changed': '`kind` einer technischen Randbedingung ist anders.',
    'limit-lowered': 'Ein Limit ist niedriger oder neu.',
    'limit-raised': 'Ein Limit ist höher oder fehlt.',
    'price-raised': 'Ein Preis oder die erwartete Nutzung ist gestiegen.',
    'price-lowered': 'Ein Preis oder die erwartete Nutzung ist gesunken.',
    'budget-lowered': 'Ein Budget ist niedriger oder neu.',
    'budget-raised': 'Ein Budget ist höher oder fehlt.',
    'offline-reduced': 'Ohne Netz geht weniger.',
    'offline-extended': 'Ohne Netz geht mehr.',
    'loading-slower': 'Die erwartete Ladezeit eines Screens ist länger.',
    'loading-quicker': 'Die erwartete Ladezeit eines Screens ist kürzer.',
    'updates-changed': 'Wie ein Screen aktuell gehalten wird, ist anders.',
    'proof-replaced':
      'Eine Randbedingung stützt sich auf einen Machbarkeitsnachweis, den sie vorher nicht nannte.',
    'proof-removed': 'Eine Randbedingung nennt keinen Machbarkeitsnachweis mehr.',
    'screens-changed': 'Eine Randbedingung gilt für andere Screens.',
    'poc-added': 'Ein Machbarkeitsnachweis ist neu.',
    'poc-removed': 'Ein Machbarkeitsnachweis fehlt.',
    'poc-refuted': 'Das Ergebnis eines Machbarkeitsnachweises ist schlechter.',
    'poc-confirmed': 'Das Ergebnis eines Machbarkeitsnachweises ist besser.',
    'poc-expires-earlier': 'Ein Machbarkeitsnachweis läuft früher ab.',
    'poc-expires-later': 'Ein Machbarkeitsnachweis läuft später oder nie ab.',
    'poc-condition-added': 'Ein Machbarkeitsnachweis hat mehr Bedingungen oder Grenzen.',
    'poc-condition-removed': 'Eine Bedingung oder Grenze eines Machbarkeitsnachweises fehlt.',
    'criterion-added': 'Ein Abnahmekriterium ist neu.',
    'criterion-removed': 'Ein Abnahmekriterium fehlt.',
    'criterion-kind-changed': '`kind` eines Kriteriums ist anders.',
    'priority-raised': 'Die Priorität eines Kriteriums ist höher.',
    'priority-lowered': 'Die Priorität eines Kriteriums ist niedriger.',
    'method-changed': 'Wie ein Kriterium geprüft wird, ist anders.',
    'coverage-added': 'Ein Kriterium prüft mehr Regeln oder Anforderungen und keine weniger.',
    'coverage-removed': 'Ein Kriterium prüft eine Regel oder Anforderung nicht mehr.',
    'test-linked': 'Ein Kriterium nennt mehr Tests und keinen weniger.',
    'test-unlinked': 'Ein Kriterium nennt einen Test nicht mehr.',
    'standard-added': 'Ein Kriterium nennt mehr Normen und keine weniger.',
    'standard-removed': 'Ein Kriterium nennt eine Norm nicht mehr.',
    'consideration-raised': 'Ein Klärungspunkt ist neu.',
    'consideration-removed': 'Ein Klärungspunkt fehlt.',
    'consideration-decided': 'Ein Klärungspunkt ist entschieden.',
    'consideration-dropped': 'Ein Klärungspunkt ist verworfen.',
    'consideration-reopened': 'Ein entschiedener oder verworfener Klärungspunkt ist wieder offen.',
    'decision-changed': 'Die Entscheidung eines Klärungspunkts sagt etwas anderes.',
    'due-date-changed':
      'Der Tag, bis zu dem ein Klärungspunkt zu entscheiden ist, ist ein anderer.',
    'word-added':
      'Ein Wort eines Vokabulars in `spec.yaml` ist neu: Domäne, Kategorie, Service, Screen, Team.',
    'word-removed': 'Ein Wort eines Vokabulars in `spec.yaml` fehlt.',
    'service-promise-raised': 'Die zugesagte Verfügbarkeit eines Services ist höher.',
    'service-promise-lowered':
      'Die zugesagte Verfügbarkeit eines Services ist niedriger oder fehlt.',
    'run-added': 'Ein Testlauf ist neu.',
    'run-removed': 'Ein Testlauf fehlt.',
    'run-changed': 'Tag, Umgebung, Zeilen oder Ergebnisdateien eines Testlaufs sind anders.',
    'item-renamed':
      'Ein Element hat eine andere ID und sagt fast dasselbe, heißt in der Datenbank gleich, oder `renames` nennt es.',
    'item-moved':
      'Ein Element gehört zu einer anderen Domäne, einem anderen Bereich oder einer anderen Entität.',
    'item-deprecated': 'Der Status eines Elements wurde `deprecated`.',
    'status-changed': 'Der Status eines Elements ist anders.',
    'owner-changed': 'Ein anderes Team ist für ein Element zuständig.',
    'statement-added':
      'Eine Regel, eine Anforderung, eine Randbedingung oder ein Kriterium hat eine neue Aussage.',
    'statement-removed':
      'Eine Regel, eine Anforderung, eine Randbedingung oder ein Kriterium hat keine Aussage mehr.',
    'statement-changed':
      'In einer verbindlichen Aussage ist eine Zahl, eine Einheit, ein Verweis oder ein Wort wie „nicht“, „muss“ oder „alle“ anders.',
    'statement-edited':
      'In einer verbindlichen Aussage ist ein tragendes Wort anders; kleine Wörter des Englischen und Deutschen zählen nicht.',
    'statement-reworded':
      'Eine verbindliche Aussage unterscheidet sich nur in kleinen Wörtern, Endungen, Schreibung oder Zeichensetzung.',
    'wording-changed': 'Ein Name, ein Zweck, eine Beschreibung oder Notizen sind anders.',
    'detail-changed': 'Etwas anderes an einem Element ist anders.',
  },
};
