import type { TextDiagnostic } from '../text-diagnostic.ts';

/**
 * Finds a line of another language that starts at the first column: the fence of a Markdown code block, or a comment with
 * slashes. It is reported alone, since other errors would follow from it.
 */
export function findForeignLine(text: string): TextDiagnostic | undefined {
  const found = /^(?:(```|~~~)|\/\/|\/\*).*$/mu.exec(text);
  if (!found) return undefined;
  const isFence = found[1] !== undefined;
  return {
    offset: found.index,
    rule: 'malformed-yaml',
    message: isFence
      ? `"${found[0].trim()}" is the fence of a Markdown code block`
      : `"${found[0].trim()}" is no comment of YAML`,
    hint: isFence ? 'remove this line and the one that closes the block' : 'start it with "#"',
  };
}
