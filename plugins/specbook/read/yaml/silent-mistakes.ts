/** What YAML accepts without a word, and an author did not mean. */
import { isScalar, type Node, type Pair } from 'yaml';
import { PROSE_KEYS } from '../../schema/scalar.ts';
import type { Finding } from '../finding.ts';
import type { Positioned } from './positioned.ts';
import { forbiddenBeginning, quoted } from './explain-yaml-error.ts';

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

/** Collects the findings of one YAML text. Offsets are those of the text; `base` is added to each. */
export class SilentMistakes {
  readonly findings: Finding[] = [];
  private readonly text: string;
  private readonly base: number;
  private readonly used = new Set<string>();
  private readonly anchored: { name: string; start: number; text: string }[] = [];

  constructor(text: string, base: number) {
    this.text = text;
    this.base = base;
  }

  /** Adds a finding. */
  report(offset: number, rule: string, message: string, hint: string, related?: number): void {
    this.findings.push({
      offset: offset + this.base,
      rule,
      message,
      hint,
      ...(related !== undefined && { related: related + this.base }),
    });
  }

  /** The whole line from an offset on, blanks at its end left out. */
  restOfLine(start: number): string {
    const rest = this.text.slice(start);
    return rest.slice(0, /[\r\n]|$/u.exec(rest)?.index).trimEnd();
  }

  /** Notes that an alias repeats a named value. */
  noteUse(name: string): void {
    this.used.add(name);
  }

  /** Tags and anchors are read as the beginning of a text that should have been quoted. */
  checkProperties(node: Node, from: number): void {
    if (node.tag !== undefined && this.text.slice(this.propertyStart(from, '!')).startsWith('!')) {
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

  /** `a # b`: the end of a prose is lost to a comment. */
  checkStrayComment(source: string, end: number, key: string | undefined): void {
    if (key === undefined || source === '' || /^[+-]?\d/u.test(source)) return;
    if (!PROSE_KEYS.has(key) && key !== 'name' && (!/\s/u.test(source) || CODE_KEYS.has(key)))
      return;
    const comment = /^ (#[^\r\n]*)/u.exec(this.text.slice(end, end + 200))?.[1]?.trimEnd();
    if (comment === undefined) return;
    this.report(
      end + 1,
      'stray-comment',
      `the text ends before "${comment}": " #" begins a comment`,
      `quote this text: ${quoted(`${source} ${comment}`)}; or put two spaces before a comment`,
    );
  }

  /** `{ purpose: Who, when }`: keys without a value are what a comma cut off the text before. */
  reportCut(
    pairs: readonly Pair[],
    index: number,
    before: Positioned | undefined,
    keyStart: number,
  ): void {
    let last = index;
    while (pairs[last + 1]?.value === null) last += 1;
    const lastKey = pairs[last]?.key;
    const end = isScalar(lastKey) ? (lastKey.range?.[1] ?? keyStart) : keyStart;
    const tail = this.text.slice(keyStart, end);
    if (/^[\w-]+:\S/u.test(tail)) {
      this.report(
        keyStart,
        'cut-value',
        `"${tail}" is no key with a value`,
        `write a space behind the colon: ${tail.replaceAll(/(^|, )([\w-]+):(?=\S)/gu, '$1$2: ')}`,
      );
      return;
    }
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
  checkEmptyText(
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
