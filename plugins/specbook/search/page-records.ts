/** Records of overview pages. */
import { stringsOf, type Strings } from '../i18n/index.ts';
import type { Spec } from '../model/spec.ts';
import { documentName, DOCUMENTS, type DocumentSlug } from '../model/documents.ts';
import type { ListPage } from '../model/kind-lists.ts';
import { LIST_TITLES } from '../model/list-titles.ts';
import { resultLabel } from './kinds.ts';
import { nameForm } from './name-forms.ts';
import { nameWord } from './query.ts';
import { nameWords, otherSpellings } from './record-words.ts';
import type { HrefOf, SearchRecord } from './record.ts';

/** The title of each page that is no item's; the strings have their text. */
const TITLES: Record<ListPage | '/' | '/documents/' | '/problems/', (t: Strings) => string> = {
  ...LIST_TITLES,
  '/': ({ search }) => search.overview,
  '/documents/': ({ documents }) => documents.title,
  '/problems/': ({ problems }) => problems.title,
};

/** What is known of a page, or of a section of one. */
interface PageFacts {
  key: string;
  url: string;
  title: string;
  /** Text that it is found by. */
  words: string;
  /** Second line of the result. */
  detail?: string;
  id?: string;
  /** Name of the document that it is. */
  document?: string;
}

/** Returns the record of a page. */
export function pageRecord(spec: Spec, page: PageFacts): SearchRecord {
  const { key, url, title, words, detail = '', id, document } = page;
  return {
    key,
    url,
    kind: 'page',
    ...(id !== undefined && { id }),
    title,
    detail,
    content: words,
    values: [],
    mentions: otherSpellings(`${title} ${words}`),
    exact: {
      id: id === undefined ? [] : [nameWord(id)],
      title: [...nameWords(title), ...nameWords(title.replace(/^\d+ /u, ''))],
      field: [],
      part: [],
      value: [],
    },
    forms: { whole: [nameForm(title)], tail: [], run: [] },
    filters: {
      kind: [resultLabel(spec, 'page')],
      status: [],
      place: [],
      document: document === undefined ? [] : [document],
      verdict: [],
      owner: [],
      priority: [],
    },
    sort: { order: '' },
  };
}

/** Names of what belongs to the database and to no single table. */
function databaseNames({ info: { database } }: Spec): string[] {
  if (!database) return [];
  const { schemas = [], domains = [], composites = [], ranges = [] } = database;
  const { sequences = [], functions = [], objects = [], extensions = [] } = database;
  const types = [...domains, ...composites, ...ranges];
  const named = [...schemas, ...types, ...sequences, ...functions, ...objects];
  return [...extensions, ...named.map(({ id }) => id)];
}

/** Who wrote a document, has to sign it, and approved it, with their roles. */
function peopleOf(spec: Spec, slug: DocumentSlug): string[] {
  const { authors = [], signatures = [], approvals = [] } = spec.info.documents?.[slug] ?? {};
  return [...approvals, ...signatures, ...authors].map(({ name, role }) =>
    [name, role].filter((word) => word !== undefined).join(', '),
  );
}

/** The pages of changes and of their rules, which only a site that is compared has. */
function changesRecord(spec: Spec, hrefOf: HrefOf): SearchRecord[] {
  const { changeRules, changes: t } = stringsOf(spec);
  if (!spec.comparison) return [];
  const key = '/changes/';
  const { base } = spec.comparison;
  const rules = '/changes/rules/';
  return [
    pageRecord(spec, { key, url: hrefOf(key), title: t.title, words: `${t.base} ${base}` }),
    pageRecord(spec, {
      key: rules,
      url: hrefOf(rules),
      title: changeRules.title,
      words: `${changeRules.settingsTitle} ${Object.keys(changeRules.finds).join(' ')}`,
    }),
  ];
}

/** Returns the records of the overview pages and of the four documents. */
export function pageRecords(spec: Spec, hrefOf: HrefOf): SearchRecord[] {
  const t = stringsOf(spec);
  const documents = DOCUMENTS.map((document) => {
    const name = documentName(spec, document);
    const id = spec.info.documents?.[document.slug]?.id;
    const key = `/documents/${document.slug}/` as const;
    return pageRecord(spec, {
      key,
      url: hrefOf(key),
      title: name,
      words: [t.search.printable, ...peopleOf(spec, document.slug)].join('\n'),
      document: name,
      ...(id !== undefined && { id }),
    });
  });
  const paths = Object.keys(TITLES) as (keyof typeof TITLES)[];
  const pages = paths.map((path) =>
    pageRecord(spec, {
      key: path,
      url: hrefOf(path),
      title: TITLES[path](t),
      words: [t.search.pages[path], ...(path === '/data-model/' ? databaseNames(spec) : [])].join(
        ' ',
      ),
    }),
  );
  return [...pages, ...documents, ...changesRecord(spec, hrefOf)];
}
