import type { TextDiagnostic } from '../text-diagnostic.ts';

const CONFLICT = /^<{7}(?=\s)[\s\S]*?^={7}(?=\s)[\s\S]*?^>{7}(?=\s|$)/mu;
/** A line that was left when the others were removed. */
const LEFT = /^(?:<{7}|>{7}|\|{7}) \S.*$/mu;
/** In Markdown it underlines a heading. */
const LEFT_IN_YAML = /^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})\r?$/mu;

/** Finds the markers of a merge conflict. It is reported alone, since other errors would be about both versions. */
export function findMergeConflict(text: string, isMarkdown: boolean): TextDiagnostic | undefined {
  const conflict = CONFLICT.exec(text);
  if (conflict) {
    return {
      offset: conflict.index,
      rule: 'merge-conflict',
      message: 'the file contains an unresolved merge conflict',
      hint: 'keep one version, and remove the lines that start with <<<<<<<, ======= and >>>>>>>',
    };
  }
  const left = (isMarkdown ? LEFT : LEFT_IN_YAML).exec(text);
  if (!left) return undefined;
  return {
    offset: left.index,
    rule: 'merge-conflict',
    message: `the line "${left[0].trim()}" is left of a merge conflict`,
    hint: 'remove it, and check that the lines around it are the version to keep',
  };
}
