/**
 * Records of the search index: one per item, one for all fields of an entity, and one per overview page. Names have
 * weight; what an item mentions is searchable without weight.
 */
import { languageOf, stringsOf } from '../i18n/index.ts';
import { changeBadge } from '../model/changes/change-badge.ts';
import type { AnyItem, Item } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { subKindLabels } from '../model/sub-kinds.ts';
import { fieldRecords } from './field-records.ts';
import { capital, itemDetail, statusOf } from './item-detail.ts';
import { derivedTexts, itemState } from './item-state.ts';
import { itemText } from './item-text.ts';
import { documentNames, placesOf, resultHasId, resultLabel, resultRank } from './kinds.ts';
import { pageRecords } from './page-records.ts';
import { nameForm, nameForms } from './name-forms.ts';
import { nameWord, searchWords } from './query.ts';
import type { HrefOf, RecordForms, SearchRecord, SectionOf } from './record.ts';
import {
  compoundWords,
  linkedWords,
  nameWords,
  otherSpellings,
  unique,
  valueWords,
} from './record-words.ts';

function recordOf(
  spec: Spec,
  item: Exclude<AnyItem, Item<'field'>>,
  hrefOf: HrefOf,
  section: string | undefined,
): SearchRecord {
  const { texts, words, values, parts } = itemText(spec, item);
  const content = [...texts, ...derivedTexts(spec, item)].filter((text) => text !== '').join('\n');
  const { verdict, owner, priority } = itemState(spec, item);
  const badge = changeBadge(spec, item.key);
  const change = badge && `${badge.sign} ${badge.label}`;
  const detail = [change, itemDetail(spec, item), priority, owner]
    .filter((part) => part)
    .join(' · ');
  const tags = 'tags' in item.data ? (item.data.tags ?? []) : [];
  const tables = item.kind === 'entity' && item.data.table ? [item.data.table] : [];
  const id = nameWord(item.id);
  const own = valueWords(values);
  return {
    key: item.key,
    url: hrefOf(item.key),
    kind: item.kind,
    ...((resultHasId(item.kind) || item.kind === 'entity' || item.kind === 'enum') && {
      id: item.id,
    }),
    title: item.title,
    detail,
    ...(verdict && { state: `${verdict.sign} ${verdict.word}`.trim() }),
    ...(section !== undefined && { section }),
    content,
    values: own.words,
    mentions: unique([
      ...linkedWords(spec, item),
      ...compoundWords(content),
      ...otherSpellings(`${item.title} ${content} ${detail}`),
      ...[...words, ...tags].flatMap(searchWords),
    ]),
    exact: {
      id: [id],
      title: nameWords(item.title).filter((word) => word !== id),
      field: [],
      part: unique([
        ...[...parts, ...tables, ...fileNames(spec, item)].map(nameWord),
        ...(section === undefined ? [] : [searchWords(section).join('')]),
      ]),
      value: own.exact,
    },
    forms: formsOf(spec, item, tables),
    filters: {
      kind: [resultLabel(spec, item.kind)],
      status: statusOf(spec, item),
      place: placesOf(spec, item),
      document: documentNames(spec, item),
      verdict: verdict ? [capital(verdict.word)] : [],
      owner: owner === undefined ? [] : [owner],
      priority: priority === undefined ? [] : [priority],
    },
    sort: { order: '' },
  };
}

/** The file that states an item, alone and with its folders; none of what is part of another item in it. */
function fileNames(spec: Spec, { source: { file }, parent }: AnyItem): string[] {
  const isPart = parent !== undefined && spec.items.get(parent)?.source.file === file;
  return isPart ? [] : [file, file.slice(file.lastIndexOf('/') + 1)];
}

/** Forms of the names of an item. Parts of names are names themselves where they are those of tables. */
function formsOf(spec: Spec, item: AnyItem, tables: readonly string[]): RecordForms {
  const names = [item.id, item.title, ...tables];
  if (item.kind === 'entity' || item.kind === 'enum') return nameForms(names);
  // Who asks for availability means the requirements of that kind.
  const isOfKind = item.kind === 'requirement' || item.kind === 'constraint';
  const label = isOfKind ? subKindLabels(item, stringsOf(spec).labels)?.label : undefined;
  const whole = resultHasId(item.kind)
    ? [label ?? ''].map(nameForm).filter((form) => form !== '')
    : unique(names.map(nameForm));
  return { whole, tail: [], run: [] };
}

/**
 * Returns the records of a specification in the order of equal matches.
 *
 * @param hrefOf returns the URL of an item or of a page, with base and prefix
 * @param sectionOf returns the number of an item in its document
 */
export function searchRecords(
  spec: Spec,
  hrefOf: HrefOf,
  sectionOf: SectionOf = () => undefined,
): SearchRecord[] {
  const items = [...spec.items.values()].flatMap((item) =>
    item.kind === 'field' ? [] : recordOf(spec, item, hrefOf, sectionOf(item.key)),
  );
  const compare = new Intl.Collator(languageOf(spec), { numeric: true }).compare;
  return [...items, ...fieldRecords(spec, hrefOf), ...pageRecords(spec, hrefOf)]
    .sort((a, b) => resultRank(a.kind) - resultRank(b.kind) || compare(a.key, b.key))
    .map((record, index) => ({ ...record, sort: { order: String(index) } }));
}
