import { compile } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import { VFileMessage } from 'vfile-message';
import { isTooComplex } from '../../model/prose-cost.ts';
import type { Finding } from '../finding.ts';
import { unclosedBrace } from './mdx-braces.ts';
import { noteAsked, type Asked } from './mdx-imports.ts';
import { noteUndefinedValues, undefinedComponents, type Undefined } from './mdx-names.ts';

/** Where a message says the tag stands that it is about: ` (2:13-2:16)`. */
const TAG_PLACE = / \((\d+):(\d+)-\d+:\d+\)/u;

/** What the parser says where it saw no end of an expression, or took the end of another one for it. */
const MAY_BE_OPEN = /^(?:Unexpected (?:end of file|lazy line) in|Could not parse) expression\b/u;

function offsetOf({ reason, place }: VFileMessage, body: string): number {
  const tag = TAG_PLACE.exec(reason);
  if (tag) {
    const before = body.split(/\r\n|\n|\r/u, Number(tag[1]) - 1);
    const ends = body.match(/\r\n|\n|\r/gu) ?? [];
    const start = before.reduce((sum, line, at) => sum + line.length + (ends[at]?.length ?? 0), 0);
    return start + Number(tag[2]) - 1;
  }
  const point = place && ('start' in place ? place.start : place);
  return point?.offset ?? 0;
}

/** The reason in the author's words; the parser's name says nothing to them. */
function reasonOf({ reason }: VFileMessage): string {
  return reason
    .replace(/\.$/u, '')
    .replace(TAG_PLACE, '')
    .replace('Could not parse expression with acorn', 'the text in { } is no JavaScript')
    .replace('Could not parse import/exports with acorn', 'the import or export is no JavaScript')
    .replace(/^[A-Z](?=[a-z])/u, (letter) => letter.toLowerCase());
}

function undefinedName({ kind, name, offset }: Undefined, base: number): Finding {
  const isValue = kind === 'value';
  return {
    offset: base + offset,
    rule: 'unknown-name',
    message: isValue
      ? `nothing here is called "${name}"`
      : `there is no component "${name}" in this file`,
    hint: isValue
      ? 'write \\{ for the brace itself, put code into backticks, or import or export the name'
      : `import it in the prose, such as: import ${name.replace(/\..*/u, '')} from '…'`,
  };
}

/** What is wrong with the prose of an MDX file, and what has to be there beside it. */
export interface CheckedMdx {
  findings: Finding[];
  asked: Asked[];
}

/**
 * Compiles the prose of an MDX file, only to know whether it compiles. Nothing of it runs.
 *
 * @param base offset of the prose in its file
 */
export async function checkMdx(body: string, base: number): Promise<CheckedMdx> {
  if (isTooComplex(body)) return { findings: [tooDeep(base)], asked: [] };
  try {
    const values: Undefined[] = [];
    const asked: Asked[] = [];
    const remarkPlugins = [remarkGfm, noteUndefinedValues(values), noteAsked(asked)];
    // For development it tells where a component stands.
    const compiled = String(await compile(body, { remarkPlugins, development: true }));
    const names = [...values, ...undefinedComponents(compiled, body)];
    return { findings: names.map((name) => undefinedName(name, base)), asked };
  } catch (error) {
    if (error instanceof RangeError) return { findings: [tooDeep(base)], asked: [] };
    if (!(error instanceof VFileMessage)) throw error;
    return { findings: [refusal(error, body, base)], asked: [] };
  }
}

function tooDeep(offset: number): Finding {
  return {
    offset,
    rule: 'too-deep',
    message:
      'quotes, lists, brackets or tags nest too deep to be read, or are too many in one place',
    hint: 'check how the prose nests, and divide long paragraphs and tables',
  };
}

/** What the compiler refused, in the author's words and where the author began it. */
function refusal(error: VFileMessage, body: string, base: number): Finding {
  const offset = offsetOf(error, body);
  const brace = MAY_BE_OPEN.test(error.reason) ? unclosedBrace(body, offset) : undefined;
  const rule = 'malformed-mdx';
  if (brace !== undefined)
    return {
      offset: base + brace,
      rule,
      message: 'the MDX does not compile: the brace { is not closed',
      hint: 'close it with }, write \\{ for the brace itself, or put code into backticks',
    };
  return {
    offset: base + offset,
    rule,
    message: `the MDX does not compile: ${reasonOf(error)}`,
    hint: 'close every tag and brace; write \\{ and \\< for the characters themselves, or rename the file to .md',
  };
}
