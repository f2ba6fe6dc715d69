import type { Problem } from '../../model/problem.ts';

/** What a file is when its lines are indented as they should be. */
export interface IndentationRepair<Result> {
  result: Result;
  /** The odd line, what is left of the errors, and problems of the prose. */
  problems: Problem[];
}
