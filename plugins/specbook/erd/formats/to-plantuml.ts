/** A diagram as PlantUML text. Source of the syntax: https://plantuml.com/ie-diagram */
import { leftSign, rightSign } from './cardinality-text.ts';
import type { Box, DiagramModel, Line, Row } from '../model/diagram-model.ts';

/** A diagram as a PlantUML file. */
export function toPlantUml(model: DiagramModel): string {
  const names = new Map(model.boxes.map(({ id }, index) => [id, `e${index}`]));
  return [
    '@startuml',
    'hide circle',
    'hide methods',
    'skinparam linetype ortho',
    `title ${escaped(model.title)}`,
    ...model.boxes.map((box) => textOfBox(box, names)),
    ...model.lines.map((line) => textOfLine(line, names)),
    '@enduml',
    '',
  ].join('\n');
}

/** Text in which nothing is taken for markup or for a method: other signs are written as the code of the character. */
function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(
      /[^\p{Letter}\p{Mark}\p{Number}\p{Extended_Pictographic}\p{Format} .,_-]|(?<=[_-])[_-]/gu,
      (sign) => `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
    );
}

function textOfBox({ id, title, note, rows }: Box, names: ReadonlyMap<string, string>): string {
  const name = escaped(note === undefined ? title : `${title}, ${note}`);
  const head = `entity "${name}" as ${names.get(id) ?? ''}`;
  const fields = rows.filter(({ field }) => field !== undefined);
  if (fields.length === 0) return head;
  const isPrimary = ({ marks }: Row): boolean => marks.some(({ kind }) => kind === 'primary');
  const primary = fields.filter(isPrimary);
  const rest = fields.filter((row) => !isPrimary(row));
  return [
    `${head} {`,
    ...primary.map(textOfRow),
    ...(primary.length > 0 && rest.length > 0 ? ['  --'] : []),
    ...rest.map(textOfRow),
    '}',
  ].join('\n');
}

function textOfRow({ text, type, marks, required }: Row): string {
  const isPrimary = marks.some(({ kind }) => kind === 'primary');
  const signs = marks
    .filter(({ kind }) => kind !== 'index')
    .map((mark) => ` <<${escaped(mark.text)}>>`);
  return `  ${required || isPrimary ? '* ' : ''}${escaped(text)}${type ? ` : ${escaped(type.text)}` : ''}${signs.join('')}`;
}

function textOfLine(line: Line, names: ReadonlyMap<string, string>): string {
  const { from, to, kind, label, verb } = line;
  const way = kind === 'stated' ? '..' : '--';
  const left = from.multiplicity ? leftSign(from.multiplicity) : '';
  const right = to.multiplicity ? rightSign(to.multiplicity) : '';
  const text = escaped(label ?? verb ?? '');
  return `${names.get(from.box) ?? ''} ${left}${way}${right} ${names.get(to.box) ?? ''}${text === '' ? '' : ` : ${text}`}`;
}
