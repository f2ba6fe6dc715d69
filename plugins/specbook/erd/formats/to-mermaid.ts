/** A diagram as Mermaid text, for git hosts. Source of the syntax: https://mermaid.js.org/syntax/entityRelationshipDiagram.html */
import { leftSign, rightSign } from './cardinality-text.ts';
import type { Box, DiagramModel, Line, Row } from '../model/diagram-model.ts';

/** Mermaid draws no text of more characters than this. */
const MOST_CHARACTERS = 50_000;

/** Words that mean something to Mermaid where a name may stand. */
const RESERVED = new Set(
  'accDescr accTitle class classDef direction end erDiagram many one only optionally style subgraph title to u zero __proto__ constructor prototype'
    .toLowerCase()
    .split(' '),
);

/**
 * A diagram in as many parts as its length needs: each part draws by itself, and together they hold every line.
 *
 * @example toMermaid(model)[0] // 'erDiagram\n  patient["Patient"] {\n    uuid id PK\n  }\n …'
 */
export function toMermaid(model: DiagramModel): string[] {
  const names = namesOf(model.boxes);
  const titles = new Map(model.boxes.map((box) => [box.id, titled(box, names)]));
  const boxes = new Map(model.boxes.map((box) => [box.id, textOfBox(box, names)]));
  const parts: { boxes: Set<string>; text: string[]; length: number }[] = [];
  const open = (): (typeof parts)[number] => {
    const part = { boxes: new Set<string>(), text: ['erDiagram'], length: 10 };
    parts.push(part);
    return part;
  };
  let part = open();
  const add = (ids: readonly string[], text: string | undefined): void => {
    const missing = (): string[] => [...new Set(ids)].filter((id) => !part.boxes.has(id));
    // In a further part a box that has been told stands by its title.
    const told = (id: string): string =>
      (parts.some((one) => one.boxes.has(id)) ? titles.get(id) : boxes.get(id)) ?? '';
    const size = (): number =>
      missing().reduce(
        (sum, id) => sum + told(id).length + 1,
        text === undefined ? 0 : text.length + 1,
      );
    if (part.length + size() >= MOST_CHARACTERS) part = open();
    part.length += size();
    for (const id of missing()) {
      part.text.push(told(id));
      part.boxes.add(id);
    }
    if (text !== undefined) part.text.push(text);
  };
  for (const box of model.boxes) add([box.id], undefined);
  for (const line of model.lines) add([line.from.box, line.to.box], textOfLine(line, names));
  return parts.map(({ text }) => `${text.join('\n')}\n`);
}

/** A name for each box: its id where Mermaid takes it. */
function namesOf(boxes: readonly Box[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    boxes.map(({ id }) => {
      const plain = id.replace(/[^A-Za-z0-9_]+/gu, '_');
      const stem =
        /^[A-Za-z]/u.test(plain) && !RESERVED.has(plain.toLowerCase()) ? plain : `e_${plain}`;
      return [id, unused(stem, taken)];
    }),
  );
}

/** The name itself, or with the first free number behind it. */
function unused(stem: string, taken: Set<string>): string {
  let name = stem;
  for (let count = 2; taken.has(name); count += 1) name = `${stem}_${count}`;
  taken.add(name);
  return name;
}

function titled({ id, title, note, role }: Box, names: ReadonlyMap<string, string>): string {
  const text = role === 'domain' || role === 'group' ? `${title}, ${note ?? ''}` : title;
  return `  ${names.get(id) ?? ''}["${quoted(text)}"]`;
}

/**
 * Text between quotes. What could end it, begin a comment or look like a statement is written as the code of its
 * character; Mermaid takes a line that says `direction LR` anywhere for a statement.
 */
function quoted(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(
      /[^\p{Letter}\p{Mark}\p{Number}\p{Extended_Pictographic}\p{Format} _.,()'+/:-]/gu,
      (sign) => `#${sign.codePointAt(0) ?? 0};`,
    )
    .replace(
      /direction(?= (?:TB|BT|RL|LR))/giu,
      (word) => `#${word.charCodeAt(0)};${word.slice(1)}`,
    );
}

function textOfBox(box: Box, names: ReadonlyMap<string, string>): string {
  const fields = box.rows.filter(({ field }) => field !== undefined);
  const head = titled(box, names);
  if (fields.length === 0) return head;
  const taken = new Set<string>();
  return [`${head} {`, ...fields.map((row) => `    ${textOfRow(row, taken)}`), '  }'].join('\n');
}

/** A word of an attribute: type or name. */
function word(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9_()[\]-]+/gu, '_').replace(/^_+|_+$/gu, '');
  // A word that begins like the sign of a key is taken for that.
  return /^(?!(?:PK|FK|UK)\b)[A-Za-z]/iu.test(plain) ? plain : `_${plain}`;
}

const KEYS = { primary: 'PK', foreign: 'FK', unique: 'UK' } as const;

function textOfRow({ text, type, marks, required }: Row, taken: Set<string>): string {
  const name = unused(word(text), taken);
  const keys = marks.flatMap(({ kind }) => (kind in KEYS ? [KEYS[kind as keyof typeof KEYS]] : []));
  const remarks = [
    ...(name === text ? [] : [text]),
    ...(required ? ['required'] : []),
    ...marks.filter(({ kind }) => kind === 'class').map((mark) => mark.text),
  ];
  return [
    word(type?.text ?? 'field'),
    name,
    keys.join(', '),
    remarks.length > 0 ? `"${quoted(remarks.join(', '))}"` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What the end of a line says where it stands for several relationships of different kinds. */
const ANY = { min: 0, max: 'many' } as const;

function textOfLine(line: Line, names: ReadonlyMap<string, string>): string {
  const { from, to, kind, label, verb } = line;
  // Solid lines have a key.
  const way = kind === 'key' || kind === 'identifying' ? '--' : '..';
  const signs = `${leftSign(from.multiplicity ?? ANY)}${way}${rightSign(to.multiplicity ?? ANY)}`;
  const text =
    label === undefined
      ? quoted(verb ?? '')
      : quoted(kind === 'junction' ? label : `${label} relationships`);
  return `  ${names.get(from.box) ?? ''} ${signs} ${names.get(to.box) ?? ''} : "${text === '' ? ' ' : text}"`;
}
