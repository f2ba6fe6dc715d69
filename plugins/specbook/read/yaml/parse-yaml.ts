/** Parses YAML into a positioned tree, and reports pitfalls of YAML. */
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
import { cleanKey, findInvisible } from '../invisible-characters.ts';
import type { TextDiagnostic } from '../text-diagnostic.ts';
import type { Entry, Positioned, PositionedMap, PositionedScalar } from './positioned.ts';
import { createAliasResolver } from './aliases.ts';
import { SilentMistakeChecker } from './silent-mistakes.ts';
import { explainYamlError, quoteText } from './explain-yaml-error.ts';

/** Limit of nodes that aliases may add to a file, against alias bombs. */
const MAX_ALIASED_NODES = 50_000;
/** Maximum nesting of maps and lists. */
const MAX_DEPTH = 64;

class TreeBuilder {
  private aliasedNodes = 0;
  private readonly text: string;
  private readonly mistakes: SilentMistakeChecker;
  private readonly targetOf: (alias: Alias) => Node | undefined;
  private readonly base: number;

  constructor(text: string, document: Document, base: number, mistakes: SilentMistakeChecker) {
    this.text = text;
    this.mistakes = mistakes;
    this.targetOf = createAliasResolver(document);
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
    if (aliases.length > 0 && ++this.aliasedNodes > MAX_ALIASED_NODES) {
      if (this.aliasedNodes === MAX_ALIASED_NODES + 1) {
        this.mistakes.report(
          start,
          'alias-bomb',
          `aliases expand to more than ${MAX_ALIASED_NODES} values`,
          'write the values out, or split the file',
        );
      }
      return this.scalar('', start, start, true);
    }
    const [from = start, end = start] = node.range ?? [];
    if (depth > MAX_DEPTH) {
      this.mistakes.report(
        from,
        'too-deep',
        `values are nested more than ${MAX_DEPTH} levels deep`,
        'check brackets and indentation; no key of the format is nested that deeply',
      );
      return this.scalar('', from, from, true);
    }
    if (isAlias(node)) return this.alias(node, key, from, depth, aliases);
    this.mistakes.checkProperties(node, from);
    if (isScalar(node)) {
      const source = node.source ?? String(node.value);
      const isPlain = node.type === 'PLAIN';
      if (isPlain) this.mistakes.checkStrayComment(source, end, key);
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
      const line = this.mistakes.restOfLine(start).replace(/\s*[\]}].*$/u, '');
      this.mistakes.report(
        start,
        'malformed-yaml',
        `an unquoted value cannot start with "*": in YAML, "*${name}" is an alias of the anchor "&${name}"`,
        `quote the value: ${quoteText(line)}`,
      );
      return this.scalar(`*${name}`, start, start + name.length + 1);
    }
    this.mistakes.markAliasUsed(name);
    if (aliases.includes(target)) {
      this.mistakes.report(
        start,
        'alias-bomb',
        `the alias "*${name}" refers to a value that contains it`,
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
        this.mistakes.report(
          keyStart,
          'malformed-yaml',
          `"${part}" is not a key`,
          `quote the value: ${quoteText(part)}`,
        );
        continue;
      }
      const { key, diagnostic } = cleanKey(keyNode.source ?? String(keyNode.value));
      if (diagnostic) {
        const { offset, rule, message, hint } = diagnostic;
        this.mistakes.report(keyStart + offset, rule, message, hint);
      }
      const value = pair.value as Node | null | undefined;
      if (flow && value === null) {
        if (index === 0 || pairs[index - 1]?.value !== null) {
          this.mistakes.reportCutValue(pairs, index, entries.at(-1)?.value, keyStart);
        }
        continue;
      }
      const first = seen.get(key);
      if (first !== undefined) {
        this.mistakes.report(
          keyStart,
          'duplicate-key',
          `duplicate key "${key}"`,
          'remove one of the two',
          first,
        );
        continue;
      }
      seen.set(key, keyStart);
      const converted = this.convert(value, key, keyEnd, depth + 1, aliases);
      this.mistakes.checkEmptyText(converted, value, key, keyEnd);
      entries.push({ key, keyStart: keyStart + this.base, value: converted });
    }
    return { kind: 'map', entries, start: start + this.base, end: end + this.base };
  }
}

/** The tree, if there is one, and all syntax errors. */
export interface ParsedYaml {
  root?: Positioned;
  diagnostics: TextDiagnostic[];
}

/**
 * Parses one YAML document. Scalars keep their source text.
 *
 * @param base offset of the text in its file, added to every offset
 */
export function parseYaml(text: string, base = 0): ParsedYaml {
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      // With 'silent', a second document would be dropped without an error.
      logLevel: 'error',
    });
    if (document.errors.length > 0) {
      const lines = new Map<number, TextDiagnostic>();
      // After an early end of the document, everything that follows is a further error.
      const beyond = document.errors.findIndex(({ message }) => message.includes('in YAML stream'));
      const errors = beyond < 0 ? document.errors : document.errors.slice(0, beyond + 1);
      for (const error of errors) {
        const explained = explainYamlError(error, text);
        const diagnostic = findInvisible(text, explained.offset) ?? explained;
        const line = text.lastIndexOf('\n', diagnostic.offset - 1);
        if (!lines.has(line)) lines.set(line, { ...diagnostic, offset: diagnostic.offset + base });
      }
      const found = [...lines.values()];
      // Other errors of such a file come from the characters that nobody sees.
      const invisible = found.filter(({ rule }) => rule === 'invisible-character');
      return { diagnostics: invisible.length > 0 ? invisible : found };
    }
    if (document.contents === null) return { diagnostics: [] };
    const mistakes = new SilentMistakeChecker(text, base);
    const builder = new TreeBuilder(text, document, base, mistakes);
    const root = builder.convert(document.contents, undefined, 0, 0, []);
    mistakes.reportUnusedAnchors();
    return { root, diagnostics: mistakes.diagnostics };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      diagnostics: [
        {
          offset: base,
          rule: 'too-deep',
          message: 'values are nested too deeply',
          hint: 'check brackets and indentation',
        },
      ],
    };
  }
}
