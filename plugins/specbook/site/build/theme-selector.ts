/** For which themes a rule of a user's style sheet holds at the root of a page. */
import { list } from 'postcss';
import type { Mode } from '../../theme/tokens.ts';

/** Both themes. */
export const MODES: readonly Mode[] = ['light', 'dark'];

/** A selector that matches the root of a page: in which themes, and how specific it is. */
export interface RootMatch {
  modes: readonly Mode[];
  /** Classes, attributes and pseudo-classes count 10, names of elements 1. */
  specificity: number;
}

const PARTS =
  /^(?:(?<root>:root)|(?<html>html)|\[data-theme=["']?(?<theme>light|dark)["']?\]|:not\(\[data-theme=["']?(?<other>light|dark)["']?\]\)|:(?<group>where|is)\()/u;

/**
 * Reads one selector; nothing when it matches more or less than the root of a page.
 *
 * @example matchRoot(":root[data-theme='dark']") // { modes: ['dark'], specificity: 20 }
 */
export function matchRoot(selector: string): RootMatch | undefined {
  let rest = selector.trim();
  let modes = MODES;
  let specificity = 0;
  if (rest === '') return undefined;
  while (rest !== '') {
    const part = PARTS.exec(rest);
    if (!part?.groups) return undefined;
    const { html, theme, other, group } = part.groups;
    rest = rest.slice(part[0].length);
    if (group !== undefined) {
      const end = closingParenthesis(rest);
      const inner = list.comma(rest.slice(0, end)).flatMap((one) => matchRoot(one) ?? []);
      if (inner.length === 0) return undefined;
      modes = modes.filter((mode) => inner.some((match) => match.modes.includes(mode)));
      if (group === 'is') specificity += Math.max(...inner.map((match) => match.specificity));
      rest = rest.slice(end + 1);
      continue;
    }
    if (theme !== undefined) modes = modes.filter((mode) => mode === theme);
    if (other !== undefined) modes = modes.filter((mode) => mode !== other);
    specificity += html === undefined ? 10 : 1;
  }
  return { modes, specificity };
}

/** Where the parenthesis ends that was opened before a text. */
function closingParenthesis(text: string): number {
  let depth = 1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return at;
  }
  return text.length;
}

/**
 * The themes that a media query holds for on a screen of any size.
 *
 * @example mediaModes('(prefers-color-scheme: dark)') // ['dark']
 * @example mediaModes('print') // []
 */
export function mediaModes(query: string): readonly Mode[] {
  const each = list.comma(query.toLowerCase()).map((one) => {
    const scheme = /\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/u;
    const rest = one.replace(scheme, '').replaceAll(/\b(?:only|screen|all|and)\b/gu, '');
    if (rest.trim() !== '') return [];
    const wanted = scheme.exec(one)?.[1];
    return MODES.filter((mode) => wanted === undefined || mode === wanted);
  });
  return MODES.filter((mode) => each.some((modes) => modes.includes(mode)));
}
