/** A diagram as PlantUML text. Source of the syntax: https://plantuml.com/ie-diagram */
import { leftCardinality, rightCardinality } from './cardinality-text.ts';
import type { DiagramNode, DiagramModel, DiagramEdge, Row } from '../model/diagram-model.ts';

/** A diagram as a PlantUML file. */
export function toPlantUml(model: DiagramModel): string {
  const names = new Map(model.nodes.map(({ id }, index) => [id, `e${index}`]));
  return [
    '@startuml',
    'hide circle',
    'hide methods',
    'skinparam linetype ortho',
    `title ${escaped(model.title)}`,
    ...model.nodes.map((node) => entityBlock(node, names)),
    ...model.edges.map((edge) => relationshipEdge(edge, names)),
    '@enduml',
    '',
  ].join('\n');
}

/** Text without markup or methods: other characters are written as character codes. */
function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(
      /[^\p{Letter}\p{Mark}\p{Number}\p{Extended_Pictographic}\p{Format} .,_-]|(?<=[_-])[_-]/gu,
      (sign) => `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
    );
}

function entityBlock(
  { id, title, note, rows }: DiagramNode,
  names: ReadonlyMap<string, string>,
): string {
  const name = escaped(note === undefined ? title : `${title}, ${note}`);
  const head = `entity "${name}" as ${names.get(id) ?? ''}`;
  const fields = rows.filter(({ field }) => field !== undefined);
  if (fields.length === 0) return head;
  const isPrimary = ({ marks }: Row): boolean => marks.some(({ kind }) => kind === 'primary');
  const primary = fields.filter(isPrimary);
  const rest = fields.filter((row) => !isPrimary(row));
  return [
    `${head} {`,
    ...primary.map(attributeEdge),
    ...(primary.length > 0 && rest.length > 0 ? ['  --'] : []),
    ...rest.map(attributeEdge),
    '}',
  ].join('\n');
}

function attributeEdge({ text, type, marks, required }: Row): string {
  const isPrimary = marks.some(({ kind }) => kind === 'primary');
  const stereotypes = marks
    .filter(({ kind }) => kind !== 'index')
    .map((mark) => ` <<${escaped(mark.text)}>>`);
  return `  ${required || isPrimary ? '* ' : ''}${escaped(text)}${type ? ` : ${escaped(type.text)}` : ''}${stereotypes.join('')}`;
}

function relationshipEdge(edge: DiagramEdge, names: ReadonlyMap<string, string>): string {
  const { from, to, kind, label, verb } = edge;
  const style = kind === 'stated' ? '..' : '--';
  const left = from.multiplicity ? leftCardinality(from.multiplicity) : '';
  const right = to.multiplicity ? rightCardinality(to.multiplicity) : '';
  const text = escaped(label ?? verb ?? '');
  return `${names.get(from.node) ?? ''} ${left}${style}${right} ${names.get(to.node) ?? ''}${text === '' ? '' : ` : ${text}`}`;
}
