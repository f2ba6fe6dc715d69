/** Operations of the OpenAPI document of which no answer is required in time. */
import type { RootContent } from 'mdast';
import {
  operationsOf,
  operationsWithoutTarget,
  type OperationWithoutTarget,
} from '../model/performance/api-operations.ts';
import type { Item } from '../model/item.ts';
import type { Operation } from '../model/performance/operation.ts';
import type { Spec } from '../model/spec.ts';
import { code, heading, inline, joined, paragraph, table, type Content } from '../markup/mdast.ts';
import { part, type Part } from './part.ts';
import { linkTo } from '../markup/prose-links.ts';

/** Title of the sections that list them. */
const TITLE = 'Operations without a response-time target';

/** `3 of 9 operations in openapi.yaml have no response-time target.` @param where `in openapi.yaml` */
function summary(where: string, without: number, all: number): string {
  if (without === 0) {
    return all === 1
      ? `The one operation ${where} has a response-time target.`
      : `All ${all} operations ${where} have a response-time target.`;
  }
  return `${without} of ${all} operations ${where} ${without === 1 ? 'has' : 'have'} no response-time target.`;
}

/** Deprecated operations are owed no target, so they are not counted. */
function current(operations: readonly Operation[]): number {
  return operations.filter(({ deprecated }) => !deprecated).length;
}

function operationsTable(found: readonly OperationWithoutTarget[]): RootContent[] {
  if (found.length === 0) return [];
  return [
    table({
      caption: TITLE,
      columns: ['Operation', 'What it does', 'Category'],
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
  return [
    part(TITLE, 'operations', () => {
      const found = operationsWithoutTarget(spec);
      return [
        paragraph(summary(`in ${api.file}`, found.length, current(api.operations))),
        ...operationsTable(found),
      ];
    }),
  ];
}

/** Those of one category, for its page; nothing where no operation belongs to it. */
export function categoryOperations(spec: Spec, category: Item<'category'>): RootContent[] {
  const own = current(operationsOf(spec, category.id));
  if (!spec.api || own === 0) return [];
  const found = operationsWithoutTarget(spec).filter(({ categories }) =>
    categories.includes(category),
  );
  return [
    heading(2, TITLE, 'sec.operations'),
    paragraph(summary(`of this category in ${spec.api.file}`, found.length, own)),
    ...operationsTable(found.map(({ operation }) => ({ operation, categories: [] }))),
  ];
}

/** How many operations a cell names. */
const MOST_NAMED = 5;

function named(found: readonly OperationWithoutTarget[]): Content {
  const names = found
    .slice(0, MOST_NAMED)
    .map(({ operation: { method, path } }) => code(`${method} ${path}`));
  const rest = found.length - names.length;
  return rest > 0 ? inline(joined(names), ` and ${rest} more`) : joined(names);
}

/** All of them by category, for the page of all requirements; nothing without an OpenAPI document. */
export function operationsOverview(spec: Spec): RootContent[] {
  const { api } = spec;
  if (!api || api.operations.length === 0) return [];
  const found = operationsWithoutTarget(spec);
  const groups = [...spec.categories, undefined].map((category) => ({
    category,
    own: found.filter(({ categories }) =>
      category ? categories.includes(category) : categories.length === 0,
    ),
  }));
  const rows = groups
    .filter(({ own }) => own.length > 0)
    .map(({ category, own }) => [
      category ? linkTo(category) : 'No category',
      String(own.length),
      named(own),
    ]);
  return [
    heading(2, TITLE, 'sec.operations'),
    paragraph(summary(`in ${api.file}`, found.length, current(api.operations))),
    ...(rows.length === 0
      ? []
      : [
          table({
            caption: `${TITLE}, by category`,
            columns: ['Category', { label: 'Without', align: 'right' }, 'Operations'],
            rows,
          }),
        ]),
  ];
}
