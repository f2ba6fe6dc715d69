/** Records of overview pages. */
import { stringsOf, type Strings } from '../i18n/index.ts';
import type { Spec } from '../model/spec.ts';
import { documentName, DOCUMENTS } from '../model/documents.ts';
import type { ListPage } from '../model/kind-lists.ts';
import { LIST_TITLES } from '../model/list-titles.ts';
import { resultLabel } from './kinds.ts';
import { nameWord } from './query.ts';
import type { HrefOf, SearchRecord } from './record.ts';

/** The title of each page that is no item's; the strings have their text. */
const TITLES: Record<ListPage | '/' | '/documents/' | '/problems/', (t: Strings) => string> = {
  ...LIST_TITLES,
  '/': ({ search }) => search.overview,
  '/documents/': ({ documents }) => documents.title,
  '/problems/': ({ problems }) => problems.title,
};

function pageRecord(
  spec: Spec,
  hrefOf: HrefOf,
  path: `/${string}`,
  title: string,
  words: string,
  more: { id?: string; document?: string } = {},
): SearchRecord {
  const { id, document } = more;
  return {
    key: path,
    url: hrefOf(path),
    kind: 'page',
    ...(id !== undefined && { id }),
    title,
    detail: '',
    content: words,
    values: [],
    mentions: [],
    exact: {
      id: id === undefined ? [] : [nameWord(id)],
      title: [nameWord(title), nameWord(title.replace(/^\d+ /u, ''))],
      field: [],
      part: [],
      value: [],
    },
    filters: {
      kind: [resultLabel(spec, 'page')],
      status: [],
      place: [],
      document: document === undefined ? [] : [document],
    },
    sort: { order: '' },
  };
}

/** Returns the records of the overview pages and of the four documents. */
export function pageRecords(spec: Spec, hrefOf: HrefOf): SearchRecord[] {
  const t = stringsOf(spec);
  const documents = DOCUMENTS.map((document) => {
    const name = documentName(spec, document);
    const id = spec.info.documents?.[document.slug]?.id;
    return pageRecord(spec, hrefOf, `/documents/${document.slug}/`, name, t.search.printable, {
      document: name,
      ...(id !== undefined && { id }),
    });
  });
  const paths = Object.keys(TITLES) as (keyof typeof TITLES)[];
  const pages = paths.map((path) =>
    pageRecord(spec, hrefOf, path, TITLES[path](t), t.search.pages[path]),
  );
  return [...pages, ...documents];
}
