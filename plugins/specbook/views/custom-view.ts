/** Views of a project: what a user writes, and what is wrong with it. */
import { z } from 'zod';
import { closest } from '../model/closest.ts';
import type { Item } from '../model/item.ts';
import type { OptionMistake } from '../model/option-mistake.ts';
import type { Spec } from '../model/spec.ts';
import type { SectionPlace } from '../model/view-data.ts';
import { SECTION_IDS, type ViewKind } from './section-ids.ts';

/** What a section is made from. */
export interface ViewContext<K extends ViewKind = ViewKind> {
  item: Item<K>;
  spec: Spec;
}

/** A section that a project adds to the items of a kind. */
export interface CustomSection<K extends ViewKind = ViewKind> extends SectionPlace {
  /** Name in addresses: `runbook` has the anchor `sec.runbook`. */
  id: string;
  /** Its heading. */
  title: string;
  /** Whether an item has the section; all items when absent. */
  when?: (context: ViewContext<K>) => boolean;
  /** Its text in Markdown; `[[PERF-RT-002]]` becomes a link. */
  build: (context: ViewContext<K>) => string;
}

/** What a project changes in the view of one kind. */
export interface ViewOf<K extends ViewKind> {
  kind: K;
  /** Sections to add; behind all others where they state no place. */
  sections?: readonly CustomSection<K>[];
  /** Ids of sections to leave out. @example ['volume'] */
  remove?: readonly string[];
  /** Sections to move, by their ids. @example { rules: { before: 'fields' } } */
  move?: Readonly<Record<string, SectionPlace>>;
}

/** A view of a project, of any kind. */
export type CustomView = { [K in ViewKind]: ViewOf<K> }[ViewKind];

const isFunction = (value: unknown): boolean => typeof value === 'function';

const PlaceSchema = z.strictObject({ before: z.string().optional(), after: z.string().optional() });

/** The shape of a {@link CustomView}. */
const CustomViewSchema = z.strictObject({
  kind: z.string({ error: 'a view needs a kind, such as entity' }),
  sections: z
    .array(
      PlaceSchema.extend({
        id: z
          .string({ error: 'a section needs an id' })
          .regex(/^[a-z][a-z0-9-]*$/u, 'an id is written in small letters, digits and -'),
        title: z.string({ error: 'a section needs a title' }).min(1, 'a section needs a title'),
        when: z.custom(isFunction, 'when must be a function').optional(),
        build: z.custom(isFunction, 'a section needs build({ item, spec })'),
      }),
    )
    .default([]),
  remove: z.array(z.string()).default([]),
  move: z.record(z.string(), PlaceSchema).default({}),
});

/** Every mistake in the views of a project. */
export function explainViews(views: readonly unknown[]): OptionMistake[] {
  const parsed = views.map((view) => CustomViewSchema.safeParse(view));
  const mistakes = parsed.flatMap(({ error }, index) =>
    (error?.issues ?? []).map(({ path, message }) => ({
      path: ['views', index, ...path.map(String)],
      message,
    })),
  );
  const known = new Map<string, Set<string>>(
    Object.entries(SECTION_IDS).map(([kind, ids]) => [kind, new Set(ids)]),
  );
  // A view may name a section that another one adds.
  for (const [index, { data }] of parsed.entries()) {
    const ids = data && known.get(data.kind);
    for (const [at, { id }] of (ids ? data.sections : []).entries()) {
      const path = ['views', index, 'sections', at, 'id'];
      if (ids?.has(id))
        mistakes.push({ path, message: `two sections of ${data?.kind ?? ''} have the id "${id}"` });
      ids?.add(id);
    }
  }
  for (const [index, { data }] of parsed.entries()) {
    if (!data) continue;
    const { kind, sections, remove, move } = data;
    const ids = known.get(kind);
    const refuse = (message: string, ...path: (string | number)[]): void =>
      void mistakes.push({ path: ['views', index, ...path], message });
    if (!ids) {
      refuse(explainKind(kind), 'kind');
      continue;
    }
    const check = (id: string | undefined, ...path: (string | number)[]): void => {
      if (id !== undefined && !ids.has(id)) refuse(explainId(kind, id, [...ids]), ...path);
    };
    for (const [at, { before, after }] of sections.entries()) {
      check(before, 'sections', at, 'before');
      check(after, 'sections', at, 'after');
    }
    for (const [at, id] of remove.entries()) check(id, 'remove', at);
    for (const [id, { before, after }] of Object.entries(move)) {
      check(id, 'move', id);
      check(before, 'move', id, 'before');
      check(after, 'move', id, 'after');
      if (before === undefined && after === undefined)
        refuse('write before: or after: with the id of a section', 'move', id);
    }
  }
  return mistakes;
}

function explainKind(kind: string): string {
  const kinds = Object.keys(SECTION_IDS);
  const near = closest(kind, kinds);
  const hint =
    near === undefined ? `kinds with views are ${kinds.join(', ')}` : `did you mean ${near}?`;
  return `there is no view of "${kind}"; ${hint}`;
}

function explainId(kind: string, id: string, ids: readonly string[]): string {
  const what = `${kind} has no section "${id}"`;
  if (ids.length === 0) return `${what}, and none at all`;
  const near = closest(id, ids);
  const list = ids.join(', ');
  return near === undefined
    ? `${what}; it has ${list}`
    : `${what}; did you mean ${near}? It has ${list}`;
}
