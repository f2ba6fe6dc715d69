/**
 * Test results in CTRF (Common Test Report Format).
 *
 * @see https://github.com/ctrf-io/ctrf
 */
import type { MeasuredFile, MeasuredTest, TestOutcome } from '../../model/verdicts/measurement.ts';
import { type JsonNode, parseJson } from '../format/json.ts';
import { cleanText } from '../clean-text.ts';
import { mergeAttempts } from '../retries.ts';
import { idsInList, idsInTitle, isIdProperty } from '../test-ids.ts';

/** Status → outcome. `other` is not a pass. */
const OUTCOMES = new Map<string, TestOutcome>([
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['skipped', 'skipped'],
  ['pending', 'skipped'],
  ['other', 'skipped'],
]);

const HINT = 'write it with a CTRF reporter of your test runner';

function collectTexts(node: JsonNode): string[] {
  if (node.isList) return node.list().flatMap(collectTexts);
  return typeof node.value === 'string' ? [node.value] : [];
}

/** Ids under keys such as `verifies` in labels and extra. */
function idsInObject(node: JsonNode): string[] {
  if (!node.isObject) return [];
  return node
    .entries()
    .flatMap(([key, value]) => (isIdProperty(key) ? collectTexts(value).flatMap(idsInList) : []));
}

function collectIds(test: JsonNode, name: string): string[] {
  const annotations = test.at('extra').at('annotations');
  // The reporter of Playwright writes annotations there.
  const annotated = annotations.isList
    ? annotations
        .list()
        .filter((note) => collectTexts(note.at('type')).some(isIdProperty))
        .flatMap((note) => collectTexts(note.at('description')))
    : [];
  const tags = collectTexts(test.at('tags'));
  return [
    ...[...tags, ...annotated].flatMap(idsInList),
    ...idsInObject(test.at('labels')),
    ...idsInObject(test.at('extra')),
    ...idsInTitle(name),
  ];
}

/** Attempts at a test: `retries` counts those after the first one. A flaky test took at least two. */
function countAttempts(test: JsonNode): number {
  const retries = test.at('retries').value;
  const least = test.at('flaky').value === true ? 2 : 1;
  return typeof retries === 'number' && Number.isInteger(retries) && retries >= 0
    ? Math.max(least, retries + 1)
    : least;
}

function readTest(test: JsonNode): MeasuredTest {
  const title = test.at('name').string();
  const status = test.at('status');
  const outcome =
    OUTCOMES.get(status.string()) ??
    status.fail(`is "${status.string()}", expected ${[...OUTCOMES.keys()].join(', ')}`, HINT);
  const suites = collectTexts(test.at('suite')).flatMap((suite) => suite.split(' > '));
  const name = [...suites, title].filter((part) => part !== '').join(' > ');
  const duration = test.at('duration').optionalNumber({ unit: 'ms', negative: true });
  const [first = ''] = (test.at('message').optionalString() ?? '').trim().split('\n', 1);
  const message = cleanText(first).trim();
  const attempts = countAttempts(test);
  const path = test.at('filePath').optionalString();
  return {
    name,
    outcome,
    ids: [...new Set(collectIds(test, name))],
    ...(duration !== undefined && duration >= 0 && { duration }),
    ...(attempts > 1 && { attempts }),
    ...(message !== '' && { message: message.slice(0, 300) }),
    ...(path !== undefined && { file: path }),
  };
}

/** Some tools write zero, or seconds instead of ms: both fall before this date. */
const EARLIEST_MS = Date.UTC(2001);

/** Parses CTRF. */
export function readCtrf(file: string, text: string): MeasuredFile {
  const root = parseJson(file, text);
  const format = root.at('reportFormat');
  if (!format.isMissing && format.value !== 'CTRF') format.fail('is not "CTRF"', HINT);
  const results = root.at('results');
  const tests = results.at('tests').list().map(readTest);
  const summary = results.at('summary');
  const failed = summary.at('failed').optionalNumber() ?? 0;
  if (tests.filter(({ outcome }) => outcome === 'failed').length < failed) {
    summary.at('failed').fail(`is ${failed}, but fewer failed tests are listed`, HINT);
  }
  const start = summary.at('start').optionalNumber({ negative: true }) ?? 0;
  const stop = summary.at('stop').optionalNumber({ negative: true }) ?? 0;
  const toolVersion = results.at('tool').at('version').optionalString();
  const hasStart = start >= EARLIEST_MS && start < Date.UTC(9999);
  return {
    ...(toolVersion !== undefined && { toolVersion }),
    ...(hasStart && { at: new Date(start).toISOString() }),
    ...(hasStart && stop >= start && { duration: stop - start }),
    series: new Map(),
    tests: mergeAttempts(tests),
    flags: [],
  };
}
