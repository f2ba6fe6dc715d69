/** A check: one rule over a whole specification. */
import type { AnyItem, PathStep } from '../model/item.ts';
import type { Position, Problem, Severity } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { PLACEHOLDER } from '../model/placeholder.ts';
import { severityInDrafts } from './status.ts';

/** A problem as a check finds it; rule and severity are those of the check. */
export type ProblemInput = (ItemLocation | { position: Position }) & {
  /** What is wrong, in the author's terms, without a full stop. */
  message: string;
  /** What to write instead. */
  hint: string;
  /** Where it differs from the severity of the check. */
  severity?: Severity;
  /** The author's text that is at fault; required of checks that recover. */
  text?: string;
  /** Other positions that belong to it. */
  related?: readonly Position[];
};

/** A location within an item. */
interface ItemLocation {
  item: AnyItem;
  /** The part of the item; the item itself when absent. */
  path?: readonly PathStep[];
  /** Text inside that part to point at. */
  literal?: string;
  /** How often that text stands before it in the part. */
  occurrence?: number;
}

/** What defines a check. */
export interface CheckDefinition {
  /** Name of the rule, as users see it: `dangling-reference`. */
  id: string;
  /** `draft`: an error, but a warning where the item is a draft. */
  severity: Severity | 'draft';
  /** What it finds, in one sentence. */
  docs: string;
  /**
   * It also runs over items with errors, in which placeholders replace invalid values. Problems whose `text` is a
   * placeholder are left out.
   */
  recovers?: true;
  run: (spec: Spec) => readonly ProblemInput[];
}

/** A check that can be run. */
export interface Check extends Omit<CheckDefinition, 'run'> {
  run: (spec: Spec) => Problem[];
  /** Runs over a specification that holds recovered items. */
  runRecovered: (spec: Spec) => Problem[];
}

/** Only file, line and column: an item's source holds functions too. */
function plainPosition({ file, line, column }: Position): Position {
  return { file, line, column };
}

function isStandIn({ text }: ProblemInput): boolean {
  return text?.includes(PLACEHOLDER) === true;
}

/**
 * Defines a check. It must be pure: the clock is `spec.now`.
 *
 * @example
 * export const idCase = defineCheck({
 *   id: 'id-case',
 *   severity: 'error',
 *   docs: 'Ids that differ only by case.',
 *   run: (spec) => [{ item, message: '…', hint: '…' }],
 * });
 */
export function defineCheck({ run, ...about }: CheckDefinition): Check {
  const toProblem = (spec: Spec, input: ProblemInput): Problem => {
    const inItem = 'item' in input;
    const position = inItem
      ? input.item.source.locate(input.path ?? [], input.literal, input.occurrence)
      : input.position;
    const usual =
      about.severity !== 'draft'
        ? about.severity
        : inItem
          ? severityInDrafts(spec, input.item)
          : 'error';
    return {
      ...plainPosition(position),
      severity: input.severity ?? usual,
      message: input.message,
      hint: input.hint,
      rule: about.id,
      ...(input.related && { related: input.related.map(plainPosition) }),
    };
  };
  return {
    ...about,
    run: (spec) => run(spec).map((input) => toProblem(spec, input)),
    runRecovered: (spec) =>
      about.recovers
        ? run(spec)
            .filter((input) => !isStandIn(input))
            .map((input) => toProblem(spec, input))
        : [],
  };
}
