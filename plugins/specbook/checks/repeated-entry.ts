import type { AnyItem, Entity, PathStep } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const repeatedEntry = defineCheck({
  id: 'repeated-entry',
  severity: 'warning',
  docs: 'A list of an item that names something twice: a field in a key or an index, an item under affects, verifies or dependsOn, a tag.',
  run: (spec: Spec) => [...spec.items.values()].flatMap(findRepeated),
});

/** A list of texts, and where it stands. */
interface TextList {
  path: readonly PathStep[];
  texts: readonly string[];
}

function findRepeated(item: AnyItem): ProblemInput[] {
  return listsOf(item).flatMap(({ path, texts }) =>
    texts.flatMap((text, index) => {
      const first = texts.indexOf(text);
      if (first === index) return [];
      return {
        item,
        path: [...path, index],
        message: `"${text}" is listed twice under ${String(path.at(-1))}`,
        hint: 'remove one of them',
        related: [item.source.locate([...path, first])],
      };
    }),
  );
}

function listsOf(item: AnyItem): TextList[] {
  const own = Object.entries(item.data).flatMap(([key, value]: [string, unknown]) =>
    // Examples show what is usual, which may occur twice.
    key !== 'examples' && isTextList(value) ? [{ path: [key], texts: value }] : [],
  );
  return item.kind === 'entity' ? [...own, ...columnLists(item)] : own;
}

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 1 && value.every((one) => typeof one === 'string');

/** Fields of keys, constraints and indexes: a database refuses most that name one twice. */
function columnLists({ data }: Entity): TextList[] {
  const columns = (
    path: readonly PathStep[],
    { on = [], include = [] }: { on?: readonly string[]; include?: readonly string[] | undefined },
  ): TextList[] => [
    { path: [...path, 'on'], texts: on },
    { path: [...path, 'include'], texts: include },
  ];
  return [
    ...(data.primaryKey ? columns(['primaryKey'], data.primaryKey) : []),
    ...(['unique', 'exclude', 'indexes'] as const).flatMap((key) =>
      (data[key] ?? []).flatMap((one, at) => columns([key, at], one)),
    ),
  ];
}
