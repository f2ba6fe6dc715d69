/** Finds spec.yaml, also where its name is misspelt. */
import { closest } from '../model/closest.ts';
import type { Problem } from '../model/problem.ts';
import type { ContentFiles } from './content-files.ts';

/** The path of spec.yaml; else that of the one file that is probably meant to be it. */
export function findSpecFile(files: ContentFiles['files']): string | undefined {
  if (files.has('spec.yaml')) return 'spec.yaml';
  const near = [...files.keys()].filter((path) => {
    const stem = /^([^/]*)\.ya?ml$/iu.exec(path)?.[1];
    return stem !== undefined && closest(stem, ['spec', 'specification', 'specbook']) !== undefined;
  });
  return near.length === 1 ? near[0] : undefined;
}

/** Content without its files, where the specification is in a folder of the content folder: that is the one mistake. */
export function withoutNested(content: ContentFiles): ContentFiles {
  const { files, problems } = content;
  const [nested, ...more] = [...files.keys()].filter((path) => path.endsWith('/spec.yaml'));
  if (nested === undefined || more.length > 0 || findSpecFile(files) !== undefined) return content;
  const folder = nested.slice(0, nested.lastIndexOf('/'));
  const problem: Problem = {
    ...{ file: nested, line: 1, column: 1, severity: 'error', rule: 'no-content' },
    message: `the specification is in the folder ${folder} of the content folder`,
    hint: `set the folder ${folder} as content folder: --content, SPECBOOK_CONTENT, or specbook({ content: … }) in the Astro config; or move its files up`,
  };
  return { files: new Map(), others: new Set(), problems: [...problems, problem] };
}

/** What is wrong with the place of spec.yaml; nothing where the content folder itself cannot be read. */
export function specFileProblems(content: ContentFiles, found: string | undefined): Problem[] {
  const { files, problems } = content;
  if (found === 'spec.yaml') return [];
  if (problems.some(({ rule, file }) => rule === 'no-content' || file === 'spec.yaml')) return [];
  const start = { file: found ?? 'spec.yaml', line: 1, column: 1, severity: 'error' as const };
  if (found !== undefined) {
    return [
      {
        ...start,
        rule: 'unknown-file',
        message: `the file ${found} is not read: the specification is in spec.yaml`,
        hint: 'rename it to spec.yaml',
      },
    ];
  }
  if (files.size === 0) {
    return [
      {
        ...start,
        rule: 'no-content',
        message: 'the content folder is empty',
        hint: 'write a specification with: npx specbook init; then add to it with: npx specbook new entity NAME',
      },
    ];
  }
  return [
    {
      ...start,
      rule: 'missing-file',
      message: 'the file spec.yaml is missing',
      hint: 'create it with at least title: and revision:',
    },
  ];
}
