import type { Verdict } from '../../model/verdicts/verdict.ts';

/** The path of the list of all requirements with a verdict. */
export type VerdictPath = (verdict: Verdict) => string;
