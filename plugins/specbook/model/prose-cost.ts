/**
 * What it costs to parse a text as Markdown, found in one look at its lines. The parser takes time that grows with the
 * square of the signs in a paragraph, of the lists and quotes in a text, and with the depth of quotes and lists at each line.
 */
import { linesOf, type ProseLine } from './prose-lines.ts';

/** How deep quotes and lists may nest: deeper than anybody reads, and no deeper than a stack is. */
export const DEEPEST_NESTING = 100;

/** Steps that every text may take, and those for each of its characters. A step is about a microsecond. */
const STEPS = { atLeast: 300_000, perCharacter: 1.3 };

/** Steps of each of these, as measured. */
const STEPS_PER = { line: 10, run: 20, block: 45, cell: 10, sign: 4, openBlock: 1, shortWord: 4 };

/** Steps of two of these, of which each may be compared with each. */
const STEPS_PER_PAIR = {
  signs: 0.015,
  signAndCharacter: 0.004,
  words: 0.011,
  blocks: 0.15,
  definitions: 0.01,
};

/** A line of a paragraph costs as much as some signs: each may be a heading, a table, a quote. */
const SIGNS_PER_LINE = 3;

/** Characters of a word and its blank, if all words of a line are shorter than any language has them. */
const SHORT = 3;

/** Characters from which on a text is parsed in pieces. */
const PIECE = 16_000;

/** Any text with this may define a link or a footnote that is used anywhere in it. */
const MAY_DEFINE = ']:';

/**
 * A text in pieces which mean together what it means; `undefined` for one that nests too deep, or would take seconds to be
 * parsed. The answer is the same on every machine.
 *
 * @example piecesOf('>'.repeat(60_000)) // undefined
 */
export function piecesOf(source: string, atLeast = PIECE): string[] | undefined {
  const isWhole = source.includes(MAY_DEFINE);
  const limit = STEPS.atLeast + STEPS.perCharacter * source.length;
  const cuts = [0];
  let done = 0;
  let cost = emptyCost();
  for (const line of linesOf(source)) {
    if (!isWhole && line.mayBeCut && line.offset - (cuts.at(-1) ?? 0) > atLeast) {
      cuts.push(line.offset);
      done += stepsOf(cost);
      cost = emptyCost();
    }
    add(line, cost);
    const nesting = Math.max(line.depth, cost.opens);
    if (nesting > DEEPEST_NESTING || done + stepsOf(cost) > limit) return undefined;
  }
  return cuts.map((start, at) => source.slice(start, cuts[at + 1]));
}

/** Whether a text that is parsed as one piece nests too deep, or would take seconds. */
export function isTooComplex(source: string): boolean {
  return piecesOf(source, Infinity) === undefined;
}

interface Cost {
  steps: number;
  /** Of the paragraph under way. */
  signs: number;
  length: number;
  opens: number;
  words: number;
  brackets: number;
  /** Quotes, lists and headings that begin. */
  blocks: number;
  /** Quotes and items that are open, at most. */
  open: number;
  definitions: number;
  references: number;
}

function emptyCost(): Cost {
  return {
    steps: 0,
    signs: 0,
    length: 0,
    opens: 0,
    words: 0,
    brackets: 0,
    blocks: 0,
    open: 0,
    definitions: 0,
    references: 0,
  };
}

function add(line: ProseLine, cost: Cost): void {
  const { depth, signs, cells } = line;
  if (depth > 0) cost.open = Math.max(cost.open, depth);
  else if (line.isAtMargin) cost.open = 0;
  if (line.startsRun) {
    cost.steps += stepsOfRun(cost) + STEPS_PER.run;
    cost.signs = 0;
    cost.length = 0;
    cost.opens = 0;
    cost.words = 0;
    cost.brackets = 0;
  }
  cost.opens = Math.max(0, cost.opens + line.opens);
  cost.signs += signs + SIGNS_PER_LINE;
  cost.length += line.length;
  cost.words += line.words;
  cost.brackets += line.brackets;
  cost.references += line.references;
  if (line.isDefinition) cost.definitions += 1;
  cost.blocks += line.blocks;
  cost.steps +=
    STEPS_PER.line +
    STEPS_PER.sign * signs +
    STEPS_PER.cell * cells +
    STEPS_PER.openBlock * cost.open +
    (line.words * SHORT >= line.length ? STEPS_PER.shortWord * line.words : 0) +
    STEPS_PER.block * (line.blocks + (depth > 0 && line.startsRun ? 1 : 0));
}

function stepsOfRun({ signs, length, words, brackets }: Cost): number {
  // From each word behind a bracket the parser looks back whether it is closed.
  const behindBrackets = brackets > 0 ? words * words * STEPS_PER_PAIR.words : 0;
  return (
    behindBrackets +
    signs * (signs * STEPS_PER_PAIR.signs + length * STEPS_PER_PAIR.signAndCharacter)
  );
}

function stepsOf(cost: Cost): number {
  const { steps, blocks, definitions, references } = cost;
  return (
    steps +
    stepsOfRun(cost) +
    blocks * blocks * STEPS_PER_PAIR.blocks +
    definitions * (definitions + references) * STEPS_PER_PAIR.definitions
  );
}
