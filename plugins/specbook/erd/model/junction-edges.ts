/** Many to many without the entity in between. */
import type { Spec } from '../../model/spec.ts';
import { junctionsOf } from './nodes.ts';
import type { Box, Line, Shown } from './diagram-model.ts';
import { lineOf } from './edges.ts';
import { cutToWidth } from '../layout/text-width.ts';

/** The name of a junction on its line, in pixels and in the size of labels. */
const WIDEST_LABEL = 130;
const LABEL_SIZE = 12;

/**
 * What a diagram shows, with a line of many to many in place of each junction whose two keys are all that the diagram
 * tells of it. The line stands for all three relationships, and bears its name. What the diagram is about stays a box.
 */
export function withJunctionLines<S extends Shown>(spec: Spec, model: S): S {
  const touching = Map.groupBy(
    model.lines.flatMap((line) => [line.from.box, line.to.box].map((box) => ({ box, line }))),
    ({ box }) => box,
  );
  const lineOfBox = new Map(
    model.boxes.flatMap((box): [string, Line][] => {
      const lines = (touching.get(box.id) ?? []).map(({ line }) => line);
      const line = joined(spec, box, lines);
      return line ? [[box.id, line]] : [];
    }),
  );
  if (lineOfBox.size === 0) return model;
  return {
    ...model,
    boxes: model.boxes.filter(({ id }) => !lineOfBox.has(id)),
    lines: [
      ...model.lines.filter(({ from, to }) => !lineOfBox.has(from.box) && !lineOfBox.has(to.box)),
      ...lineOfBox.values(),
    ],
  };
}

/** One line in place of the two, if these are all, and lead to what the junction links. */
function joined(spec: Spec, { id, role, title }: Box, lines: readonly Line[]): Line | undefined {
  const relationship = junctionsOf(spec).get(id);
  if (!relationship || role === 'focus' || lines.length !== 2) return undefined;
  const ends = lines.map(({ to }) => to.box).sort();
  const wanted = [relationship.from.entity, relationship.to.entity].sort();
  if (lines.some(({ from }) => from.box !== id) || ends.join() !== wanted.join()) return undefined;
  return {
    ...lineOf(spec, relationship),
    relationships: [relationship.id, ...lines.flatMap(({ relationships }) => relationships)],
    label: cutToWidth(title, WIDEST_LABEL, LABEL_SIZE, 'text'),
  };
}
