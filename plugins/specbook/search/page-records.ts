/** Records of overview pages. */
import type { Spec } from '../model/spec.ts';
import { documentName, DOCUMENTS } from '../model/documents.ts';
import type { ListPage } from '../model/kind-lists.ts';
import { resultLabel } from './kinds.ts';
import { nameWord } from './query.ts';
import type { HrefOf, SearchRecord } from './record.ts';

/** Title of each page that is no item's, and its synonyms. */
const PAGES: Record<
  ListPage | '/' | '/documents/' | '/problems/',
  readonly [title: string, words: string]
> = {
  '/': ['Overview', 'Home, front page, workflow, state, what is specified'],
  '/data-model/': ['Data model', 'Domains, entity relationship diagram, ERD, relationships'],
  '/entities/': ['Entities', 'All tables by domain'],
  '/performance/': ['Performance', 'Response times, throughput, availability, scalability, volume'],
  '/constraints/': ['Constraints', 'What is possible, limitations, design, what is expensive'],
  '/pocs/': ['Proofs of concept', 'PoC, experiments, verdicts'],
  '/acceptance/': ['Acceptance', 'Criteria by area: functional, performance, security, testing'],
  '/documents/': ['Documents', 'The four documents 05 to 08, to print and download; approvals'],
  '/considerations/': ['Considerations', 'Open questions and decisions'],
  '/traceability/': ['Traceability', 'Requirements, criteria and tests; what is not covered'],
  '/problems/': ['Problems', 'Errors and warnings of the specification'],
};

function pageRecord(
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
      kind: [resultLabel('page')],
      status: [],
      place: [],
      document: document === undefined ? [] : [document],
    },
    sort: { order: '' },
  };
}

/** Returns the records of the overview pages and of the four documents. */
export function pageRecords(spec: Spec, hrefOf: HrefOf): SearchRecord[] {
  const documents = DOCUMENTS.map((document) => {
    const name = documentName(spec, document);
    const id = spec.info.documents?.[document.slug]?.id;
    return pageRecord(hrefOf, `/documents/${document.slug}/`, name, 'The printable document', {
      document: name,
      ...(id !== undefined && { id }),
    });
  });
  const pages = (Object.keys(PAGES) as (keyof typeof PAGES)[]).map((path) =>
    pageRecord(hrefOf, path, ...PAGES[path]),
  );
  return [...pages, ...documents];
}
