/** Adds to an imported specification what documents say beside tables: drafts of all kinds, and prose. */
import type { Loss, Table } from '../catalogue.ts';
import { nameKey } from '../catalogue.ts';
import type { ExistingSpec } from '../files/read-existing.ts';
import type { Guess, ImportedEntity, ImportedSpec } from '../imported-spec.ts';
import { fileId, parsePhysical, titleOf } from '../items/physical-names.ts';
import { mapAt, plainMap, textAt, type PlainMap } from '../plain-data.ts';
import { filesOf, type Names } from './document-files.ts';
import type { ReadEntity } from './entities.ts';
import { idLetters, Ids } from './ids.ts';
import { asProse } from './prose.ts';
import type { MarkdownDocuments } from './read-markdown.ts';
import { relationshipOf } from './relationships.ts';
import { cleanHeading, sameName, snakeCase } from './words.ts';

/** What documents are added with. */
export interface AddOptions {
  documents: MarkdownDocuments;
  tables: ReadonlyMap<ReadEntity, Table>;
  existing: Pick<ExistingSpec, 'texts' | 'entities'>;
}

interface Context extends Names {
  ids: Ids;
}

/** Adds keys behind others, or at the end. */
function insertAfter(data: PlainMap, after: readonly string[], added: PlainMap): PlainMap {
  const entries = [...data].filter(([key]) => !added.has(key));
  const at = entries.findLastIndex(([key]) => after.includes(key)) + 1;
  return new Map([...entries.slice(0, at), ...added, ...entries.slice(at)]);
}

/** A table by its name, or by another form of that word. */
function findTable(byName: ReadonlyMap<string, Table>, name: string): Table | undefined {
  const isForm = (one: string, other: string) =>
    one.length >= 4 && other.startsWith(one) && other.length - one.length <= 2;
  const forms = [...byName].filter(([known]) => isForm(known, name) || isForm(name, known));
  return (
    byName.get(name) ??
    (new Set(forms.map(([, table]) => table)).size === 1 ? forms[0]?.[1] : undefined)
  );
}

const RULE_KINDS = [
  ['unique', /\b(?:unique|eindeutig|only one|nur ein\w*|duplicate)\b/iu],
  [
    'cascade',
    /\b(?:cascad\w*|kaskad\w*|when \w+ is deleted|on delete|soft[- ]delete\w*|gelöscht)\b/iu,
  ],
  ['audit', /\b(?:audit\w*|logged|recorded|protokolliert|history)\b/iu],
  ['required', /\b(?:required|mandatory|must have|not be (?:empty|null)|pflicht\w*)\b/iu],
] as const;

function rulesOf({ rules, title }: ReadEntity, ids: Ids): PlainMap {
  return new Map(
    rules.map(({ text }) => {
      const stated = ids.stated(text);
      const id = stated.id ?? ids.next(`BR-${idLetters(title, 'ENTITY')}`);
      const [kind = 'validation'] =
        RULE_KINDS.find(([, pattern]) => pattern.test(stated.text)) ?? [];
      return [id, plainMap({ kind, status: 'draft', statement: asProse(stated.text) })];
    }),
  );
}

function describe(
  imported: ImportedEntity,
  entity: ReadEntity,
  table: Table,
  { ids, find, idOf, losses }: Context,
): ImportedEntity {
  const relationships: PlainMap = new Map(mapAt(imported.data, 'relationships'));
  const body = [...entity.body];
  for (const sentence of entity.relationships) {
    const found = relationshipOf(sentence, table, find);
    const to = found && idOf(found.to);
    if (!found || to === undefined) {
      body.push(`- ${sentence.text}`);
      losses.push({
        what: `a relationship of ${entity.title} stays as prose: “${sentence.text.slice(0, 60)}”`,
        file: entity.file,
        line: sentence.line,
      });
    } else if (!found.isKey)
      relationships.set(to, plainMap({ to, cardinality: found.cardinality }));
  }
  for (const { name, type, facts } of entity.fields) {
    const [, field] =
      [...mapAt(imported.data, 'fields')].find(
        ([id, one]) => (one instanceof Map ? (textAt(one, 'column') ?? id) : id) === name,
      ) ?? [];
    if ((type.isGuess || (facts.isForeign && !facts.references)) && field instanceof Map)
      field.set('status', 'draft');
  }
  const title = /^[a-z0-9_.]+$/u.test(entity.title)
    ? titleOf(entity.title)
    : asProse(entity.title).replace(/[\s\p{Cf}]+/gu, ' ') || titleOf(table.name);
  const named = insertAfter(imported.data, [], plainMap({ name: title }));
  const drafted = insertAfter(named, ['name', 'purpose', 'comment'], plainMap({ status: 'draft' }));
  const related =
    relationships.size > 0
      ? insertAfter(drafted, ['fields', 'primaryKey', 'foreignKeys'], plainMap({ relationships }))
      : drafted;
  const rules = rulesOf(entity, ids);
  const data =
    rules.size > 0 ? insertAfter(related, [...related.keys()], plainMap({ rules })) : related;
  return { ...imported, data, ...(body.length > 0 && { body: body.map(asProse).join('\n\n') }) };
}

