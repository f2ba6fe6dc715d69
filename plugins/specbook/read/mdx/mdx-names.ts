/** Names in MDX that nothing defines: they compile, and stop the build of the page that shows them. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A name, and its offset in the prose. */
export interface Undefined {
  kind: 'component' | 'value';
  name: string;
  offset: number;
}

/** Names that Astro gives to the prose of every `.mdx` file, and words of the language. */
const GIVEN = new Set(
  'props frontmatter file url getHeadings this null true false function class new typeof void await async'.split(
    ' ',
  ),
);

/** The name with which an expression begins, where it is a value, a part of one, or a call. */
const FIRST_NAME = /^\s*([A-Za-z_$][\w$]*)\s*(?:$|[.?([])/u;

/** What the compiler calls for a component that is not there, with its line and column. */
const MISSING = /_missingMdxReference\("([^"\\]+)", true, "(\d+):(\d+)-/gu;

interface Place {
  offset?: number | undefined;
}

/** A plugin of remark that notes values which nothing defines: `{id}` in `GET /rooms/{id}`. */
export function noteUndefinedValues(noted: Undefined[]) {
  return () =>
    (tree: Root): void => {
      let declared = '';
      const used: Undefined[] = [];
      visit(tree, (node: { type: string; value?: string; position?: { start: Place } }) => {
        const { type, value = '', position } = node;
        if (type === 'mdxjsEsm') declared += `${value}\n`;
        if (type !== 'mdxTextExpression' && type !== 'mdxFlowExpression') return;
        const name = FIRST_NAME.exec(value)?.[1];
        if (name === undefined || GIVEN.has(name) || name in globalThis) return;
        used.push({ kind: 'value', name, offset: position?.start.offset ?? 0 });
      });
      const words = new Set(declared.match(/[\w$]+/gu));
      noted.push(...used.filter(({ name }) => !words.has(name)));
    };
}

/** Components that nothing defines. @param compiled what MDX made of the prose, for development */
export function undefinedComponents(compiled: string, body: string): Undefined[] {
  const starts = [0];
  for (const match of body.matchAll(/\r\n|\n|\r/gu)) starts.push(match.index + match[0].length);
  const found = new Map<string, Undefined>();
  for (const [, name = '', line, column] of compiled.matchAll(MISSING)) {
    const offset = (starts[Number(line) - 1] ?? 0) + Number(column) - 1;
    if (!found.has(name)) found.set(name, { kind: 'component', name, offset });
  }
  return [...found.values()];
}
