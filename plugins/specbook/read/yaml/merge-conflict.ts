import type { Finding } from '../finding.ts';

const CONFLICT = /^<{7}(?=\s)[\s\S]*?^={7}(?=\s)[\s\S]*?^>{7}(?=\s|$)/mu;

/** What git leaves in a file that it could not merge: said once, for everything else would be said of both halves. */
export function findMergeConflict(text: string): Finding | undefined {
  const conflict = CONFLICT.exec(text);
  if (!conflict) return undefined;
  return {
    offset: conflict.index,
    rule: 'merge-conflict',
    message: 'git could not merge this file: both versions stand in it',
    hint: 'keep what is right, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>',
  };
}
