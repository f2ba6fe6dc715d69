/** The custom properties that style sheets set at the root of a page, as the cascade decides between them. */
import { AtRule, Rule, type ChildNode, type Container, type Root } from 'postcss';
import type { Mode } from '../../theme/tokens.ts';
import { matchRoot, mediaModes, MODES, type RootMatch } from './theme-selector.ts';

/** Values by name in each theme: `--sb-accent` → `light-dark(#060, #6f6)`. */
export type RootProperties = Readonly<Record<Mode, ReadonlyMap<string, string>>>;

/** Where a declaration stands. */
interface Context extends RootMatch {
  /** Rules in no layer win over those in one. */
  isLayered: boolean;
  /** The selector of the rule around it, for nested rules. */
  selector?: string;
}

interface Declared extends Context {
  name: string;
  value: string;
  important: boolean;
}

/**
 * Reads what is set on `:root`, `html` and `[data-theme]`, under `@media (prefers-color-scheme)` too.
 *
 * @param sheets the parsed style sheets in their order
 */
export function rootProperties(sheets: readonly Root[]): RootProperties {
  const context = { modes: MODES, specificity: 0, isLayered: false };
  const declared = sheets.flatMap((sheet) => declarationsIn(sheet, context));
  // A stable sort: of two that are equal, the later one wins.
  const weakestFirst = declared.sort((a, b) => rankOf(a) - rankOf(b));
  const valuesIn = (mode: Mode) =>
    new Map(
      weakestFirst
        .filter(({ modes }) => modes.includes(mode))
        .map(({ name, value }): [string, string] => [name, value]),
    );
  return { light: valuesIn('light'), dark: valuesIn('dark') };
}

const LARGEST_SPECIFICITY = 1000;

function rankOf({ important, isLayered, specificity }: Declared): number {
  // Among important declarations the order of layers is turned round.
  const strength = important ? (isLayered ? 3 : 2) : isLayered ? 0 : 1;
  return strength * LARGEST_SPECIFICITY + specificity;
}

function declarationsIn(container: Container, context: Context): Declared[] {
  return (container.nodes ?? []).flatMap((node) => declarationsOf(node, context));
}

function declarationsOf(node: ChildNode, context: Context): Declared[] {
  if (node instanceof Rule)
    return contextsOf(node, context).flatMap((one) => declarationsIn(node, one));
  if (node instanceof AtRule) {
    const inner = contextOfAtRule(node, context);
    return inner ? declarationsIn(node, inner) : [];
  }
  if (node.type !== 'decl' || !node.variable || context.selector === undefined) return [];
  return [{ ...context, name: node.prop, value: node.value, important: node.important ?? false }];
}

/** One context for each selector of a rule that matches the root of a page. */
function contextsOf({ selectors }: Rule, context: Context): Context[] {
  return selectors.flatMap((written) => {
    const { selector: outer } = context;
    if (outer !== undefined && !written.includes('&')) return [];
    const selector = outer === undefined ? written : written.replaceAll('&', outer);
    const match = matchRoot(selector);
    if (!match) return [];
    const modes = context.modes.filter((mode) => match.modes.includes(mode));
    return [{ ...context, selector, modes, specificity: match.specificity }];
  });
}

function contextOfAtRule({ name, params }: AtRule, context: Context): Context | undefined {
  switch (name.toLowerCase()) {
    case 'layer':
      return { ...context, isLayered: true };
    case 'supports':
      return context;
    case 'media': {
      const modes = mediaModes(params);
      return { ...context, modes: context.modes.filter((mode) => modes.includes(mode)) };
    }
    default:
      return undefined;
  }
}
