/** YAML text → positioned tree, with every trap of YAML reported in the author's words. */
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import type { Finding } from './finding.ts';
import type { Entry, Positioned, PositionedMap, PositionedScalar } from './positioned.ts';
import { explainYamlError, forbiddenBeginning, quoted } from './yaml-traps.ts';
import { PROSE_KEYS } from '../schema/scalar.ts';

/** Nodes that aliases may add to a file; more is a bomb. */
const MOST_ALIASED_NODES = 50_000;
/** How deep maps and lists may nest. */
const DEEPEST = 64;

/** Keys whose values are written in another language, where a lone `#` is no cut prose. */
const CODE_KEYS: ReadonlySet<string> = new Set([
  'type',
  'sql',
  'where',
  'on',
  'onDelete',
  'onUpdate',
  'key',
]);

class Reading {
  readonly findings: Finding[] = [];
  private aliasedNodes = 0;
  private readonly text: string;
  private readonly document: Document;
  private readonly base: number;
  private readonly used = new Set<string>();
  private readonly anchored: { name: string; start: number; text: string }[] = [];

  constructor(text: string, document: Document, base: number) {
    this.text = text;
    this.document = document;
    this.base = base;
  }

  report(offset: number, rule: string, message: string, hint: string, related?: number): void {
    this.findings.push({
      offset: offset + this.base,
      rule,
      message,
      hint,
      ...(related !== undefined && { related: related + this.base }),
    });
  }

  private scalar(text: string, start: number, end: number, empty = false): PositionedScalar {
    return { kind: 'scalar', text, empty, start: start + this.base, end: end + this.base };
  }

  /** The whole line from an offset on, without a comment's predecessor blanks. */
  private restOfLine(start: number): string {
    const rest = this.text.slice(start);
    return rest.slice(0, /[\r\n]|$/u.exec(rest)?.index).trimEnd();
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
        this.report(
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
      this.report(
        from,
        'too-deep',
        `values nest more than ${DEEPEST} deep`,
        'no key of the format nests so deep; check brackets and indentation',
      );
      return this.scalar('', from, from, true);
    }
    if (isAlias(node)) return this.alias(node.source, node, key, from, depth, aliases);
    this.checkProperties(node, from);
    if (isScalar(node))
      return this.plain(node.source ?? String(node.value), node.type === 'PLAIN', from, end, key);
    if (isSeq(node)) {
      const items = node.items.map((item) =>
        isPair(item)
          ? this.convertMap([item], from, end, depth, aliases, true)
          : this.convert(item as Node, key, from, depth + 1, aliases),
      );
      return { kind: 'list', items, start: from + this.base, end: end + this.base };
    }
    if (isMap(node))
      return this.convertMap(
        node.items as Pair<Node, Node | null>[],
        from,
        end,
        depth,
        aliases,
        node.flow === true,
      );
    return this.scalar('', from, end, true);
  }

