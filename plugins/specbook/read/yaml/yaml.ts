/** YAML text → positioned tree, with every trap of YAML reported in the author's words. */
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Alias,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import type { Finding } from '../finding.ts';
import type { Entry, Positioned, PositionedMap, PositionedScalar } from './positioned.ts';
import { aliasesOf } from './yaml-aliases.ts';
import { SilentMistakes } from './silent-mistakes.ts';
import { explainYamlError, quoted } from './explain-yaml-error.ts';

/** Nodes that aliases may add to a file; more is a bomb. */
const MOST_ALIASED_NODES = 50_000;
/** How deep maps and lists may nest. */
const DEEPEST = 64;

class Reading {
  private aliasedNodes = 0;
  private readonly text: string;
  private readonly lapses: SilentMistakes;
  private readonly targetOf: (alias: Alias) => Node | undefined;
  private readonly base: number;

  constructor(text: string, document: Document, base: number, lapses: SilentMistakes) {
    this.text = text;
    this.lapses = lapses;
    this.targetOf = aliasesOf(document);
    this.base = base;
  }

  private scalar(text: string, start: number, end: number, empty = false): PositionedScalar {
    return { kind: 'scalar', text, empty, start: start + this.base, end: end + this.base };
  }

  convert(
    node: Node | null | undefined,
    key: string | undefined,
    start: number,
    depth: number,
    aliases: readonly Node[],
  ): Positioned {
    if (!node) return this.scalar('', start, start, true);
    if (aliases.length > 0 && ++this.aliasedNodes > MOST_ALIASED_NODES) {
      if (this.aliasedNodes === MOST_ALIASED_NODES + 1) {
        this.lapses.report(
          start,
          'alias-bomb',
          `aliases repeat more than ${MOST_ALIASED_NODES} values`,
          'write the values out, or split the file',
        );
      }
      return this.scalar('', start, start, true);
    }
    const [from = start, end = start] = node.range ?? [];
    if (depth > DEEPEST) {
      this.lapses.report(
        from,
        'too-deep',
        `values nest more than ${DEEPEST} deep`,
        'no key of the format nests so deep; check brackets and indentation',
      );
      return this.scalar('', from, from, true);
    }
    if (isAlias(node)) return this.alias(node, key, from, depth, aliases);
    this.lapses.checkProperties(node, from);
    if (isScalar(node)) {
      const source = node.source ?? String(node.value);
      const isPlain = node.type === 'PLAIN';
      if (isPlain) this.lapses.checkStrayComment(source, end, key);
      return this.scalar(source, from, end, isPlain && source === '');
    }
    if (isSeq(node)) {
      const items = node.items.map((item) =>
        isPair(item)
          ? this.convertMap([item], from, end, depth, aliases, true)
          : this.convert(item as Node, key, from, depth + 1, aliases),
      );
      return { kind: 'list', items, start: from + this.base, end: end + this.base };
    }
    if (isMap(node))
      return this.convertMap(node.items, from, end, depth, aliases, node.flow === true);
    return this.scalar('', from, end, true);
  }

  private alias(
    node: Alias,
    key: string | undefined,
    start: number,
    depth: number,
    aliases: readonly Node[],
  ): Positioned {
    const name = node.source;
    const target = this.targetOf(node);
    if (!target) {
      const line = this.lapses.restOfLine(start).replace(/\s*[\]}].*$/u, '');
      this.lapses.report(
        start,
        'malformed-yaml',
        `a text cannot begin with "*": to YAML, "*${name}" repeats a value named "&${name}"`,
        `quote this text: ${quoted(line)}`,
      );
      return this.scalar(`*${name}`, start, start + name.length + 1);
    }
    this.lapses.noteUse(name);
    if (aliases.includes(target)) {
      this.lapses.report(
        start,
        'alias-bomb',
        `"*${name}" repeats a value that contains it`,
        'write the value out',
      );
      return this.scalar('', start, start, true);
    }
    return this.convert(target, key, start, depth + 1, [...aliases, target]);
  }

  private convertMap(
    pairs: readonly Pair[],
    start: number,
    end: number,
    depth: number,
    aliases: readonly Node[],
    flow: boolean,
  ): PositionedMap {
    const entries: Entry[] = [];
    const seen = new Map<string, number>();
    for (const [index, pair] of pairs.entries()) {
      const keyNode = pair.key as Node | null;
      const [keyStart = start, keyEnd = start] = keyNode?.range ?? [];
      if (!isScalar(keyNode)) {
        const part = this.text.slice(keyStart, keyEnd).trim();
        this.lapses.report(
          keyStart,
          'malformed-yaml',
          `"${part}" is no key`,
          `quote this text: ${quoted(part)}`,
        );
        continue;
      }
      const key = keyNode.source ?? String(keyNode.value);
      const value = pair.value as Node | null | undefined;
      if (flow && value === null) {
        if (index === 0 || pairs[index - 1]?.value !== null) {
          this.lapses.reportCut(pairs, index, entries.at(-1)?.value, keyStart);
        }
        continue;
      }
      const first = seen.get(key);
      if (first !== undefined) {
        this.lapses.report(
          keyStart,
          'duplicate-key',
          `"${key}" is given twice`,
          'keep one of the two',
          first,
        );
        continue;
      }
      seen.set(key, keyStart);
      const converted = this.convert(value, key, keyEnd, depth + 1, aliases);
      this.lapses.checkEmptyText(converted, value, key, keyEnd);
      entries.push({ key, keyStart: keyStart + this.base, value: converted });
    }
    return { kind: 'map', entries, start: start + this.base, end: end + this.base };
  }
}

/** A parsed file: the tree when there is one, and everything that is wrong with the text. */
export interface ParsedYaml {
  root?: Positioned;
  findings: Finding[];
}

/**
 * Parses one YAML document. Scalars keep their source text.
 *
 * @param base added to every offset: where the text begins in its file
 */
export function parseYaml(text: string, base = 0): ParsedYaml {
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      // At 'silent' a second document would be dropped without a word.
      logLevel: 'error',
    });
    if (document.errors.length > 0) {
      const lines = new Map<number, Finding>();
      // Where the text of a file ends too soon, all that follows is an error of its own.
      const beyond = document.errors.findIndex(({ message }) => message.includes('in YAML stream'));
      const errors = beyond < 0 ? document.errors : document.errors.slice(0, beyond + 1);
      for (const error of errors) {
        const finding = explainYamlError(error, text);
        const line = text.lastIndexOf('\n', finding.offset - 1);
        if (!lines.has(line)) lines.set(line, { ...finding, offset: finding.offset + base });
      }
      return { findings: [...lines.values()] };
    }
    if (document.contents === null) return { findings: [] };
    const lapses = new SilentMistakes(text, base);
    const reading = new Reading(text, document, base, lapses);
    const root = reading.convert(document.contents, undefined, 0, 0, []);
    lapses.reportUnusedAnchors();
    return { root, findings: lapses.findings };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      findings: [
        {
          offset: base,
          rule: 'too-deep',
          message: 'values nest too deep to be read',
          hint: 'check brackets and indentation',
        },
      ],
    };
  }
}
