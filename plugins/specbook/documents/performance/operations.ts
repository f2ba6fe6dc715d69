/** Operations of the OpenAPI document of which no answer is required in time. */
import type { RootContent } from 'mdast';
import {
  operationsOf,
  operationsWithoutTarget,
  type OperationWithoutTarget,
} from '../../model/performance/api-operations.ts';
import type { Item } from '../../model/item.ts';
import type { Operation } from '../../model/performance/operation.ts';
import type { Spec } from '../../model/spec.ts';
import { stringsOf } from '../../i18n/index.ts';
import { code, joined, paragraph, right, table, type Content } from '../../markup/mdast.ts';
import { few } from '../../views/tables/item-links.ts';
import type { SectionDeclaration } from '../../views/section.ts';
import { part, type Part } from '../part.ts';
import { linkTo } from '../../markup/prose-links.ts';

/** @param where `in openapi.yaml` @example '3 of 9 operations in openapi.yaml have no response-time target.' */
function summary(spec: Spec, where: string, without: number, all: number): string {
  const { operations: t } = stringsOf(spec).documents.performanceRequirements;
  return without === 0
    ? t.allMet({ count: all, where })
    : t.without({ count: without, total: all, where });
}

/** Deprecated operations are owed no target, so they are not counted. */
function current(operations: readonly Operation[]): number {
  return operations.filter(({ deprecated }) => !deprecated).length;
}

function operationsTable(spec: Spec, found: readonly OperationWithoutTarget[]): RootContent[] {
  if (found.length === 0) return [];
  const { documents, terms } = stringsOf(spec);
  const { operations: t } = documents.performanceRequirements;
  return [
    table({
      caption: t.title,
      columns: [t.operation, t.summary, terms.category],
      rows: found.map(({ operation: { method, path, summary: words }, categories }) => [
        code(`${method} ${path}`),
        words,
        joined(categories.map((category) => linkTo(category))),
      ]),
    }),
  ];
}

/** As a section of document 06; nothing without an OpenAPI document. */
export function operationsPart(spec: Spec): Part[] {
  const { api } = spec;
  if (!api || api.operations.length === 0) return [];
  const { operations: t } = stringsOf(spec).documents.performanceRequirements;
  return [
    part(t.title, 'operations', () => {
      const found = operationsWithoutTarget(spec);
      return [
        paragraph(summary(spec, t.inFile(api), found.length, current(api.operations))),
        ...operationsTable(spec, found),
      ];
    }),
  ];
}

/** Those of one category, for its page; none where no operation belongs to it. */
export function categoryOperations(spec: Spec, category: Item<'category'>): SectionDeclaration[] {
  const { api } = spec;
  const own = current(operationsOf(spec, category.id));
  if (!api || own === 0) return [];
  const found = operationsWithoutTarget(spec).filter(({ categories }) =>
    categories.includes(category),
  );
  const { operations: t } = stringsOf(spec).documents.performanceRequirements;
  return [
    {
      id: 'sec.operations',
      title: t.title,
      blocks: () => [
        paragraph(summary(spec, t.ofCategory(api), found.length, own)),
        ...operationsTable(
          spec,
          found.map(({ operation }) => ({ operation, categories: [] })),
        ),
      ],
    },
  ];
}

/** How many operations a cell names. */
const MOST_NAMED = 5;

function named(spec: Spec, found: readonly OperationWithoutTarget[]): Content {
  const names = found.map(({ operation: { method, path } }) => code(`${method} ${path}`));
  return few(spec, names, { most: MOST_NAMED });
}

/** All of them by category, for the page of all requirements; none without an OpenAPI document. */
export function operationsOverview(spec: Spec): SectionDeclaration[] {
  const { api } = spec;
  if (!api || api.operations.length === 0) return [];
  const { title } = stringsOf(spec).documents.performanceRequirements.operations;
  return [{ id: 'sec.operations', title, blocks: () => operationsByCategory(spec, api) }];
}

function operationsByCategory(spec: Spec, api: NonNullable<Spec['api']>): RootContent[] {
  const found = operationsWithoutTarget(spec);
  const { documents, performance, terms } = stringsOf(spec);
  const { operations: t } = documents.performanceRequirements;
  const groups = [...spec.categories, undefined].map((category) => ({
    category,
    own: found.filter(({ categories }) =>
      category ? categories.includes(category) : categories.length === 0,
    ),
  }));
  const rows = groups
    .filter(({ own }) => own.length > 0)
    .map(({ category, own }) => [
      category ? linkTo(category) : performance.categories.none,
      String(own.length),
      named(spec, own),
    ]);
  return [
    paragraph(summary(spec, t.inFile(api), found.length, current(api.operations))),
    ...(rows.length === 0
      ? []
      : [
          table({
            caption: t.byCategory,
            columns: [terms.category, right(t.count), t.operations],
            rows,
          }),
        ]),
  ];
}
