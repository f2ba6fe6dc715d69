/** Brings out a part of a drawing and lets the rest step back. */
import { linesAt, type Drawing, type Line } from './drawing.ts';

/** What is brought out: a box, a field as `box.field`, or some lines. */
export type Traced = { box: string } | { field: string } | { lines: readonly Line[] };

/** The lines that belong to it. */
function linesOf(drawing: Drawing, traced: Traced): readonly Line[] {
  if ('lines' in traced) return traced.lines;
  if ('box' in traced) return linesAt(drawing, traced.box);
  return drawing.lines.filter(({ fields }) => fields.includes(traced.field));
}

/** Brings out lines with the boxes and the fields at both ends; all of the drawing when nothing is traced. */
export function trace(drawing: Drawing, traced: Traced | undefined): void {
  const lines = traced ? linesOf(drawing, traced) : [];
  const boxes = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const fields = new Set(lines.flatMap((line) => line.fields));
  if (traced && 'box' in traced) boxes.add(traced.box);
  if (traced && 'field' in traced) {
    fields.add(traced.field);
    boxes.add(traced.field.slice(0, traced.field.lastIndexOf('.')));
  }
  drawing.svg.classList.toggle('sb-tracing', traced !== undefined);
  for (const { id, element } of drawing.boxes.values()) {
    element.classList.toggle('sb-on', boxes.has(id));
  }
  const lit = new Set(lines);
  for (const line of drawing.lines) line.element.classList.toggle('sb-on', lit.has(line));
  for (const row of drawing.svg.querySelectorAll<SVGElement>('[data-field]')) {
    row.classList.toggle('sb-on', fields.has(row.dataset.field ?? ''));
  }
}

/** What a part of a drawing stands for, when it is pointed at. */
export function tracedAt(drawing: Drawing, target: EventTarget | null): Traced | undefined {
  if (!(target instanceof Element)) return undefined;
  const line = target.closest('[data-relationship]');
  if (line) return { lines: drawing.lines.filter(({ element }) => element === line) };
  const field = target.closest<SVGElement>('[data-field]')?.dataset.field;
  // A field that no line ends at tells no more than its box does.
  if (field !== undefined && drawing.lines.some(({ fields }) => fields.includes(field))) {
    return { field };
  }
  const box = target.closest<SVGElement>('[data-box]')?.dataset.box;
  return box === undefined ? undefined : { box };
}
