/**
 * Test results in CTRF.
 *
 * @see https://github.com/ctrf-io/ctrf
 */
import type { MeasuredFile, MeasuredTest, TestOutcome } from '../../model/verdicts/measurement.ts';
import { parseJson, type JsonNode } from '../format/json.ts';
import { holdsIds, idsInList, idsInTitle } from '../test-ids.ts';

/** What a status is; `other` is nothing that could be called a pass. */
const OUTCOMES = new Map<string, TestOutcome>([
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['skipped', 'skipped'],
  ['pending', 'skipped'],
  ['other', 'skipped'],
]);

const HOW = 'write it with a CTRF reporter of your test runner';

function texts(node: JsonNode): string[] {
  if (node.isList) return node.list().flatMap(texts);
  return typeof node.value === 'string' ? [node.value] : [];
}

/** Ids of keys such as `verifies` in labels and extra, and of annotations, which Playwright's reporter keeps there. */
function idsInObject(node: JsonNode): string[] {
  if (!node.isObject) return [];
  return node
    .entries()
    .flatMap(([key, value]) => (holdsIds(key) ? texts(value).flatMap(idsInList) : []));
}

function idsOf(test: JsonNode, name: string): string[] {
  const annotations = test.at('extra').at('annotations');
  const noted = annotations.isList
    ? annotations
        .list()
        .filter((note) => texts(note.at('type')).some(holdsIds))
        .flatMap((note) => texts(note.at('description')))
    : [];
  const tags = texts(test.at('tags'));
  return [
    ...[...tags, ...noted].flatMap(idsInList),
    ...idsInObject(test.at('labels')),
    ...idsInObject(test.at('extra')),
    ...idsInTitle(name),
  ];
}

/** Colours of a terminal. */
const COLOUR = new RegExp(`${String.fromCodePoint(27)}\\[[\\d;]*m`, 'gu');

function readTest(test: JsonNode): MeasuredTest {
  const title = test.at('name').text();
  const status = test.at('status');
  const outcome =
    OUTCOMES.get(status.text()) ??
    status.refuse(`is "${status.text()}", expected ${[...OUTCOMES.keys()].join(', ')}`, HOW);
  const suites = texts(test.at('suite')).flatMap((suite) => suite.split(' > '));
  const name = [...suites, title].filter((part) => part !== '').join(' > ');
  const duration = test.at('duration').optionalNumber({ unit: 'ms', negative: true });
  const message = test.at('message').optionalText()?.replace(COLOUR, '').trim().split('\n', 1)[0];
  const path = test.at('filePath').optionalText();
  return {
    name,
    outcome,
    ids: [...new Set(idsOf(test, name))],
    ...(duration !== undefined && duration >= 0 && { duration }),
    ...(message !== undefined && message !== '' && { message: message.slice(0, 300) }),
    ...(path !== undefined && { file: path }),
  };
}

/** The first moment that could be one in ms: some tools write zero or seconds. */
const EARLIEST_MS = Date.UTC(2001);

/** Reads CTRF. */
export function readCtrf(file: string, text: string): MeasuredFile {
  const root = parseJson(file, text);
  const format = root.at('reportFormat');
  if (!format.missing && format.value !== 'CTRF') format.refuse('is not "CTRF"', HOW);
  const results = root.at('results');
  const tests = results.at('tests').list().map(readTest);
  const summary = results.at('summary');
  const failed = summary.at('failed').optionalNumber() ?? 0;
  if (tests.filter(({ outcome }) => outcome === 'failed').length < failed) {
    summary.at('failed').refuse(`is ${failed}, but fewer failed tests are listed`, HOW);
  }
  const start = summary.at('start').optionalNumber({ negative: true }) ?? 0;
  const stop = summary.at('stop').optionalNumber({ negative: true }) ?? 0;
  const toolVersion = results.at('tool').at('version').optionalText();
  const told = start >= EARLIEST_MS && start < Date.UTC(9999);
  return {
    ...(toolVersion !== undefined && { toolVersion }),
    ...(told && { at: new Date(start).toISOString() }),
    ...(told && stop >= start && { duration: stop - start }),
    series: new Map(),
    tests,
    flags: [],
  };
}
