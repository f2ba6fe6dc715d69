/** `/problems/`: everything that is wrong with the files, each with its place, its line and what to write instead. */
import type { RootContent } from 'mdast';
import { code, heading, inline, paragraph, strong, webLink } from '../../documents/mdast.ts';
import type { Problem } from '../../model/problem.ts';
import { countProblems, summaryOf } from '../../model/problem-text.ts';
import { linksToPlace, type RepositoryPlace } from '../repository.ts';
import type { PageContent } from './page-content.ts';

/** The page of all problems, in the order of their places. */
export function problemsPage(
  problems: readonly Problem[],
  repository?: RepositoryPlace,
): PageContent {
  const files = byFile(problems);
  const { errors, warnings } = countProblems(problems);
  const said = `${capitalised(summaryOf(problems))} in ${files.size} file${files.size === 1 ? '' : 's'}.`;
  return {
    path: '/problems/',
    title: 'Problems',
    description: problems.length === 0 ? 'The specification has no problems.' : said,
    crumbs: [],
    lede: [
      paragraph(
        problems.length === 0 ? 'Every file was read, and every reference leads somewhere.' : said,
      ),
    ],
    facts: [
      ['Errors', inline(String(errors))],
      ['Warnings', inline(String(warnings))],
      ['Files', inline(String(files.size))],
    ],
    tree: {
      type: 'root',
      children: [...files].flatMap(([file, inFile]) => [
        heading(2, code(file)),
        ...inFile.flatMap((problem) => problemSection(problem, repository)),
      ]),
    },
    aside: [],
    rail: [],
  };
}

function byFile(problems: readonly Problem[]): Map<string, Problem[]> {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) {
    const inFile = files.get(problem.file);
    if (inFile) inFile.push(problem);
    else files.set(problem.file, [problem]);
  }
  return files;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function problemSection(problem: Problem, repository: RepositoryPlace | undefined): RootContent[] {
  const { severity, message, rule, hint, excerpt, related = [] } = problem;
  const also = related.map((place) => paragraph('See also ', placeOf(place, repository), '.'));
  return [
    { ...paragraph(strong(severity), ' ', message), data: { classes: ['problem', severity] } },
    { ...paragraph(placeOf(problem, repository), ' ', code(rule)), data: { classes: ['place'] } },
    ...(excerpt === undefined ? [] : [{ type: 'code' as const, value: excerpt }]),
    ...(hint === '' ? [] : [paragraph(capitalised(hint), '.')]),
    ...also,
  ];
}

function placeOf(
  place: Pick<Problem, 'file' | 'line' | 'column'>,
  repository: RepositoryPlace | undefined,
) {
  const label = code(`${place.file}:${place.line}:${place.column}`);
  return repository ? webLink(linksToPlace(repository, place.file, place).edit, label) : label;
}
