/** Prose with what went struck through and what came marked, word by word, where the text stands. */
import { diffArrays, type ChangeObject } from 'diff';
import type { PhrasingContent, RootContent, Text } from 'mdast';
import { paragraph, text } from '../../markup/mdast.ts';
import { inlineProse } from '../../markup/prose.ts';
import type { Spec } from '../../model/spec.ts';
import { formerNode, formerValue, inserted } from './change-marks.ts';

/** Texts with more differences are shown one after the other, each as a whole. */
const MOST_EDITS = 1_000;

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

/** The steps from one list of tokens to another, over the most tokens that they share. */
function compareTokens(before: readonly Token[], after: readonly Token[]): Step[] {
  const parts = diffArrays([...before], [...after], {
    comparator: (old, now) => old.id === now.id,
    maxEditLength: MOST_EDITS,
  });
  return (parts ?? [replaced(before, 'gone'), replaced(after, 'new')]).flatMap(
    ({ value, added, removed }) =>
      value.map((token): Step => [removed ? 'gone' : added ? 'new' : 'same', token]),
  );
}

/** All of a text as one part. */
function replaced(tokens: readonly Token[], sign: 'gone' | 'new'): ChangeObject<Token[]> {
  const [value, removed] = [[...tokens], sign === 'gone'];
  return { value, removed, added: !removed, count: value.length };
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
