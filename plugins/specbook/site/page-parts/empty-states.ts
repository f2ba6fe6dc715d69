/** Empty states: what a specification does not hold yet, in which file it goes, and an example to copy. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import {
  code,
  joined,
  list,
  paragraph,
  routeLink,
  table,
  type Content,
} from '../../markup/mdast.ts';
import { DOCUMENT_SLUGS, type DocumentSlug } from '../../model/documents.ts';
import { KINDS, type FileKind } from '../../model/kinds.ts';
import type { Spec } from '../../model/spec.ts';
import type { SectionDeclaration } from '../../views/section.ts';
import { enumsPath } from './kind-lists.ts';
import type { PageData } from './page-data.ts';

/** One kind of content that is not written yet. */
interface Starter {
  /** The command that writes one with the next free id. */
  command: string;
  /** A file to start with, within the folder of the content. */
  file: string;
  /** Text of that file; it refers to nothing else, so that it is valid in every specification. */
  example: string;
}

/** Kinds of files that a specification begins with. Enumerations and runs come with entities and requirements. */
export type StarterKind = Exclude<FileKind, 'enum' | 'run'>;

/** In the order in which a specification grows. */
export const STARTERS = {
  entity: {
    command: 'npx specbook new entity order --in sales',
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
  requirement: {
    command: 'npx specbook new requirement',
    file: 'performance/response-times.yaml',
    example: `PERF-RT-001:
  kind: response-time
  title: Opening the list of orders
  targets: { p95: 300 ms, p99: 800 ms }
  under: { load: 50 rps }`,
  },
  constraint: {
    command: 'npx specbook new constraint',
    file: 'constraints/search.yaml',
    example: `CON-001:
  kind: limitation
  title: Search begins at three letters
  statement: With one or two letters the index finds too much to be of use.
  guidance: Say so below the field, before anybody waits.`,
  },
  poc: {
    command: 'npx specbook new poc',
    file: 'pocs/offline.yaml',
    example: `id: POC-001
title: A day without a network
question: Can the list of orders be read while the line is down?
verdict: go
date: 2026-06-18
limits: [Reading only]`,
  },
  area: {
    command: 'npx specbook new area sign-in',
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
  consideration: {
    command: 'npx specbook new consideration',
    file: 'considerations/open.yaml',
    example: `CSD-001:
  question: How long are cancelled orders kept?
  status: open
  raised: 2026-06-01`,
  },
} as const satisfies Record<StarterKind, Starter>;

/** What a page says while nothing of a kind is written. */
export function emptyState(spec: Spec, kind: StarterKind): RootContent[] {
  const { command, file, example } = STARTERS[kind];
  return [
    paragraph(stringsOf(spec).home.start.none({ command: code(command), file: code(file) })),
    { type: 'code', lang: 'yaml', value: example },
  ];
}

/** The head of such a page: what belongs there, in place of zeros. */
export function emptyHead(spec: Spec, kind: StarterKind): Pick<PageData, 'lede' | 'facts'> {
  return { lede: [paragraph(stringsOf(spec).home.starter[kind].purpose)], facts: [] };
}

const STARTER_KINDS = Object.keys(STARTERS) as StarterKind[];

/** The kind without which a document is empty: the first that it describes. */
function mainKindOf(slug: DocumentSlug): StarterKind | undefined {
  return STARTER_KINDS.find((kind) => KINDS[kind].document === slug);
}

/** What an import leaves to people: purposes, and guesses to confirm. */
function begun(spec: Spec): RootContent[] {
  const { home, nouns } = stringsOf(spec);
  const t = home.start;
  const withoutPurpose = (items: readonly { data: { purpose?: unknown } }[]): number =>
    items.filter(({ data }) => data.purpose === undefined).length;
  const entities = withoutPurpose(spec.entities);
  const enums = withoutPurpose(spec.enums);
  const drafts = [...spec.items.values()].filter(
    (item) => item.kind === 'field' && item.data.status === 'draft',
  ).length;
  const counted = joined(
    [
      entities > 0
        ? routeLink('/entities/', nouns.entities.counted({ count: entities }))
        : undefined,
      enums > 0
        ? routeLink(enumsPath(spec), nouns.enumerations.counted({ count: enums }))
        : undefined,
    ],
    ', ',
  );
  const found: Content[] = [];
  if (entities + enums > 0) found.push(t.noPurpose({ count: entities + enums, items: counted }));
  if (drafts > 0) {
    const items = routeLink(
      '/data-model/#sec.data-classes',
      nouns.fields.counted({ count: drafts }),
    );
    found.push(t.draftFields<Content>({ count: drafts, items, status: code('status: draft') }));
  }
  return found.length === 0 ? [] : [list(found)];
}

/** The section of the front page, until each of the four documents has something to say. */
export function nextToWrite(spec: Spec): SectionDeclaration {
  const { home, terms } = stringsOf(spec);
  const t = home.start;
  const missing = STARTER_KINDS.filter((kind) => spec[KINDS[kind].collection].length === 0);
  const isNeeded = DOCUMENT_SLUGS.some((slug) => {
    const kind = mainKindOf(slug);
    return kind !== undefined && missing.includes(kind);
  });
  return {
    id: 'sec.next',
    title: t.title,
    exists: isNeeded,
    blocks: () => [
      ...begun(spec),
      paragraph(t.intro),
      table({
        caption: t.caption,
        columns: [t.content, terms.purpose, t.command, terms.file],
        rows: missing.map((kind): Content[] => {
          const { title, purpose } = home.starter[kind];
          const { command, file } = STARTERS[kind];
          return [routeLink(KINDS[kind].listPath, title), purpose, code(command), code(file)];
        }),
      }),
    ],
  };
}
