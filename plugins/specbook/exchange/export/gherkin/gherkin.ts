/**
 * Acceptance criteria as features of Gherkin, one file for each area. A statement with lines that begin with Given, When
 * and Then keeps its steps; any other is one step. https://cucumber.io/docs/gherkin/reference
 */
import type { Area, Criterion } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import { plainText } from '../data-model/documentation.ts';
import { counted, headLines, type ExportedFormat } from '../exported-format.ts';
import { toSingleLine } from '../one-line.ts';

const STEP = /^(?:[-*] )?(?:\*\*)?(Given|When|Then|And|But)\b(?:\*\*)?:? +(.+)$/u;

/** A name or tag: no blanks, and no second `@`. */
function tag(text: string): string {
  return `@${text.replace(/[\s@]+/gu, '-')}`;
}

function lines(text: string): string[] {
  return plainText(text)
    .split(/\r?\n/u)
    .map(toSingleLine)
    .filter((line) => line !== '');
}

/** The steps of a statement; one step where it is not written in steps. */
function stepsOf(statement: string): string[] {
  const all = lines(statement);
  const steps = all.map((line) => STEP.exec(line)).filter((step) => step !== null);
  const isInSteps = steps.length === all.length && steps.some(([, word]) => word === 'Then');
  if (isInSteps) return steps.map(([, word = '', rest = '']) => `${word} ${rest}`);
  return [`Then ${all.join(' ')}`];
}

function scenario(spec: Spec, { id, title, data }: Criterion): string[] {
  const verified = (data.verifies ?? []).map(
    (one) => spec.items.get(`requirement:${one}`)?.title ?? one,
  );
  const statement = data.statement ?? `${verified.join(', ')} holds`;
  const tags = [
    id,
    data.kind,
    data.priority,
    data.method,
    data.status,
    ...(data.tags ?? []),
    ...(data.verifies ?? []),
  ];
  return [
    '',
    `  ${tags
      .filter((one) => one !== undefined)
      .map(tag)
      .join(' ')}`,
    `  Scenario: ${toSingleLine(title === id ? id : `${id} ${plainText(title)}`)}`,
    ...stepsOf(statement).map((step) => `    ${step}`),
  ];
}

/** A line of a description that would begin something else gets a mark before it. */
function description(text: string): string[] {
  return lines(text).map((line) =>
    /^(?:[@#|*]|"""|```|(?:Feature|Background|Rule|Scenario(?: Outline| Template)?|Examples?|Scenarios|Given|When|Then|And|But|Ability|Business Need)\b)/u.test(
      line,
    )
      ? `  - ${line}`
      : `  ${line}`,
  );
}

function featureOf(
  spec: Spec,
  area: Area,
  criteria: readonly Criterion[],
  head: readonly string[],
): string {
  return [
    ...head.map((line) => `# ${line}`),
    '# language: en',
    tag(area.id),
    `Feature: ${toSingleLine(area.title)}`,
    ...(area.data.purpose === undefined ? [] : ['', ...description(area.data.purpose)]),
    ...criteria.flatMap((criterion) => scenario(spec, criterion)),
    '',
  ].join('\n');
}

function omissionsOf(criteria: readonly Criterion[]): string[] {
  const deprecated = criteria
    .filter(({ data }) => data.status === 'deprecated')
    .map(({ id }) => id);
  const keys = (['tests', 'standards', 'owner'] as const).flatMap((key) => {
    const having = criteria.filter(({ data }) => data[key] !== undefined).map(({ id }) => id);
    return having.length > 0 ? [`${key} of criteria: ${having.join(', ')}`] : [];
  });
  return [
    ...(deprecated.length > 0 ? [`deprecated criteria: ${deprecated.join(', ')}`] : []),
    ...keys,
  ];
}

/** One feature for each area of acceptance, one scenario for each criterion that is not deprecated. */
export function exportGherkin(spec: Spec): ExportedFormat<ReadonlyMap<string, string>> {
  const { areas, criteria } = spec;
  const kept = criteria.filter(({ data }) => data.status !== 'deprecated');
  const taken = new Set<string>();
  const content = new Map(
    areas.flatMap((area): [string, string][] => {
      const own = kept.filter(({ parent }) => parent === area.key);
      const all = criteria.filter(({ parent }) => parent === area.key);
      if (own.length === 0) return [];
      let name = area.id;
      for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${area.id}-${count}`;
      taken.add(name.toLowerCase());
      const head = headLines(spec, 'gherkin', omissionsOf(all));
      return [[`${name}.feature`, featureOf(spec, area, own, head)]];
    }),
  );
  return {
    content,
    holds: `${counted(kept.length, 'scenario')} of ${counted(content.size, 'feature')}`,
    omitted: omissionsOf(criteria),
  };
}