const NO_DOMAIN =
  /^(?:(?:core |main |kern-?)?(?:entit(?:y|ies|äten)|data ?models?|datenmodelle?|tables?|tabellen|models?|database|datenbank)|(?:data|database|entity|datenbank|physical|logical) ?-?(?:schema|definitions?|models?|dictionary|details?|specifications?|definitionen)|schema|step \d.*|\d\w?)$/iu;

/** Domains by the headings above the entities, where there are several. */
function domainsOf(entities: readonly ReadEntity[]): Map<ReadEntity, string> {
  const named = entities.flatMap((entity): [ReadEntity, string][] => {
    const heading = cleanHeading(
      entity.above.length > 1 ? (entity.above.at(-1) ?? '') : '',
    ).replace(
      /^(?:domain|bereich|modul|module)\s*[:–—-]\s*|\s+(?:domain|modul|module|entities|tables|bereich)$/giu,
      '',
    );
    return heading === '' || NO_DOMAIN.test(heading) ? [] : [[entity, heading]];
  });
  return new Set(named.map(([, heading]) => heading)).size > 1
    ? new Map(named)
    : new Map<ReadEntity, string>();
}

/** Adds the documents to what their tables became. What exists already stays as it is, and is listed. */
export function addDocuments(
  imported: ImportedSpec,
  { documents, tables, existing }: AddOptions,
): ImportedSpec {
  const { texts } = existing;
  const ids = new Ids(texts.values());
  const guesses: Guess[] = [...documents.guesses];
  const losses: Loss[] = [
    ...documents.losses,
    ...documents.entities.flatMap((entity) => entity.losses),
  ];
  const byTable = new Map(
    imported.entities.map((entity) => [
      nameKey(parsePhysical(textAt(entity.data, 'table') ?? entity.id)),
      entity,
    ]),
  );
  const byName = new Map(
    [...tables].flatMap(
      ([entity, table]) =>
        [
          [sameName(entity.title), table],
          [sameName(table.name), table],
        ] as const,
    ),
  );
  const context: Context = {
    ids,
    losses,
    find: (name) => findTable(byName, sameName(name)),
    idOf: (table) => byTable.get(nameKey(table))?.id,
  };
  const domains = domainsOf([...tables.keys()]);
  const titles = new Map(
    imported.info.get('domains') instanceof Map ? mapAt(imported.info, 'domains') : [],
  );
  const described = new Map<string, ImportedEntity>();
  for (const [entity, table] of tables) {
    const found = byTable.get(nameKey(table));
    if (!found) continue;
    if (existing.entities.has(found.id)) {
      losses.push({
        what: `${entity.title}: the entity ${found.id} exists already, and stays as it is`,
        file: entity.file,
        line: entity.line,
      });
      continue;
    }
    const heading = domains.get(entity);
    const domain =
      heading === undefined ? found.domain : fileId(snakeCase(heading), new Set(), 'domain');
    if (heading !== undefined) titles.set(domain, asProse(heading));
    described.set(found.id, {
      ...describe(described.get(found.id) ?? found, entity, table, context),
      domain,
    });
  }
  if (domains.size > 0)
    guesses.push({
      what: `domains ${[...new Set(domains.values())].join(', ')}: the headings above the entities`,
    });
  const entities = imported.entities.map((entity) => described.get(entity.id) ?? entity);
  const used = new Set(entities.map(({ domain }) => domain));
  const files = filesOf(documents, context);
  for (const { path } of files)
    if (texts.has(path)) losses.push({ what: `${path} exists already, and stays as it is` });
  return {
    ...imported,
    info: insertAfter(
      imported.info,
      ['title', 'revision', 'database'],
      plainMap({
        domains: new Map(
          [...used].map((domain) => [domain, titles.get(domain) ?? titleOf(domain)]),
        ),
      }),
    ),
    entities,
    files: [...imported.files, ...files],
    guesses: [
      ...imported.guesses.filter(({ what }) => domains.size === 0 || !what.startsWith('domain ')),
      ...guesses,
    ],
    losses: [...imported.losses, ...losses],
  };
}
