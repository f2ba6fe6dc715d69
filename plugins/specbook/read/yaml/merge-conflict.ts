import type { TextDiagnostic } from '../text-diagnostic.ts';

const CONFLICT = /^<{7}(?=\s)[\s\S]*?^={7}(?=\s)[\s\S]*?^>{7}(?=\s|$)/mu;

/** Finds the markers of a merge conflict. It is reported alone, since other errors would be about both versions. */
export function findMergeConflict(text: string): TextDiagnostic | undefined {
  const conflict = CONFLICT.exec(text);
  if (!conflict) return undefined;
  return {
    offset: conflict.index,
    rule: 'merge-conflict',
    message: 'the file contains an unresolved merge conflict',
    hint: 'keep one version, and remove the lines that start with <<<<<<<, ======= and >>>>>>>',
  };
}
