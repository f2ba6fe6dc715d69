import { compile } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import { VFileMessage } from 'vfile-message';
import { isTooComplex } from '../../model/prose-cost.ts';
import { explainTag } from './explain-tag.ts';
import type { TextDiagnostic } from '../text-diagnostic.ts';
import { findUnclosedBrace } from './unclosed-brace.ts';
import { collectFileReferences, type FileReference } from './file-references.ts';
import { findThrownError, type ThrownError } from './run-mdx.ts';
import {
  collectUndefinedValues,
  findUndefinedComponents,
  type UndefinedName,
} from './undefined-names.ts';

/** The position of a tag in a compiler message: ` (2:13-2:16)`. */
const TAG_POSITION = / \((\d+):(\d+)-\d+:\d+\)/u;

/** Messages of the parser for an expression without an end. */
const POSSIBLY_UNCLOSED =
  /^(?:Unexpected (?:end of file|lazy line) in|Could not parse) expression\b/u;

function errorOffset({ reason, place }: VFileMessage, body: string): number {
  const tag = TAG_POSITION.exec(reason);
  if (tag) {
    const before = body.split(/\r\n|\n|\r/u, Number(tag[1]) - 1);
    const ends = body.match(/\r\n|\n|\r/gu) ?? [];
    const start = before.reduce((sum, line, at) => sum + line.length + (ends[at]?.length ?? 0), 0);
    return start + Number(tag[2]) - 1;
  }
  const point = place && ('start' in place ? place.start : place);
  return point?.offset ?? 0;
}

/** The reason without internal names of the parser. */
function explainReason({ reason }: VFileMessage): string {
  return reason
    .replace(/\.$/u, '')
    .replace(TAG_POSITION, '')
    .replace(
      'Could not parse expression with acorn',
      'the expression in { } is not valid JavaScript',
    )
    .replace(
      'Could not parse import/exports with acorn',
      'the import or export is not valid JavaScript',
    )
    .replace(/^[A-Z](?=[a-z])/u, (letter) => letter.toLowerCase());
}

function explainUndefinedName({ kind, name, offset }: UndefinedName, base: number): TextDiagnostic {
  const isValue = kind === 'value';
  return {
    offset: base + offset,
    rule: 'unknown-name',
    message: isValue ? `"${name}" is not defined` : `the component "${name}" is not defined`,
    hint: isValue
      ? 'write \\{ for a literal brace, put code into backticks, or import or export the name'
      : `import it in the prose, for example: import ${name.replace(/\..*/u, '')} from '…'`,
  };
}

/** Diagnostics of an MDX file, and the files that it refers to. */
export interface MdxResult {
  diagnostics: TextDiagnostic[];
  references: FileReference[];
}

/**
 * Compiles an MDX file to find errors, and runs its code if it imports nothing.
 *
 * @param base offset of the prose in its file
 */
export async function checkMdx(body: string, base: number): Promise<MdxResult> {
  if (isTooComplex(body)) return { diagnostics: [tooDeep(base)], references: [] };
  try {
    const values: UndefinedName[] = [];
    const references: FileReference[] = [];
    const remarkPlugins = [
      remarkGfm,
      collectUndefinedValues(values),
      collectFileReferences(references),
    ];
    // In development mode, the output contains the positions of components.
    const compiled = String(await compile(body, { remarkPlugins, development: true }));
    const names = [...values, ...findUndefinedComponents(compiled, body)];
    if (names.length > 0)
      return { diagnostics: names.map((name) => explainUndefinedName(name, base)), references };
    const thrown = await findThrownError(body);
    return { diagnostics: thrown ? [explainThrown(thrown, base)] : [], references };
  } catch (error) {
    if (error instanceof RangeError) return { diagnostics: [tooDeep(base)], references: [] };
    if (!(error instanceof VFileMessage)) throw error;
    return { diagnostics: [explainCompileError(error, body, base)], references: [] };
  }
}

function explainThrown({ message, offset }: ThrownError, base: number): TextDiagnostic {
  return {
    offset: base + offset,
    rule: 'mdx-throws',
    message: `the MDX throws when it is rendered: ${truncate(message)}`,
    hint: 'correct the code, or put it into backticks',
  };
}

function truncate(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function tooDeep(offset: number): TextDiagnostic {
  const message =
    'block quotes, lists, brackets or tags are nested too deeply, or too many in one place';
  const hint = 'reduce the nesting, and divide long paragraphs and tables';
  return { offset, rule: 'too-deep', message, hint };
}

/** Explains a compile error, at the start of the construct that caused it. */
function explainCompileError(error: VFileMessage, body: string, base: number): TextDiagnostic {
  const offset = errorOffset(error, body);
  const brace = POSSIBLY_UNCLOSED.test(error.reason) ? findUnclosedBrace(body, offset) : undefined;
  const rule = 'malformed-mdx';
  if (brace !== undefined)
    return {
      offset: base + brace,
      rule,
      message: 'the MDX does not compile: the brace { is not closed',
      hint: 'close it with }, write \\{ for a literal brace, or put code into backticks',
    };
  const tag = explainTag(error.reason, body, offset);
  if (tag) return { ...tag, offset: base + tag.offset, rule };
  return {
    offset: base + offset,
    rule,
    message: `the MDX does not compile: ${explainReason(error)}`,
    hint: 'close every tag and brace, write \\{ and \\< for literal characters, or rename the file to .md',
  };
}
