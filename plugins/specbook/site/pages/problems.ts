/** `/problems/`: everything that is wrong with the files, each with its place, its line and what to write instead. */
import type { Paragraph, RootContent } from 'mdast';
import { code, heading, inline, paragraph, strong, webLink } from '../../markup/mdast.ts';
import type { Problem, Severity } from '../../model/problem.ts';
import { countProblems, summaryOf } from '../../model/problem-text.ts';
import { linksToPlace, type RepositoryPlace } from '../render/repository.ts';
import type { PageData } from '../page-parts/page-data.ts';

const NOTHING = 'Every file was read, and every reference leads somewhere.';

/** The page of all problems: errors before warnings, each in the order of their places. */
export function problemsPage(problems: readonly Problem[], repository?: RepositoryPlace): PageData {
  const { errors, warnings } = countProblems(problems);
  const files = new Set(problems.map(({ file }) => file)).size;
  const said =
    problems.length === 0
      ? NOTHING
      : `${sentence(summaryOf(problems))} in ${files} file${files === 1 ? '' : 's'}`;
  return {
    path: '/problems/',
    title: 'Problems',
    description: said,
    crumbs: [],
    lede: [paragraph(ended(said))],
    facts: [
      ['Errors', inline(String(errors))],
      ['Warnings', inline(String(warnings))],
      ['Files', inline(String(files))],
    ],
    tree: {
      type: 'root',
      children: [
        ...group('Errors', 'error', problems, repository),
        ...group('Warnings', 'warning', problems, repository),
      ],
    },
    aside: [],
    sidebar: [],
  };
}

function group(
  title: string,
  severity: Severity,
  problems: readonly Problem[],
  repository: RepositoryPlace | undefined,
): RootContent[] {
  const ofIt = problems.filter((problem) => problem.severity === severity);
  if (ofIt.length === 0) return [];
  return [
    heading(2, title, severity),
    ...ofIt.flatMap((problem, index) => [
      ...(problem.file === ofIt[index - 1]?.file ? [] : [heading(3, code(problem.file))]),
      ...section(problem, repository),
    ]),
  ];
}

function section(problem: Problem, repository: RepositoryPlace | undefined): RootContent[] {
  const { severity, message, rule, hint, excerpt, related = [] } = problem;
  return [
    classed(paragraph(strong(severity), ' ', sentence(message)), 'sb-problem', `sb-${severity}`),
    classed(paragraph(placeOf(problem, repository), ' ', code(rule)), 'sb-place'),
    ...(excerpt === undefined ? [] : [{ type: 'code' as const, value: excerpt }]),
    ...(hint === '' ? [] : [paragraph(ended(sentence(hint)))]),
    ...related.map((place) => paragraph('See also ', placeOf(place, repository), '.')),
  ];
}

/** A message begins small where a line of a terminal shows it. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With a full stop, where it does not end in a sign of its own. */
function ended(text: string): string {
  return /[.?!:]$/u.test(text) ? text : `${text}.`;
}

function classed(node: Paragraph, ...classes: string[]): Paragraph {
  return { ...node, data: { ...node.data, classes } };
}

function placeOf(
  place: Pick<Problem, 'file' | 'line' | 'column'>,
  repository: RepositoryPlace | undefined,
) {
  const label = code(`${place.file}:${place.line}:${place.column}`);
  return repository ? webLink(linksToPlace(repository, place.file, place).edit, label) : label;
}
