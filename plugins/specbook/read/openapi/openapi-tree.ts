/**
 * A document of another format as a tree with places: YAML 1.2, or JSON, which is a part of it. The traps that this
 * house tells its authors about are none of the business of a document that others wrote.
 */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Alias,
  type Node,
} from 'yaml';
import type { Position } from '../../model/problem.ts';
import { aliasesOf } from '../yaml/yaml-aliases.ts';

/** One value of a document. What is asked of a value of another kind is absent, never an error. */
export class DocumentNode {
  readonly #node: Node | null;
  readonly #tree: DocumentTree;

  constructor(node: unknown, tree: DocumentTree) {
    const resolved = isAlias(node) ? tree.targetOf(node) : node;
    this.#node = (resolved as Node | null | undefined) ?? null;
    this.#tree = tree;
  }

  /** Keys and values of a map, in the order written. */
  entries(): { key: string; place: Position; value: DocumentNode }[] {
    if (!isMap(this.#node)) return [];
    return this.#node.items.map(({ key, value }) => ({
      key: isScalar(key) ? String(key.value) : '',
      place: this.#tree.placeOf(key as Node),
      value: new DocumentNode(value, this.#tree),
    }));
  }

  /** The value of a key; an empty one where there is none. */
  at(key: string): DocumentNode {
    const pair = isMap(this.#node)
      ? this.#node.items.find((one) => isScalar(one.key) && String(one.key.value) === key)
      : undefined;
    return new DocumentNode(pair?.value, this.#tree);
  }

  /** Elements of a list. */
  items(): DocumentNode[] {
    return isSeq(this.#node)
      ? this.#node.items.map((item) => new DocumentNode(item, this.#tree))
      : [];
  }

  /** A scalar as a text; undefined for everything else, and for a blank one. */
  text(): string | undefined {
    if (!isScalar(this.#node) || this.#node.value === null) return undefined;
    // As written: a version such as 3.0 is no number.
    const text = (this.#node.source ?? '').trim();
    return text === '' ? undefined : text;
  }

  /** The scalar `true`. */
  get isTrue(): boolean {
    return isScalar(this.#node) && this.#node.value === true;
  }

  get isMap(): boolean {
    return isMap(this.#node);
  }

  get place(): Position {
    return this.#tree.placeOf(this.#node);
  }
}

/** A parsed document. */
export interface DocumentTree {
  /** What an alias repeats. */
  targetOf: (alias: Alias) => Node | undefined;
  root: DocumentNode;
  placeOf(node: Node | null): Position;
}

/** What is wrong with the text itself. */
export interface SyntaxFault {
  place: Position;
  /** As the parser says it, in a line. */
  message: string;
}

/** Parses a document. A key that comes twice counts as it was written first; a syntax error is not a tree. */
export function parseTree(file: string, text: string): DocumentTree | SyntaxFault {
  const lines = new LineCounter();
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  try {
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
    const [error] = document.errors;
    if (error) {
      const [message = ''] = error.message.split('\n', 1);
      return { place: at(error.pos[0]), message: message.replace(/ at line \d+.*$/u, '') };
    }
    const placeOf = (node: Node | null): Position => at(node?.range?.[0] ?? 0);
    const tree = { targetOf: aliasesOf(document), placeOf };
    return Object.assign(tree, { root: new DocumentNode(document.contents, tree as DocumentTree) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { place: at(0), message: 'values nest too deep to be read' };
  }
}
