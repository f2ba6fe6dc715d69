/**
 * Runs the expressions and exports of MDX, to find those that throw: they would fail the build, which runs them too. They
 * run in a context of their own, which holds no object of this process: no files, network or modules. Nothing is imported.
 */
import { createContext, Script } from 'node:vm';
import { compile } from '@mdx-js/mdx';
import type { Program } from 'estree';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import type { Data, Node } from 'unist';
import { visit } from 'unist-util-visit';

/** Code that throws, and the offset of its expression or export in the prose. */
export interface ThrownError {
  message: string;
  offset: number;
}

const TIMEOUT_MS = 5000;

/** Elements are not rendered; components that the file defines are called. */
const RUNTIME = `
var position = 0, message, isUnknown = false;
// What a file imports is unknown: an error after its first use proves nothing.
const use = (value) => { isUnknown = true; return value; };
const unknown = new Proxy(function () {}, {
  get: (_, key) => use(key === Symbol.iterator ? [].values.bind([]) : key === Symbol.toPrimitive ? () => '' : unknown),
  apply: () => use(unknown),
  construct: () => use(unknown),
  has: () => use(true),
});
const jsx = (type, props) => (typeof type === 'function' && type !== unknown ? type(props ?? {}) : null);
const runtime = { Fragment: null, jsx, jsxs: jsx };
const describe = (error) => {
  // Names that Astro or Node define are absent here, and code from strings is not allowed.
  if (isUnknown) return;
  if ([ReferenceError, RangeError, EvalError].some((type) => error instanceof type)) return;
  message = error instanceof Error ? error.name + ': ' + error.message : String(error);
};`;

type Statement = Program['body'][number];
type Expression = Extract<Statement, { type: 'ExpressionStatement' }>['expression'];

/** `position = 12`, so that the last assignment before an error tells its place. */
function assignment(offset: number): Expression {
  return {
    type: 'AssignmentExpression',
    operator: '=',
    left: { type: 'Identifier', name: 'position' },
    right: { type: 'Literal', value: offset },
  };
}

interface CodeNode extends Node {
  data?: Data & { estree?: Program | null };
  /** Of an element; the value of an attribute may be an expression. */
  attributes?: readonly { value?: string | CodeNode | null }[];
}

/** Constants in place of an import, whose values are unknown; a re-export has none. */
function replaceImport(statement: Statement): Statement[] {
  if (!('source' in statement) || !statement.source) return [statement];
  if (statement.type !== 'ImportDeclaration') return [];
  return statement.specifiers.map(({ local }) => ({
    type: 'VariableDeclaration',
    kind: 'const',
    declarations: [
      { type: 'VariableDeclarator', id: local, init: { type: 'Identifier', name: 'unknown' } },
    ],
  }));
}

/** Makes a piece of code record its offset before it runs. */
function recordPosition(node: CodeNode, offset: number): boolean {
  const ofAttributes = (node.attributes ?? []).map(
    ({ value }) => typeof value === 'object' && value !== null && recordPosition(value, offset),
  );
  const estree = node.data?.estree;
  if (!estree) return ofAttributes.includes(true);
  const position = assignment(offset);
  const [first] = estree.body;
  if (node.type === 'mdxjsEsm') {
    const statements = estree.body.flatMap(replaceImport);
    estree.body = [{ type: 'ExpressionStatement', expression: position }, ...statements];
  } else if (first?.type === 'ExpressionStatement') {
    const expressions = [position, first.expression];
    first.expression = { type: 'SequenceExpression', expressions };
  }
  return true;
}

/** A remark plugin that makes each piece of code record its offset. */
function recordPositions(found: { hasCode: boolean }) {
  return () =>
    (tree: Root): void => {
      visit(tree, (node) => {
        if (recordPosition(node, node.position?.start.offset ?? 0)) found.hasCode = true;
      });
    };
}

/** The error that the code of an MDX text throws; undefined without one, and where it depends on an import. */
export async function findThrownError(body: string): Promise<ThrownError | undefined> {
  if (!/[{<]|^export /mu.test(body)) return undefined;
  const found = { hasCode: false };
  const remarkPlugins = [remarkGfm, recordPositions(found)];
  const code = String(await compile(body, { remarkPlugins, outputFormat: 'function-body' }));
  if (!found.hasCode) return undefined;
  const source = `${RUNTIME}
(async function () {${code}
})(runtime).then((content) => content.default({})).catch(describe);`;
  const context = createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
    microtaskMode: 'afterEvaluate',
  });
  try {
    new Script(source).runInContext(context, { timeout: TIMEOUT_MS });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    return { message: `it does not end within ${TIMEOUT_MS / 1000} seconds`, offset: 0 };
  }
  const { message, position } = context as Record<string, unknown>;
  if (typeof message !== 'string' || typeof position !== 'number') return undefined;
  return { message, offset: position };
}
