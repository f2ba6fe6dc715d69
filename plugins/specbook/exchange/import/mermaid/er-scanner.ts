/** A position in the text of a diagram, and what may stand there, as Mermaid's own lexer reads it. */

/** Ends of a line: how many there may be. */
export interface ErEnd {
  many: boolean;
  optional: boolean;
}

const ZERO_OR_ONE: ErEnd = { many: false, optional: true };
const ONLY_ONE: ErEnd = { many: false, optional: false };
const ZERO_OR_MORE: ErEnd = { many: true, optional: true };
const ONE_OR_MORE: ErEnd = { many: true, optional: false };

/** In the order in which Mermaid tries them; each may stand at both ends. */
const ENDS: readonly (readonly [RegExp, ErEnd])[] = [
  [/one or zero\b|zero or one\b|\|o|o\|/iuy, ZERO_OR_ONE],
  [/one or more\b|one or many\b|1\+|many\(1\)|\}\||\|\{/iuy, ONE_OR_MORE],
  [/zero or more\b|zero or many\b|0\+|many\(0\)|many\b|\}o|o\{/iuy, ZERO_OR_MORE],
  [/only one\b|one\b|1(?=\s|--|\.\.|\.-|-\.)|\|\|/iuy, ONLY_ONE],
];
const LINES: readonly (readonly [RegExp, boolean])[] = [
  [/--|to\b/iuy, true],
  [/\.\.|\.-|-\.|optionally to\b/iuy, false],
];

/** What ends a name: a space, and what stands behind it without one. */
const NAME = /"([^"\n]+)"|((?:(?!--|\.\.|\.-|-\.|:::)[\p{L}\p{N}\p{M}_\-*.])+)/uy;
const ALIAS = /\[[^\S\n]*(?:"([^"\n]*)"|([^\]"\n]*?))[^\S\n]*\]/uy;

/** Reads a text from left to right. */
export class ErScanner {
  position = 0;
  readonly text: string;
  #counted = 0;
  #line = 1;

  constructor(text: string) {
    this.text = text;
  }

  /** What stands here, if the pattern matches; the position is then behind it. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.position = pattern.lastIndex;
    return found;
  }

  /** Spaces within a line. */
  skipSpaces(): void {
    this.take(/[^\S\n]+/uy);
  }

  /** Counted from 1, on from where it was asked for before. */
  get line(): number {
    const [from, to] = [this.#counted, this.position].sort((a, b) => a - b);
    const lines = this.text.slice(from, to).split('\n').length - 1;
    this.#line += this.position < this.#counted ? -lines : lines;
    this.#counted = this.position;
    return this.#line;
  }

  get isAtEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** The rest of the line. */
  rest(): string {
    return this.take(/[^\n]*/uy)?.[0].trim() ?? '';
  }

  /** The name of an entity, without quotes. */
  name(): string | undefined {
    const found = this.take(NAME);
    return found?.[1] ?? found?.[2];
  }

  /** `[Label]` or `["Label"]`; empty text for an empty one. */
  alias(): string | undefined {
    const found = this.take(ALIAS);
    return found && (found[1] ?? found[2] ?? '');
  }

  /** How many there may be at an end. */
  end(): ErEnd | undefined {
    this.skipSpaces();
    return ENDS.find(([pattern]) => this.take(pattern))?.[1];
  }

  /** A line: true where it is identifying. */
  lineStyle(): boolean | undefined {
    this.skipSpaces();
    return LINES.find(([pattern]) => this.take(pattern))?.[1];
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** A label as Mermaid shows it: `#35;` and `#quot;` are characters, `**` and backticks are marks of Markdown. */
export function shownText(text: string): string {
  const decoded = text.replaceAll(/#(?:(\d+)|(\w+));/gu, (whole, code?: string, name?: string) => {
    if (code === undefined) return ENTITIES[name ?? ''] ?? whole;
    return Number(code) <= 0x10_ff_ff ? String.fromCodePoint(Number(code)) : whole;
  });
  return decoded
    .replace(/^`(.*)`$/su, '$1')
    .replaceAll(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replaceAll(/(?<![\p{L}\p{N}])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
