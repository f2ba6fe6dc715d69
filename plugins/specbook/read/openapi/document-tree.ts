/**
 * An external YAML 1.2 or JSON document as a tree with positions. The stricter rules for content files do not apply to it.
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
import { createAliasResolver } from '../yaml/aliases.ts';

/** One value of a document. Accessors that do not match the type of the value return nothing instead of failing. */
export class DocumentNode {
  readonly #node: Node | null;
  readonly #tree: DocumentTree;

  constructor(node: unknown, tree: DocumentTree) {
    const resolved = isAlias(node) ? tree.targetOf(node) : node;
    this.#node = (resolved as Node | null | undefined) ?? null;
    this.#tree = tree;
  }

  /** Keys and values of a map, in file order. */
  entries(): { key: string; position: Position; value: DocumentNode }[] {
    if (!isMap(this.#node)) return [];
    return this.#node.items.map(({ key, value }) => ({
      key: isScalar(key) ? String(key.value) : '',
      position: this.#tree.positionOf(key as Node),
      value: new DocumentNode(value, this.#tree),
    }));
  }

  /** The value of a key; an empty node if there is none. */
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

  /** A scalar as text; undefined if it is blank or not a scalar. */
  text(): string | undefined {
    if (!isScalar(this.#node) || this.#node.value === null) return undefined;
    // The source text, since a version such as 3.0 must not become a number.
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

  get position(): Position {
    return this.#tree.positionOf(this.#node);
  }
}

/** A parsed document. */
export interface DocumentTree {
  /** Resolves an alias. */
  targetOf: (alias: Alias) => Node | undefined;
  root: DocumentNode;
  positionOf(node: Node | null): Position;
}

/** A syntax error. */
export interface SyntaxDiagnostic {
  position: Position;
  /** First line of the parser's message. */
  message: string;
}

/** Parses a document. The first of duplicate keys wins. */
export function parseTree(file: string, text: string): DocumentTree | SyntaxDiagnostic {
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
      return { position: at(error.pos[0]), message: message.replace(/ at line \d+.*$/u, '') };
    }
    const positionOf = (node: Node | null): Position => at(node?.range?.[0] ?? 0);
    const tree = { targetOf: createAliasResolver(document), positionOf };
    return Object.assign(tree, { root: new DocumentNode(document.contents, tree as DocumentTree) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { position: at(0), message: 'values are nested too deeply' };
  }
}
