/** Makes the sections that a project adds, once for all formats and processes. */
import { describeThrow } from '../model/describe-throw.ts';
import type { AnyItem, Key, Kind } from '../model/item.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import type { AddedSection, SectionChanges, ViewData } from '../model/view-data.ts';
import type { CustomSection, CustomView } from './custom-view.ts';

/** Rule of the problems of views. */
export const FAILED_VIEW = 'failed-view';

/**
 * Evaluates the views of a project. A section that cannot be made is left out, and is a problem at its item.
 *
 * @returns no data where there are no views
 */
export function evaluateViews(
  spec: Spec,
  views: readonly CustomView[],
): { data?: ViewData; problems: Problem[] } {
  if (views.length === 0) return { problems: [] };
  const problems: Problem[] = [];
  const sections = new Map<Key, AddedSection[]>();
  const byKind = Map.groupBy<Kind, AnyItem>(spec.items.values(), ({ kind }) => kind);
  for (const { kind, sections: custom = [] } of views) {
    for (const section of custom as readonly CustomSection[]) {
      for (const item of byKind.get(kind) ?? []) {
        const made = makeSection(spec, item, section, problems);
        if (made) sections.set(item.key, [...(sections.get(item.key) ?? []), made]);
      }
    }
  }
  return { data: { changes: changesOf(views), sections }, problems };
}

function makeSection(
  spec: Spec,
  item: AnyItem,
  { id, title, before, after, when, build }: CustomSection,
  problems: Problem[],
): AddedSection | undefined {
  const context = { item: item as never, spec };
  try {
    if (when && !when(context)) return undefined;
    const text: unknown = build(context);
    if (typeof text !== 'string') throw new TypeError('build returned no text');
    if (text.trim() === '') return undefined;
    return { id, title, text, ...(before && { before }), ...(after && { after }) };
  } catch (error) {
    const { file, line, column } = item.source;
    problems.push({
      file,
      line,
      column,
      severity: 'error',
      rule: FAILED_VIEW,
      message: `the section "${id}" of the view of ${item.kind} fails for ${item.id}: ${describeThrow(error)}`,
      hint: 'correct build or when of the section in the Astro config',
    });
    return undefined;
  }
}

function changesOf(views: readonly CustomView[]): ViewData['changes'] {
  const changes: Partial<Record<Kind, SectionChanges>> = {};
  for (const { kind, remove = [], move = {} } of views) {
    const before = changes[kind] ?? { remove: [], move: [] };
    changes[kind] = {
      remove: [...before.remove, ...remove],
      move: [...before.move, ...Object.entries(move).map(([id, place]) => ({ id, ...place }))],
    };
  }
  return changes;
}
