/** Finds undefined names in MDX. They compile, but fail the build of the page that shows them. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** An undefined name, and its offset in the prose. */
export interface UndefinedName {
  kind: 'component' | 'value';
  name: string;
  offset: number;
}

/** Names that Astro defines in every `.mdx` file, and keywords of JavaScript. */
const BUILT_IN_NAMES = new Set(
  'props frontmatter file url getHeadings this null true false function class new typeof void await async'.split(
    ' ',
  ),
);

/** The first name of an expression that is a value, a property or a call. */
const FIRST_NAME = /^\s*([A-Za-z_$][\w$]*)\s*(?:$|[.?([])/u;

/** The call that the compiler generates for a missing component, with line and column. */
const MISSING_COMPONENT = /_missingMdxReference\("([^"\\]+)", true, "(\d+):(\d+)-/gu;

interface Point {
  offset?: number | undefined;
}

/** A remark plugin that collects undefined values: `{id}` in `GET /rooms/{id}`. */
export function collectUndefinedValues(collected: UndefinedName[]) {
  return () =>
    (tree: Root): void => {
      let declared = '';
      const used: UndefinedName[] = [];
      visit(tree, (node: { type: string; value?: string; position?: { start: Point } }) => {
        const { type, value = '', position } = node;
        if (type === 'mdxjsEsm') declared += `${value}\n`;
        if (type !== 'mdxTextExpression' && type !== 'mdxFlowExpression') return;
        const name = FIRST_NAME.exec(value)?.[1];
        if (name === undefined || BUILT_IN_NAMES.has(name) || name in globalThis) return;
        used.push({ kind: 'value', name, offset: position?.start.offset ?? 0 });
      });
      const declaredNames = new Set(declared.match(/[\w$]+/gu));
      collected.push(...used.filter(({ name }) => !declaredNames.has(name)));
    };
}

/** Finds undefined components. @param compiled output of the MDX compiler in development mode */
export function findUndefinedComponents(compiled: string, body: string): UndefinedName[] {
  const starts = [0];
  for (const match of body.matchAll(/\r\n|\n|\r/gu)) starts.push(match.index + match[0].length);
  const found = new Map<string, UndefinedName>();
  for (const [, name = '', line, column] of compiled.matchAll(MISSING_COMPONENT)) {
    const offset = (starts[Number(line) - 1] ?? 0) + Number(column) - 1;
    if (!found.has(name)) found.set(name, { kind: 'component', name, offset });
  }
  return [...found.values()];
}