  private alias(
    name: string,
    node: Node,
    key: string | undefined,
    start: number,
    depth: number,
    aliases: readonly Node[],
  ): Positioned {
    const target = isAlias(node) ? node.resolve(this.document) : undefined;
    if (!target) {
      const line = this.restOfLine(start).replace(/\s*[\]}].*$/u, '');
      this.report(
        start,
        'malformed-yaml',
        `a text cannot begin with "*": to YAML, "*${name}" repeats a value named "&${name}"`,
        `quote this text: ${quoted(line)}`,
      );
      return this.scalar(`*${name}`, start, start + name.length + 1);
    }
    this.used.add(name);
    if (aliases.includes(target)) {
      this.report(
        start,
        'alias-bomb',
        `"*${name}" repeats a value that contains it`,
        'write the value out',
      );
      return this.scalar('', start, start, true);
    }
    return this.convert(target, key, start, depth + 1, [...aliases, target]);
  }

  /** Tags and anchors are read as the beginning of a text that should have been quoted. */
  private checkProperties(node: Node, from: number): void {
    if (node.tag !== undefined && /^!/u.test(this.text.slice(this.propertyStart(from, '!')))) {
      const start = this.propertyStart(from, '!');
      this.report(
        start,
        'malformed-yaml',
        'a text cannot begin with "!"',
        `quote this text: ${quoted(this.restOfLine(start))}; tags are not read`,
      );
    }
    const name = 'anchor' in node ? node.anchor : undefined;
    if (name !== undefined && isScalar(node)) {
      const start = this.propertyStart(from, '&');
      this.anchored.push({ name, start, text: this.restOfLine(start) });
    }
  }

  private propertyStart(from: number, mark: string): number {
    const line = this.text.lastIndexOf('\n', from - 1) + 1;
    const at = this.text.lastIndexOf(mark, from);
    return at >= line ? at : from;
  }

  /** Reports anchors that nothing repeats: they were meant as text. */
  reportUnusedAnchors(): void {
    for (const { name, start, text } of this.anchored) {
      if (this.used.has(name)) continue;
      this.report(
        start,
        'malformed-yaml',
        `a text cannot begin with "&": to YAML, "&${name}" names the value behind it`,
        `quote this text: ${quoted(text)}`,
      );
    }
  }

  private plain(
    source: string,
    isPlain: boolean,
    start: number,
    end: number,
    key: string | undefined,
  ): PositionedScalar {
    const after = /^ (#[^\r\n]*)/u.exec(this.text.slice(end, end + 200));
    const mayBeProse =
      key !== undefined &&
      (PROSE_KEYS.has(key) || key === 'name' || (/\s/u.test(source) && !CODE_KEYS.has(key)));
    if (isPlain && source !== '' && after && mayBeProse && !/^[+-]?\d/u.test(source)) {
      const whole = `${source} ${after[1]?.trimEnd()}`;
      this.report(
        end + 1,
        'stray-comment',
        `the text ends before "${after[1]?.trimEnd()}": " #" begins a comment`,
        `quote this text: ${quoted(whole)}; or put two blanks before a comment`,
      );
    }
    return this.scalar(source, start, end, isPlain && source === '');
  }

  private convertMap(
    pairs: readonly Pair<unknown, unknown>[],
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
        this.report(
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
          this.reportCut(pairs, index, entries.at(-1)?.value, keyStart);
        }
        continue;
      }
      const first = seen.get(key);
      if (first !== undefined) {
        this.report(
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
      this.checkEmptyText(converted, value, key, keyEnd);
      entries.push({ key, keyStart: keyStart + this.base, value: converted });
    }
    return { kind: 'map', entries, start: start + this.base, end: end + this.base };
  }

  /** `{ purpose: Who, when }`: keys without a value are what a comma cut off the text before. */
  private reportCut(
    pairs: readonly Pair<unknown, unknown>[],
    index: number,
    before: Positioned | undefined,
    keyStart: number,
  ): void {
    let last = index;
    while (pairs[last + 1]?.value === null) last += 1;
    const lastKey = pairs[last]?.key;
    const end = isScalar(lastKey) ? (lastKey.range?.[1] ?? keyStart) : keyStart;
    const tail = this.text.slice(keyStart, end);
    if (before?.kind !== 'scalar' || index === 0) {
      const message = `"${tail}" stands in { } without a value`;
      this.report(keyStart, 'cut-value', message, `quote this text: ${quoted(`{${tail}}`)}`);
      return;
    }
    const whole = this.text.slice(before.start - this.base, end);
    const isNumber = /^\d{1,3}(?:,\d{3})+(?!\d)/u.test(whole);
    this.report(
      before.start - this.base,
      'cut-value',
      `the value ends before ", ${tail}": a comma inside { } begins a new key`,
      isNumber
        ? `write the number without separators: ${whole.replaceAll(',', '')}`
        : `quote this text: ${quoted(whole)}, or write it on its own line`,
    );
  }

  /** `key: # text` and `key: >5` are empty, and were not meant to be. */
  private checkEmptyText(
    converted: Positioned,
    value: Node | null | undefined,
    key: string,
    keyEnd: number,
  ): void {
    if (converted.kind !== 'scalar' || converted.text !== '' || !isScalar(value)) return;
    const rest = /^\s*:[ \t]*([^\s].*)?/u.exec(this.restOfLine(keyEnd));
    const text = rest?.[1];
    const mark = text === undefined ? undefined : forbiddenBeginning(text);
    if (
      text === undefined ||
      mark === undefined ||
      !(PROSE_KEYS.has(key) || key === 'name' || mark !== '#')
    )
      return;
    converted.text = text;
    converted.empty = false;
    this.report(
      keyEnd + (rest?.[0].length ?? 0) - text.length,
      'malformed-yaml',
      `a text cannot begin with "${mark}"`,
      `quote this text: ${quoted(text)}`,
    );
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
      logLevel: 'silent',
    });
    if (document.errors.length > 0) {
      const lines = new Map<number, Finding>();
      for (const error of document.errors) {
        const finding = explainYamlError(error, text);
        const line = text.lastIndexOf('\n', finding.offset - 1);
        if (!lines.has(line)) lines.set(line, { ...finding, offset: finding.offset + base });
      }
      return { findings: [...lines.values()] };
    }
    if (document.contents === null) return { findings: [] };
    const reading = new Reading(text, document as Document, base);
    const root = reading.convert(document.contents as Node, undefined, 0, 0, []);
    reading.reportUnusedAnchors();
    return { root, findings: reading.findings };
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
