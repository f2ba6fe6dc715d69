/** Records of overview pages. */
import type { Spec } from '../model/spec.ts';
import { documentName, DOCUMENTS } from '../model/documents.ts';
import { resultLabel } from './kinds.ts';
import { nameWord } from './query.ts';
import type { HrefOf, SearchRecord } from './record.ts';

/** Path, title, and synonyms of the title. */
const PAGES: readonly (readonly [path: `/${string}`, title: string, words: string])[] = [
  ['/', 'Overview', 'Home, front page, workflow, state, what is specified'],
  ['/data-model/', 'Data model', 'Domains, entity relationship diagram, ERD, relationships'],
  ['/entities/', 'Entities', 'All tables by domain'],
  ['/performance/', 'Performance', 'Response times, throughput, availability, scalability, volume'],
  ['/constraints/', 'Constraints', 'What is possible, limitations, design, what is expensive'],
  ['/pocs/', 'Proofs of concept', 'PoC, experiments, verdicts'],
  ['/acceptance/', 'Acceptance', 'Criteria by area: functional, performance, security, testing'],
  ['/documents/', 'Documents', 'The four documents 05 to 08, to print and download; approvals'],
  ['/considerations/', 'Considerations', 'Open questions and decisions'],
  ['/traceability/', 'Traceability', 'Requirements, criteria and tests; what is not covered'],
  ['/problems/', 'Problems', 'Errors and warnings of the specification'],
];

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
  const pages = PAGES.map(([path, title, words]) => pageRecord(hrefOf, path, title, words));
  return [...pages, ...documents];
}
