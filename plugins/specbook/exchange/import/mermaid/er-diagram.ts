/** Reads a Mermaid `erDiagram` as https://mermaid.js.org/syntax/entityRelationshipDiagram.html describes it. */
import { readAttributes, type ErAttribute } from './er-attributes.ts';
import { ErScanner, shownText, type ErEnd } from './er-scanner.ts';

export type { ErAttribute } from './er-attributes.ts';

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
  /** Drawn with `--`: one side is nothing without the other. */
  isIdentifying: boolean;
  label?: string;
  line: number;
}

/** A text on its line. */
export interface ErLine {
  line: number;
  text: string;
}

/** A whole diagram. */
export interface ErDiagram {
  entities: Map<string, ErEntity>;
  relationships: ErRelationship[];
  /** Lines that were not understood. */
  unread: ErLine[];
  /** What was understood and says nothing about tables: a title, a group, how it looks. */
  unused: ErLine[];
}

const FRONT_MATTER = /^\s*---[^\S\n]*\n[\s\S]*?\n[^\S\n]*---[^\n]*(?:\n|$)/u;
/** Comments and directives, whose length is limited: the end of one that has none is not searched in the whole text. */
const COMMENT = /%%\{[\s\S]{0,5000}?\}%%|^[^\S\n]*%%(?!\{)[^\n]*/gmu;

/** What {@link ErDiagram.unused} says of directions, styles and classes. */
export const LOOKS = 'how it looks';

/** Statements about the picture and its title, each with a word for it. */
const UNUSED: readonly (readonly [RegExp, string])[] = [
  [/(?:title\b|accTitle[^\S\n]*:)[^\S\n]*([^\n]+)/iuy, 'the title'],
  [/accDescr[^\S\n]*:[^\S\n]*([^\n]+)/iuy, 'the description'],
  [/subgraph\b[^\S\n]*([^\n]+)/iuy, 'the group'],
  [/(?:direction|style|classDef|class)\b[^\n]*/iuy, LOOKS],
];
/** Text of several lines, in braces as if it were an entity. */
const DESCRIPTION = /accDescr\s*\{\s*([^}]*)\}/iuy;

/** True for a text that begins with an `erDiagram`. */
export function isErDiagram(text: string): boolean {
  return /^(?:\s*---[\s\S]*?---\s*)?(?:\s*%%\{[\s\S]*?\}%%|\s*%%[^\n]*\n)*\s*erDiagram\b/u.test(
    text,
  );
}

/** As many lines, without a letter. */
function blank(text: string): string {
  return text.replaceAll(/[^\n]/gu, ' ');
}

/** Title of the front matter, with the line it stands on. */
function titleOfFrontMatter(text: string): ErLine | undefined {
  const lines = (FRONT_MATTER.exec(text)?.[0] ?? '').split('\n');
  const at = lines.findIndex((line) => /^title\s*:/u.test(line));
  const title = lines[at]?.replace(/^title\s*:\s*/u, '').trim();
  return title === undefined ? undefined : { line: at + 1, text: `the title: ${title}` };
}

class ErReader {
  readonly diagram: ErDiagram = { entities: new Map(), relationships: [], unread: [], unused: [] };
  readonly #scanner: ErScanner;

  constructor(text: string) {
    const title = titleOfFrontMatter(text);
    if (title) this.diagram.unused.push(title);
    this.#scanner = new ErScanner(
      text.replaceAll(/\r\n?/gu, '\n').replace(FRONT_MATTER, blank).replaceAll(COMMENT, blank),
    );
  }

  #entity(name: string, alias = ''): ErEntity {
    const { entities } = this.diagram;
    const found = entities.get(name) ?? { name, attributes: [] };
    if (found.alias === undefined && shownText(alias) !== '') found.alias = shownText(alias);
    entities.set(name, found);
    return found;
  }

  /** Classes of an entity say how it looks. */
  #skipClasses(): void {
    this.#scanner.skipSpaces();
    this.#scanner.take(/:::[^\S\n]*[\w-]+(?:[^\S\n]*,[^\S\n]*[\w-]+)*/uy);
    this.#scanner.skipSpaces();
  }

  #nameAndAlias(): { name: string; alias: string | undefined } | undefined {
    const name = this.#scanner.name();
    if (name === undefined) return undefined;
    this.#skipClasses();
    const alias = this.#scanner.alias();
    this.#skipClasses();
    return { name, alias };
  }

  /** True if a statement that says nothing about tables was read. */
  #unused(pattern: RegExp, what: string, line: number): boolean {
    const found = this.#scanner.take(pattern);
    if (!found) return false;
    const label = found[1]?.trim().replaceAll(/\s+/gu, ' ');
    this.diagram.unused.push({ line, text: label === undefined ? what : `${what}: ${label}` });
    return true;
  }

  #relationship(from: string, fromEnd: ErEnd, line: number): boolean {
    const scanner = this.#scanner;
    const isIdentifying = scanner.lineStyle();
    if (isIdentifying === undefined) return false;
    const toEnd = scanner.end();
    scanner.skipSpaces();
    const to = toEnd && this.#nameAndAlias();
    if (!to) return false;
    const isLabelled = scanner.take(/:/uy) !== undefined;
    if (!isLabelled && !scanner.take(/(?=\n|$|\})/uy)) return false;
    scanner.skipSpaces();
    const label = isLabelled ? (scanner.take(/"([^"]*)"/uy)?.[1] ?? scanner.rest()) : '';
    this.#entity(from);
    this.#entity(to.name, to.alias);
    this.diagram.relationships.push({
      from,
      to: to.name,
      fromMany: fromEnd.many,
      fromOptional: fromEnd.optional,
      toMany: toEnd.many,
      toOptional: toEnd.optional,
      isIdentifying,
      ...(shownText(label) !== '' && { label: shownText(label) }),
      line,
    });
    return true;
  }

  /** An entity, its attributes, or its relationship to another one. */
  #statement(line: number): boolean {
    const scanner = this.#scanner;
    const one = this.#nameAndAlias();
    if (!one) return false;
    const end = scanner.end();
    if (end) {
      if (!this.#relationship(one.name, end, line)) return false;
      this.#entity(one.name, one.alias);
      return true;
    }
    if (scanner.take(/\{/uy)) {
      const { attributes } = this.#entity(one.name, one.alias);
      const lose = (text: string, at: number) => this.diagram.unread.push({ line: at, text });
      attributes.push(...readAttributes(scanner, lose));
      return true;
    }
    // Words in a row are no entities, though Mermaid draws them.
    if (!scanner.take(/(?=\n|$)/uy)) return false;
    this.#entity(one.name, one.alias);
    return true;
  }

  read(): ErDiagram {
    const scanner = this.#scanner;
    for (;;) {
      scanner.take(/\s+/uy);
      if (scanner.isAtEnd) return this.diagram;
      if (scanner.take(/erDiagram\b|end\b(?=[^\S\n]*(?:\n|$))/iuy)) continue;
      const { position, line } = scanner;
      if (this.#unused(DESCRIPTION, 'the description', line) || this.#statement(line)) continue;
      scanner.position = position;
      if (UNUSED.some(([pattern, what]) => this.#unused(pattern, what, line))) continue;
      this.diagram.unread.push({ line, text: scanner.rest() });
    }
  }
}

/** Reads one diagram; lines are counted from 1. */
export function readErDiagram(text: string): ErDiagram {
  return new ErReader(text).read();
}
