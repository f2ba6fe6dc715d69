/** Reads a Mermaid `erDiagram`, line by line, as https://mermaid.js.org/syntax/entityRelationshipDiagram.html describes it. */

/** An attribute of an entity. */
export interface ErAttribute {
  type: string;
  name: string;
  keys: readonly ('PK' | 'FK' | 'UK')[];
  comment?: string;
}

/** An entity. */
export interface ErEntity {
  name: string;
  /** What the diagram shows in place of its name. */
  alias?: string;
  attributes: ErAttribute[];
}

/** A relationship: how many of each side there may be. */
export interface ErRelationship {
  from: string;
  to: string;
  /** Of the side `from`, for one of the other. */
  fromMany: boolean;
  fromOptional: boolean;
  toMany: boolean;
  toOptional: boolean;
  label?: string;
  line: number;
}

/** A whole diagram. */
export interface ErDiagram {
  entities: Map<string, ErEntity>;
  relationships: ErRelationship[];
  /** Lines that were not understood. */
  unread: { line: number; text: string }[];
}

const NAME = String.raw`(?:"[^"]+"|[\p{L}\p{N}_][\p{L}\p{N}_.\-]*)`;
const ALIAS = String.raw`(?:\[\s*(?:"([^"]*)"|([^\]"]*))\s*\])?`;
const CLASS = String.raw`(?::::[\w,-]+)?`;
const ENTITY = new RegExp(`^(${NAME})\\s*${ALIAS}${CLASS}\\s*(\\{)?\\s*([^{}]*?)\\s*(\\})?$`, 'u');
const ATTRIBUTE =
  /^(\S+)\s+(\*?[^\s"]+)(?:\s+((?:PK|FK|UK)(?:\s*,\s*(?:PK|FK|UK))*))?(?:\s+"([^"]*)")?$/u;

/** Ends of a line, as symbols of the left side; those of the right side are mirrored. */
const LEFT: Readonly<Record<string, { many: boolean; optional: boolean }>> = {
  '|o': { many: false, optional: true },
  '||': { many: false, optional: false },
  '}o': { many: true, optional: true },
  '}|': { many: true, optional: false },
};
/** The same in words. */
const WORDS: Readonly<Record<string, keyof typeof LEFT>> = {
  'one or zero': '|o',
  'zero or one': '|o',
  'only one': '||',
  '1': '||',
  one: '||',
  'zero or more': '}o',
  'zero or many': '}o',
  'many(0)': '}o',
  '0+': '}o',
  'one or more': '}|',
  'one or many': '}|',
  'many(1)': '}|',
  '1+': '}|',
  many: '}o',
};
const WORD = Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replaceAll(/[()+]/gu, String.raw`\$&`))
  .join('|');
const SYMBOLS = new RegExp(
  `^(${NAME})\\s*${ALIAS}${CLASS}\\s*([|}][o|])(?:--|\\.\\.|\\.-|-\\.)([o|][|{])\\s*(${NAME})\\s*${ALIAS}${CLASS}\\s*(?::\\s*(.*))?$`,
  'u',
);
const IN_WORDS = new RegExp(
  `^(${NAME})${ALIAS}\\s+(${WORD})\\s+(?:optionally\\s+)?to\\s+(${WORD})\\s+(${NAME})${ALIAS}\\s*(?::\\s*(.*))?$`,
  'iu',
);
/** What says nothing about tables. */
const IGNORED = /^(?:direction|style|classDef|class|title|accTitle|accDescr|%%|---)/u;

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/su, '$1');
}

function mirrored(end: string): string {
  return end.replace('{', '}').split('').reverse().join('');
}

function isOpen(line: string): boolean {
  return /^accDescr\s*\{[^}]*$/u.test(line);
}

/** True for a text that begins with an `erDiagram`. */
export function isErDiagram(text: string): boolean {
  return /^(?:---[\s\S]*?---\s*)?(?:\s*%%[^\n]*\n)*\s*erDiagram\b/u.test(text);
}

