/** `/problems/`: everything that is wrong with the files, each with its place, its line and what to write instead. */
import type { Paragraph, RootContent, Text } from 'mdast';
import { languageOf, stringsOf } from '../../i18n/index.ts';
import {
  code,
  heading,
  inline,
  paragraph,
  strong,
  table,
  text,
  webLink,
  type Content,
} from '../../markup/mdast.ts';
import type { Problem, Severity } from '../../model/problem.ts';
import { countProblems } from '../../model/problem-text.ts';
import type { Spec } from '../../model/spec.ts';
import { declareSections, type SectionDeclaration } from '../../views/section.ts';
import { PROBLEMS_PATH } from '../render/links.ts';
import type { EditHref } from '../render/repository-place.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageInput } from '../page-parts/page-entry.ts';
import { problemSummary } from '../page-parts/problem-summary.ts';

/** So many problems of one rule are listed one by one. */
const MANY = 12;

/** The page of all problems: errors before warnings, each in the order of their places. */
export function problemsPage({ spec, problems }: PageInput, editHref?: EditHref): PageData {
  const { nouns, problems: t } = stringsOf(spec);
  const { errors, warnings } = countProblems(problems);
  const files = new Set(problems.map(({ file }) => file)).size;
  const said =
    problems.length === 0
      ? t.none
      : t.found({
          problems: problemSummary(spec, problems),
          files: nouns.files.counted({ count: files }),
        });
  return {
    path: PROBLEMS_PATH,
    title: t.title,
    description: said,
    crumbs: [],
    lede: [paragraph(ended(said))],
    facts: [
      [nouns.errors.label, inline(String(errors))],
      [nouns.warnings.label, inline(String(warnings))],
      [nouns.files.label, inline(String(files))],
    ],
    sections: declareSections(
      group(spec, nouns.errors.label, 'error', problems, editHref),
      group(spec, nouns.warnings.label, 'warning', problems, editHref),
    ),
    aside: [],
    sidebar: [],
  };
}

function group(
  spec: Spec,
  title: string,
  severity: Severity,
  problems: readonly Problem[],
  editHref: EditHref | undefined,
): SectionDeclaration {
  const ofSeverity = problems.filter((problem) => problem.severity === severity);
  // Each file once, in the order of its first problem.
  const found = [...Map.groupBy(ofSeverity, ({ file }) => file).values()].flat();
  return {
    id: severity,
    title,
    exists: found.length > 0,
    blocks: () => {
      const alike = Map.groupBy(found, ({ rule, hint }) => `${rule} ${hint}`);
      const isMany = ({ rule, hint }: Problem): boolean =>
        (alike.get(`${rule} ${hint}`)?.length ?? 0) > MANY;
      const single = found.filter((problem) => !isMany(problem));
      return [
        ...single.flatMap((problem, index) => [
          ...(problem.file === single[index - 1]?.file ? [] : [heading(3, code(problem.file))]),
          ...section(spec, problem, editHref),
        ]),
        ...[...alike.values()].flatMap((all) =>
          all.length > MANY ? problemTable(spec, all, editHref) : [],
        ),
      ];
    },
  };
}

/** Many problems that differ by their place alone, such as the missing purposes of an imported specification. */
function problemTable(
  spec: Spec,
  found: readonly Problem[],
  editHref: EditHref | undefined,
): RootContent[] {
  const { problems: t } = stringsOf(spec);
  const { rule = '', hint = '' } = found[0] ?? {};
  return [
    heading(3, [code(rule), ` (${found.length})`]),
    ...(hint === '' ? [] : [paragraph(english(spec, ended(sentence(hint))))]),
    table({
      caption: t.ofRule({ rule }),
      columns: [t.place, t.message],
      cards: true,
      rows: found.map((problem): Content[] => [
        placeOf(problem, editHref),
        english(spec, problem.message),
      ]),
    }),
  ];
}

function section(spec: Spec, problem: Problem, editHref: EditHref | undefined): RootContent[] {
  const { problems: t } = stringsOf(spec);
  const { severity, message, rule, hint, excerpt, related = [] } = problem;
  return [
    classed(
      paragraph(strong(t.severity[severity]), ' ', english(spec, sentence(message))),
      'sb-problem',
      `sb-${severity}`,
    ),
    classed(paragraph(placeOf(problem, editHref), ' ', code(rule)), 'sb-place'),
    ...(excerpt === undefined ? [] : [{ type: 'code' as const, value: excerpt }]),
    ...(hint === '' ? [] : [paragraph(english(spec, ended(sentence(hint))))]),
    ...related.map((place) => paragraph(t.seeAlso({ location: placeOf(place, editHref) }))),
  ];
}

/** Messages about files are in English: what reads a page in another language aloud has to know. */
function english(spec: Spec, value: string): Text {
  if (languageOf(spec) === 'en') return text(value);
  return { ...text(value), data: { hName: 'span', attributes: { lang: 'en', dir: 'ltr' } } };
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

function placeOf(place: Pick<Problem, 'file' | 'line' | 'column'>, editHref: EditHref | undefined) {
  const label = code(`${place.file}:${place.line}:${place.column}`);
  return editHref ? webLink(editHref(place), label) : label;
}
