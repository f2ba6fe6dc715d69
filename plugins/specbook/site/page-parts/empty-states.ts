/** Empty states: what a specification does not hold yet, in which file it goes, and an example to copy. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { code, heading, paragraph, routeLink, table, type Content } from '../../markup/mdast.ts';
import type { Spec } from '../../model/spec.ts';
import type { PageData } from './page-data.ts';

/** One kind of content that is not written yet. */
interface Starter {
  /** The page that lists it. */
  path: string;
  /** A file to start with, within the folder of the content. */
  file: string;
  /** Text of that file; it refers to nothing else, so that it is valid in every specification. */
  example: string;
}

/** By folder, in the order in which a specification grows. */
export const STARTERS = {
  'entities/': {
    path: '/data-model/',
    file: 'entities/sales/order.yaml',
    example: `name: Order
purpose: What a customer asked for, and what became of it.
fields:
  id: { type: uuid, key: primary }
  placed_at: { type: timestamptz, required: true, description: When the customer confirmed it. }
rules:
  BR-ORD-001: { kind: validation, statement: An order is placed before it is paid. }
volume: { initial: 20k, growth: 3 %/month, retention: 10 years }`,
  },
  'performance/': {
    path: '/performance/',
    file: 'performance/response-times.yaml',
    example: `PERF-RT-001:
  kind: response-time
  title: Opening the list of orders
  targets: { p95: 300 ms, p99: 800 ms }
  under: { load: 50 rps }`,
  },
  'constraints/': {
    path: '/constraints/',
    file: 'constraints/search.yaml',
    example: `CON-001:
  kind: limitation
  title: Search begins at three letters
  statement: With one or two letters the index finds too much to be of use.
  guidance: Say so below the field, before anybody waits.`,
  },
  'pocs/': {
    path: '/pocs/',
    file: 'pocs/offline.yaml',
    example: `id: POC-001
title: A day without a network
question: Can the list of orders be read while the line is down?
verdict: go
date: 2026-06-18
limits: [Reading only]`,
  },
  'acceptance/': {
    path: '/acceptance/',
    file: 'acceptance/sign-in.yaml',
    example: `area: Sign-in
purpose: Who gets in, and who does not.
criteria:
  AC-001:
    kind: security
    priority: must
    method: test
    statement: Five wrong passwords lock the account for ten minutes.`,
  },
  'considerations/': {
    path: '/considerations/',
    file: 'considerations/open.yaml',
    example: `CSD-001:
  question: How long are cancelled orders kept?
  status: open
  raised: 2026-06-01`,
  },
} as const satisfies Record<string, Starter>;

/** A folder of the content that can be empty. */
export type Folder = keyof typeof STARTERS;

/** What a page says while its folder is empty. */
export function emptyState(spec: Spec, folder: Folder): RootContent[] {
  const { file, example } = STARTERS[folder];
  return [
    paragraph(stringsOf(spec).home.start.none({ file: code(file) })),
    { type: 'code', lang: 'yaml', value: example },
  ];
}

/** The head of a page whose folder is empty: what belongs there, in place of zeros. */
export function emptyHead(spec: Spec, folder: Folder): Pick<PageData, 'lede' | 'facts'> {
  return { lede: [paragraph(stringsOf(spec).home.starter[folder].purpose)], facts: [] };
}

/** Folders of which one of the four documents is made: without them it is empty. */
const OF_DOCUMENTS: readonly Folder[] = [
  'entities/',
  'performance/',
  'constraints/',
  'acceptance/',
];

/** The section of the front page, until each of the four documents has something to say. */
export function nextToWrite(spec: Spec): RootContent[] {
  const { home, terms } = stringsOf(spec);
  const t = home.start;
  const sizes: Record<Folder, number> = {
    'entities/': spec.entities.length,
    'performance/': spec.requirements.length,
    'constraints/': spec.constraints.length,
    'pocs/': spec.pocs.length,
    'acceptance/': spec.criteria.length,
    'considerations/': spec.considerations.length,
  };
  if (OF_DOCUMENTS.every((folder) => sizes[folder] > 0)) return [];
  const missing = (Object.keys(STARTERS) as Folder[]).filter((folder) => sizes[folder] === 0);
  return [
    heading(2, t.title, 'sec.next'),
    paragraph(t.intro),
    table({
      caption: t.caption,
      columns: [t.content, terms.purpose, terms.file],
      rows: missing.map((folder): Content[] => {
        const { path, file } = STARTERS[folder];
        const { title, purpose } = home.starter[folder];
        return [routeLink(path, title), purpose, code(file)];
      }),
    }),
  ];
}
