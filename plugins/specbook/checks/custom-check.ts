/** Checks of a project: what a user writes, and how it becomes a check like ours. */
import { z } from 'zod';
import { describeThrow } from '../model/describe-throw.ts';
import type { AnyItem, PathStep } from '../model/item.ts';
import type { Position, Severity } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type Check, type ProblemInput } from './define-check.ts';

/** What a check of a project reports. */
export type CheckReport = {
  /** What is wrong, without a full stop. */
  message: string;
  /** What to write instead. */
  hint?: string;
  /** Where it differs from the severity of the check. */
  severity?: Severity;
  /** Other positions that belong to it. */
  related?: readonly Position[];
} & (
  | {
      /** The item that it is about. */
      item: AnyItem;
      /** The part of its data at fault; the item itself when absent. @example ['targets', 'p95'] */
      path?: readonly PathStep[];
      /** Text inside that part to point at. */
      literal?: string;
    }
  | {
      /** A position in a file of the content folder. */
      position: Position;
    }
);

/** A check of a project, as `defineCheck` of `astro-specbook/checks` takes it. */
export interface CustomCheck {
  /** Name of the rule, with a namespace: `team/owner`. */
  id: `${string}/${string}`;
  /** `draft`: an error, but a warning where the item is a draft. */
  severity: Severity | 'draft';
  /** What it finds, in one sentence. */
  docs?: string;
  /** Looks at the specification, and reports problems. It must be synchronous, and pure: the current day is `spec.now`. */
  run: (context: { spec: Spec; report: (problem: CheckReport) => void }) => void;
}

const NAMESPACED = /^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/u;

/** The shape of a {@link CustomCheck}. */
export const CustomCheckSchema = z.strictObject({
  id: z.string({ error: 'a check needs an id such as team/owner' }).regex(NAMESPACED, {
    error: ({ input }) =>
      `the id "${String(input)}" needs a namespace, in lower case: team/${idWithoutNamespace(String(input))}`,
  }),
  severity: z.enum(['error', 'warning', 'draft'], {
    error: 'the severity of a check is error, warning or draft',
  }),
  docs: z.string().optional(),
  run: z.custom<CustomCheck['run']>((value) => typeof value === 'function', {
    error: 'a check needs run({ spec, report })',
  }),
});

function idWithoutNamespace(id: string): string {
  const words = id
    .slice(id.lastIndexOf('/') + 1)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return words === '' ? 'owner' : words;
}

/** Runs as any other check; what it throws is a problem that names it. */
export function toCheck({ id, severity, docs = '', run }: CustomCheck): Check {
  return defineCheck({ id, severity, docs, run: (spec) => runGuarded({ id, run }, spec) });
}

function runGuarded({ id, run }: Pick<CustomCheck, 'id' | 'run'>, spec: Spec): ProblemInput[] {
  const found: ProblemInput[] = [];
  const report = (problem: CheckReport): void => {
    found.push(checked(problem));
  };
  try {
    const anything: (context: Parameters<typeof run>[0]) => unknown = run;
    const result = anything({ spec, report });
    if (!(result instanceof Promise)) return found;
    // Its rejection must not end the process.
    result.catch(() => undefined);
    return [...found, failure(spec, id, 'is asynchronous', 'read files before, outside of run')];
  } catch (error) {
    const hint = `correct it, or turn it off with checks: { '${id}': 'off' }`;
    return [...found, failure(spec, id, `threw ${describeThrow(error)}`, hint)];
  }
}

/** What JavaScript hands over may have any shape. */
function checked(problem: CheckReport): ProblemInput {
  const { message, hint = '' } = problem;
  const { item, position } = problem as { item?: unknown; position?: unknown };
  if (!message) throw new TypeError('report() needs a message');
  if (!item && !position) throw new TypeError('report() needs an item, or a position');
  return { ...problem, hint };
}

function failure(spec: Spec, id: string, what: string, hint: string): ProblemInput {
  return {
    position: spec.infoSource ?? { file: 'spec.yaml', line: 1, column: 1 },
    severity: 'error',
    message: `the check ${id} ${what}`,
    hint,
  };
}
