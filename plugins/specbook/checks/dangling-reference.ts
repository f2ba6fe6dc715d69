import type { AnyItem } from '../model/item.ts';
import { KINDS } from '../model/kinds.ts';
import { memoize } from '../model/memoize.ts';
import type { Position } from '../model/problem.ts';
import type { Spec, Unresolved } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { allUnresolved, withSection } from './section-references.ts';
import { describeUnresolved } from './describe-unresolved.ts';

export const danglingReference = defineCheck({
  id: 'dangling-reference',
  severity: 'draft',
  docs: 'References to an item that does not exist, to a part that it does not have, or to an item of the wrong kind.',
  recovers: true,
  run: findDangling,
});

function findDangling(spec: Spec): ProblemInput[] {
  const dangling = allUnresolved(spec).filter(
    // Ambiguous names, words of vocabularies and fields of rules have checks of their own.
    ({ ambiguous, vocabulary, relation }) =>
      !ambiguous && vocabulary === undefined && relation !== 'fields',
  );
  const byItem = Map.groupBy(dangling, (unresolved) => otherCase(spec, unresolved));
  return [...byItem].flatMap(([meant, references]) => {
    return meant && references.length > 1 && !isReferenced(spec, meant)
      ? describeCase(spec, meant, references)
      : references.flatMap((unresolved) => describe(spec, unresolved));
  });
}

function describe(spec: Spec, unresolved: Unresolved): ProblemInput[] {
  const { from, path, text, literal, occurrence } = unresolved;
  const item = spec.items.get(from);
  if (!item) return [];
  return [
    {
      item,
      path,
      text,
      ...(literal !== undefined && { literal }),
      ...(occurrence !== undefined && { occurrence }),
      ...withSection(unresolved, describeUnresolved(spec, unresolved)),
    },
  ];
}

const idIn = (text: string): string => text.slice(text.indexOf(':') + 1).split('.')[0] ?? '';

const itemsById = memoize((spec: Spec) => Map.groupBy(spec.items.values(), ({ id }) => id));

/** The item whose id differs from a reference by case alone. */
function otherCase(spec: Spec, { text, suggestion, expected }: Unresolved): AnyItem | undefined {
  if (suggestion === undefined) return undefined;
  const [id, wanted] = [idIn(suggestion), idIn(text)];
  if (id === wanted || id.toLowerCase() !== wanted.toLowerCase()) return undefined;
  const kinds = expected.length === 0 ? undefined : new Set([...expected, 'entity']);
  return itemsById(spec)
    .get(id)
    ?.find((item) => kinds?.has(item.kind) !== false);
}

/** True where something outside of an item refers to it. */
function isReferenced(spec: Spec, { key }: AnyItem): boolean {
  return spec.linksTo(key).some(({ from }) => from !== key && spec.items.get(from)?.parent !== key);
}

/** Where several references write an id in another case and none as it is, the id is the mistake. */
function describeCase(
  spec: Spec,
  item: AnyItem,
  references: readonly Unresolved[],
): ProblemInput[] {
  const related = references.flatMap(({ from, path, literal, occurrence }): Position[] => {
    const source = spec.items.get(from)?.source;
    return source ? [source.locate(path, literal, occurrence)] : [];
  });
  const wanted = idIn(references[0]?.text ?? '');
  const [first] = related;
  const { file } = item.source;
  const name = file.slice(file.lastIndexOf('/') + 1);
  const isFile = 'files' in KINDS[item.kind] && name.startsWith(`${item.id}.`);
  const rename = isFile
    ? `rename the file to ${wanted}${name.slice(item.id.length)}`
    : `write the id as ${wanted}`;
  return [
    {
      item,
      text: wanted,
      message: `the id is "${item.id}", and ${references.length} references write "${wanted}"`,
      hint: `${rename}, or write ${item.id} there${first ? `, the first at ${first.file}:${first.line}:${first.column}` : ''}`,
      related,
    },
  ];
}
