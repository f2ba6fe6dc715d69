/**
 * Test results of `dotnet test --logger trx` and of MSTest. A result names its test by id; the definition of the test holds class
 * and categories. Of a data-driven test the worst row counts.
 *
 * @see https://github.com/microsoft/vstest/tree/main/src/Microsoft.TestPlatform.Extensions.TrxLogger
 */
import type { MeasuredFile, MeasuredTest, TestOutcome } from '../../model/verdicts/measurement.ts';
import { parseXml, type XmlElement } from '../format/xml.ts';
import { ParseError } from '../parse-error.ts';
import { mergeAttempts } from '../retries.ts';
import { idsInList, idsInTitle, isIdProperty } from '../test-ids.ts';

/** Outcomes of a test. One that was stopped, or whose run was, is no pass. */
const OUTCOMES = new Map<string, TestOutcome>([
  ['Passed', 'passed'],
  ['Error', 'failed'],
  ['Failed', 'failed'],
  ['Timeout', 'failed'],
  ['Aborted', 'failed'],
  ['Disconnected', 'failed'],
  ['PassedButRunAborted', 'failed'],
  ['Warning', 'skipped'],
  ['Completed', 'skipped'],
  ['Inconclusive', 'skipped'],
  ['NotRunnable', 'skipped'],
  ['NotExecuted', 'skipped'],
  ['InProgress', 'skipped'],
  ['Pending', 'skipped'],
]);
const HINT = 'write it with dotnet test --logger trx';

/** What the definition of a test says. */
interface Definition {
  className: string;
  ids: readonly string[];
}

function children(element: XmlElement, ...path: string[]): XmlElement[] {
  return path.reduce<XmlElement[]>(
    (found, name) => found.flatMap((one) => one.children.filter((child) => child.name === name)),
    [element],
  );
}

function attribute(element: XmlElement | undefined, name: string): string {
  return element?.attributes.get(name) ?? '';
}

/** A category is a word that the author chose, like a tag: `[TestCategory("AC-AUTH-001")]`. */
function readDefinition(test: XmlElement): Definition {
  const [method] = children(test, 'TestMethod');
  const categories = children(test, 'TestCategory', 'TestCategoryItem');
  const properties = children(test, 'Properties', 'Property').flatMap((property) => {
    const [key, value] = [children(property, 'Key'), children(property, 'Value')];
    return isIdProperty(key[0]?.text ?? '') ? idsInList(value[0]?.text ?? '') : [];
  });
  return {
    // Older versions write the assembly behind the class.
    className: attribute(method, 'className').split(',', 1)[0] ?? '',
    ids: [
      ...categories.flatMap((item) => idsInList(attribute(item, 'TestCategory'))),
      ...properties,
    ],
  };
}

/** An outcome that is left out is an error, the first of the list of VSTest. */
function readOutcome(file: string, result: XmlElement): TestOutcome {
  const word = result.attributes.get('outcome') ?? 'Error';
  const outcome = OUTCOMES.get(word);
  if (outcome) {
    const rows = children(result, 'InnerResults', 'UnitTestResult').map((row) =>
      readOutcome(file, row),
    );
    return worstOf([outcome, ...rows]);
  }
  throw new ParseError({
    message: `${file}: outcome is "${word.slice(0, 40)}", expected ${[...OUTCOMES.keys()].join(', ')}`,
    hint: HINT,
    key: 'UnitTestResult.outcome',
    line: result.line,
    column: result.column,
  });
}

function worstOf(outcomes: readonly TestOutcome[]): TestOutcome {
  if (outcomes.includes('failed')) return 'failed';
  return outcomes.includes('skipped') ? 'skipped' : 'passed';
}

/** `00:00:01.5000000`, with days in front of longer ones: `1.00:00:00`. */
function readDurationMs(text: string): number | undefined {
  const [, days = 0, hours, minutes, seconds] =
    /^(?:(\d+)\.)?(\d{1,2}):(\d\d):(\d\d(?:\.\d+)?)$/u.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  const hour = Number(days) * 24 + Number(hours);
  return Number(((hour * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000).toPrecision(12));
}

/** xUnit writes the class in front of the name, MSTest and NUnit do not. */
function buildName(name: string, className: string): string {
  const own = name.startsWith(`${className}.`) ? name.slice(className.length + 1) : name;
  return [className, own].filter((part) => part !== '').join(' > ');
}

function readTest(
  file: string,
  result: XmlElement,
  definitions: ReadonlyMap<string, Definition>,
): MeasuredTest {
  const title = result.attributes.get('testName');
  if (title === undefined || title === '') {
    throw new ParseError({
      message: `${file}: a UnitTestResult has no attribute testName`,
      hint: HINT,
      key: 'UnitTestResult.testName',
      line: result.line,
      column: result.column,
    });
  }
  const { className = '', ids = [] } = definitions.get(attribute(result, 'testId')) ?? {};
  const name = buildName(title, className);
  const duration = readDurationMs(attribute(result, 'duration'));
  const [message] = children(result, 'Output', 'ErrorInfo', 'Message')
    .flatMap(({ text }) => text.split(/\r\n|\r|\n/u))
    .map((line) => line.trim().slice(0, 300))
    .filter((line) => line !== '');
  return {
    name,
    outcome: readOutcome(file, result),
    ids: [...new Set([...ids, ...idsInTitle(name)])],
    ...(duration !== undefined && { duration }),
    ...(message !== undefined && { message }),
  };
}

/** Parses a TRX file. */
export function readTrx(file: string, text: string): MeasuredFile {
  const root = parseXml(file, text);
  if (root.name !== 'TestRun') {
    throw new ParseError({
      message: `${file}: the root element is ${root.name}, expected TestRun`,
      hint: HINT,
      key: root.name,
      line: root.line,
      column: root.column,
    });
  }
  const definitions = new Map(
    children(root, 'TestDefinitions', 'UnitTest').map((test) => [
      attribute(test, 'id'),
      readDefinition(test),
    ]),
  );
  const [times] = children(root, 'Times');
  const [start, end] = ['start', 'finish'].map((name) => Date.parse(attribute(times, name)));
  const hasStart = start !== undefined && start > 0;
  return {
    ...(hasStart && { at: new Date(start).toISOString() }),
    ...(hasStart && end !== undefined && end >= start && { duration: end - start }),
    series: new Map(),
    tests: mergeAttempts(
      children(root, 'Results', 'UnitTestResult').map((result) =>
        readTest(file, result, definitions),
      ),
    ),
    flags: [],
  };
}