/** Reads one diagram; lines are counted from 1. */
export function readErDiagram(text: string): ErDiagram {
  const diagram: ErDiagram = { entities: new Map(), relationships: [], unread: [] };
  const entityOf = (quoted: string, alias?: string): ErEntity => {
    const name = unquoted(quoted);
    const found = diagram.entities.get(name) ?? { name, attributes: [] };
    if (alias !== undefined && alias !== '') found.alias = alias;
    diagram.entities.set(name, found);
    return found;
  };
  const front = /^---[\s\S]*?\n---[^\n]*\n/u.exec(text)?.[0] ?? '';
  const skippedLines = front.split('\n').length - 1;
  let open: ErEntity | undefined;
  let isDescribing = false;
  for (const [index, raw] of text.slice(front.length).split('\n').entries()) {
    const line = raw.trim();
    const at = index + 1 + skippedLines;
    if (isDescribing) {
      isDescribing = !line.includes('}');
      continue;
    }
    if (line === '' || /^erDiagram\b/u.test(line) || (!open && IGNORED.test(line))) {
      isDescribing = isOpen(line);
      continue;
    }
    if (open) {
      if (line === '}') open = undefined;
      else readAttribute(line, at, open, diagram);
      continue;
    }
    const [, left, a1, a2, from, to, right, b1, b2, label] = SYMBOLS.exec(line) ?? [];
    const words = IN_WORDS.exec(line);
    if (left !== undefined && right !== undefined) {
      entityOf(left, a1 ?? a2);
      entityOf(right, b1 ?? b2);
      relate(diagram, [left, from ?? '', mirrored(to ?? ''), right, label], at);
    } else if (words) {
      const [, one = '', a3, a4, here = '', there = '', other = '', b3, b4, what] = words;
      entityOf(one, a3 ?? a4);
      entityOf(other, b3 ?? b4);
      const ends = [WORDS[here.toLowerCase()] ?? '', WORDS[there.toLowerCase()] ?? ''] as const;
      relate(diagram, [one, ends[0], ends[1], other, what], at);
    } else {
      const [, name, quoted, plain, brace, inner = '', closed] = ENTITY.exec(line) ?? [];
      if (name === undefined || (brace === undefined && inner !== ''))
        diagram.unread.push({ line: at, text: line });
      else {
        const entity = entityOf(name, quoted ?? plain);
        if (inner !== '') readAttribute(inner, at, entity, diagram);
        if (brace !== undefined && closed === undefined) open = entity;
      }
    }
  }
  return diagram;
}

function readAttribute(line: string, at: number, entity: ErEntity, { unread }: ErDiagram): void {
  if (line.startsWith('%%')) return;
  const [, type, name, keys, comment] = ATTRIBUTE.exec(line) ?? [];
  if (type === undefined || name === undefined) {
    unread.push({ line: at, text: line });
    return;
  }
  const marks = (keys ?? '').split(/\s*,\s*/u).filter((key) => key !== '') as ErAttribute['keys'];
  const isMarked = name.startsWith('*') && !marks.includes('PK');
  entity.attributes.push({
    type,
    name: name.replace(/^\*/u, ''),
    keys: isMarked ? ['PK', ...marks] : marks,
    ...(comment !== undefined && comment !== '' && { comment }),
  });
}

function relate(
  { relationships }: ErDiagram,
  [left, from, to, right, label]: readonly [string, string, string, string, string | undefined],
  line: number,
): void {
  const [here, there] = [LEFT[from], LEFT[to]];
  if (!here || !there) return;
  const text = unquoted((label ?? '').trim());
  relationships.push({
    from: unquoted(left),
    to: unquoted(right),
    fromMany: here.many,
    fromOptional: here.optional,
    toMany: there.many,
    toOptional: there.optional,
    ...(text !== '' && { label: text }),
    line,
  });
}
