/** Explains tags that MDX does not take as Markdown and HTML do. */
import type { TextDiagnostic } from '../text-diagnostic.ts';

/** Elements of HTML that have no content. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/u;

type TagMistake = Pick<TextDiagnostic, 'offset' | 'message' | 'hint'>;

/**
 * Explains a compile error about a tag; undefined if it is about something else.
 *
 * @param offset of the error in the body
 */
export function explainTag(reason: string, body: string, offset: number): TagMistake | undefined {
  if (/^Unexpected character .* before name/su.test(reason)) {
    const start = body.lastIndexOf('<', offset);
    if (start < 0) return undefined;
    return body.startsWith('<!--', start)
      ? {
          offset: start,
          message: 'the MDX does not compile: it has no comments of HTML',
          hint: 'write {/* … */} in place of <!-- … -->, or rename the file to .md',
        }
      : {
          offset: start,
          message: 'the MDX does not compile: "<" starts a tag',
          hint: 'write \\< for the sign, put the text into backticks, or rename the file to .md',
        };
  }
  const open = /^Expected a closing tag for `<([^`>]+)>`/u.exec(reason)?.[1];
  if (open === undefined) return undefined;
  return {
    offset,
    message: `the MDX does not compile: the tag <${open}> is not closed`,
    hint: VOID.test(open)
      ? `write <${open} />`
      : `write </${open}> behind its content, \\<${open}> for the letters, or rename the file to .md`,
  };
}
