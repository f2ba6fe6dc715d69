/** Prose with what went struck through and what came marked, word by word, where the text stands. */
import type { PhrasingContent, RootContent, Text } from 'mdast';
import { paragraph, text } from '../../markup/mdast.ts';
import { inlineProse } from '../../markup/prose.ts';
import type { Spec } from '../../model/spec.ts';
import { formerNode, formerValue, inserted } from './change-marks.ts';

/** Longer texts are compared at their ends only. */
const MOST_CELLS = 250_000;

/** A word, a run of blanks, or a node that is no plain text. */
interface Token {
  /** Equal for tokens that say the same. */
  id: string;
  node: PhrasingContent;
}

type Sign = 'same' | 'gone' | 'new';
type Step = readonly [Sign, Token];

const isPlain = (node: PhrasingContent): node is Text =>
  node.type === 'text' && node.data === undefined;
const isBlank = ({ id }: Token): boolean => id.trim() === '';

function tokensOf(nodes: readonly PhrasingContent[]): Token[] {
  return nodes.flatMap((node): Token[] =>
    isPlain(node)
      ? (node.value.match(/\s+|\S+/gu) ?? []).map((part) => ({ id: part, node: text(part) }))
      : [{ id: JSON.stringify(node), node }],
  );
}

/** The steps from one list of tokens to another, over the longest tokens that they share. */
function compareTokens(before: readonly Token[], after: readonly Token[]): Step[] {
  const all = (sign: Sign, tokens: readonly Token[]): Step[] =>
    tokens.map((token) => [sign, token]);
  if (before.length * after.length > MOST_CELLS)
    return [...all('gone', before), ...all('new', after)];
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        before[row]?.id === after[column]?.id
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const steps: Step[] = [];
  let [row, column] = [0, 0];
  for (;;) {
    const [old, now] = [before[row], after[column]];
    if (!old || !now)
      return [...steps, ...all('gone', before.slice(row)), ...all('new', after.slice(column))];
    if (old.id === now.id) steps.push(['same', now]);
    else steps.push(at(row + 1, column) >= at(row, column + 1) ? ['gone', old] : ['new', now]);
    if (steps.at(-1)?.[0] !== 'new') row += 1;
    if (steps.at(-1)?.[0] !== 'gone') column += 1;
  }
}

/** A stretch of text that is the same, or that was replaced. */
interface Stretch {
  same: Token[];
  gone: Token[];
  new: Token[];
}

/** Stretches in turn; blanks between two that differ belong to both, so that phrases are replaced and not each word. */
function stretchesOf(steps: readonly Step[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, [sign, token]] of steps.entries()) {
    let last = stretches.at(-1);
    const isBetween =
      sign === 'same' &&
      isBlank(token) &&
      last?.same.length === 0 &&
      steps[index + 1]?.[0] !== 'same';
    if (last && isBetween) {
      last.gone.push(token);
      last.new.push(token);
      continue;
    }
    if (!last || (sign === 'same') !== last.same.length > 0)
      stretches.push((last = { same: [], gone: [], new: [] }));
    last[sign].push(token);
  }
  return stretches;
}

/** Neighbouring words as one text. */
function nodesOf(tokens: readonly Token[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const { node } of tokens) {
    const last = nodes.at(-1);
    if (last && isPlain(last) && isPlain(node))
      nodes[nodes.length - 1] = text(last.value + node.value);
    else nodes.push(node);
  }
  return nodes;
}

/** Text as inserted; what is no text stays as it is. */
function markedNew(tokens: readonly Token[]): PhrasingContent[] {
  return nodesOf(tokens).map((node) => (isPlain(node) ? inserted(node.value) : node));
}

function wordsOf(spec: Spec, source: string): { tokens: Token[]; html: boolean } {
  const { children = [], html = false } = inlineProse(spec, source) ?? {};
  return { tokens: tokensOf(children), html };
}

/** A text as it is now, with the words that went and came marked, as a run of text. */
export function changedText(
  spec: Spec,
  before: string | undefined,
  after: string | undefined,
): PhrasingContent[] {
  const [old, now] = [before, after].map((source) => wordsOf(spec, source ?? ''));
  if (!old || !now) return [];
  // Raw HTML is sanitised as a whole, so it is not cut.
  if (old.html || now.html) {
    const shown = inlineProse(spec, after);
    return [...(before === undefined ? [] : formerValue(spec, before)), ...(shown ? [shown] : [])];
  }
  return stretchesOf(compareTokens(old.tokens, now.tokens)).flatMap((stretch) => [
    ...nodesOf(stretch.same),
    ...(stretch.gone.length > 0 ? formerNode(spec, nodesOf(stretch.gone)) : []),
    ...(stretch.gone.length > 0 && stretch.new.length > 0 ? [text(' ')] : []),
    ...markedNew(stretch.new),
  ]);
}

/** The same as a paragraph. */
export function changedParagraph(
  spec: Spec,
  before: string | undefined,
  after: string | undefined,
): RootContent {
  return paragraph(changedText(spec, before, after));
}
