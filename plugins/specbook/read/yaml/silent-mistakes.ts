/** Finds mistakes that YAML accepts silently. */
import { isScalar, type Node, type Pair } from 'yaml';
import { PROSE_KEYS } from '../../schema/scalar.ts';
import type { TextDiagnostic } from '../text-diagnostic.ts';
import type { Positioned } from './positioned.ts';
import { reservedStart, quoteText } from './explain-yaml-error.ts';
import type { ReaderRuleId } from '../../model/reader-rules.ts';

/** Keys with values in another language, where a `#` does not indicate truncated prose. */
const CODE_KEYS: ReadonlySet<string> = new Set([
  'type',
  'sql',
  'where',
  'on',
  'onDelete',
  'onUpdate',
  'key',
]);

/** Collects the mistakes of one YAML text. Offsets are relative to the text; `base` is added to each. */
export class SilentMistakeChecker {
  readonly diagnostics: TextDiagnostic[] = [];
  private readonly text: string;
  private readonly base: number;
  private readonly used = new Set<string>();
  private readonly anchored: { name: string; start: number; text: string }[] = [];

  constructor(text: string, base: number) {
    this.text = text;
    this.base = base;
  }

  /** Adds a diagnostic. */
  report(
    offset: number,
    rule: ReaderRuleId,
    message: string,
    hint: string,
    related?: number,
  ): void {
    this.diagnostics.push({
      offset: offset + this.base,
      rule,
      message,
      hint,
      ...(related !== undefined && { related: related + this.base }),
    });
  }

  /** The rest of the line after an offset, without trailing whitespace. */
  restOfLine(start: number): string {
    const rest = this.text.slice(start);
    return rest.slice(0, /[\r\n]|$/u.exec(rest)?.index).trimEnd();
  }

  /** Records that an alias refers to an anchor. */
  markAliasUsed(name: string): void {
    this.used.add(name);
  }

  /** Treats tags and anchors as the start of a text that should be quoted. */
  checkProperties(node: Node, from: number): void {
    if (node.tag !== undefined && this.text.slice(this.propertyStart(from, '!')).startsWith('!')) {
      const start = this.propertyStart(from, '!');
      this.report(
        start,
        'malformed-yaml',
        'an unquoted value cannot start with "!"',
        `quote the value: ${quoteText(this.restOfLine(start))}; YAML tags are not supported`,
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

  /** Reports anchors without aliases: they were meant as text. */
  reportUnusedAnchors(): void {
    for (const { name, start, text } of this.anchored) {
      if (this.used.has(name)) continue;
      this.report(
        start,
        'malformed-yaml',
        `an unquoted value cannot start with "&": in YAML, "&${name}" is an anchor`,
        `quote the value: ${quoteText(text)}`,
      );
    }
  }

  /** `a # b`: the end of a text is lost to a comment. */
  checkStrayComment(source: string, end: number, key: string | undefined): void {
    if (key === undefined || source === '' || /^[+-]?\d/u.test(source)) return;
    if (!PROSE_KEYS.has(key) && key !== 'name' && (!/\s/u.test(source) || CODE_KEYS.has(key)))
      return;
    const comment = /^ (#[^\r\n]*)/u.exec(this.text.slice(end, end + 200))?.[1]?.trimEnd();
    if (comment === undefined) return;
    this.report(
      end + 1,
      'stray-comment',
      `the value ends before "${comment}": " #" starts a comment`,
      `quote the value: ${quoteText(`${source} ${comment}`)}; or put two spaces before a comment`,
    );
  }

  /** `{ purpose: Who, when }`: a key without a value is text that a comma cut off. */
  reportCutValue(
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
        `"${tail}" is not a key with a value`,
        `write a space after the colon: ${tail.replaceAll(/(^|, )([\w-]+):(?=\S)/gu, '$1$2: ')}`,
      );
      return;
    }
    if (before?.kind !== 'scalar' || index === 0) {
      const message = `the key "${tail}" in { } has no value`;
      this.report(keyStart, 'cut-value', message, `quote the value: ${quoteText(`{${tail}}`)}`);
      return;
    }
    const whole = this.text.slice(before.start - this.base, end);
    const isNumber = /^\d{1,3}(?:,\d{3})+(?!\d)/u.test(whole);
    this.report(
      before.start - this.base,
      'cut-value',
      `the value ends before ", ${tail}": a comma inside { } starts a new key`,
      isNumber
        ? `write the number without separators: ${whole.replaceAll(',', '')}`
        : `quote the value: ${quoteText(whole)}, or write it on its own line`,
    );
  }

  /** `key: # text` and `key: >5` are empty by mistake. */
  checkEmptyText(
    converted: Positioned,
    value: Node | null | undefined,
    key: string,
    keyEnd: number,
  ): void {
    if (converted.kind !== 'scalar' || converted.text !== '' || !isScalar(value)) return;
    const rest = /^\s*:[ \t]*([^\s].*)?/u.exec(this.restOfLine(keyEnd));
    const text = rest?.[1];
    const mark = text === undefined ? undefined : reservedStart(text);
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
      `an unquoted value cannot start with "${mark}"`,
      `quote the value: ${quoteText(text)}`,
    );
  }
}
