/**
 * JUnit XML. There is no standard, so every common variant is accepted: nested suites, class names in several positions,
 * properties. Child elements decide the outcome.
 *
 * @see https://github.com/testmoapp/junitxml
 */
import type { MeasuredFile, MeasuredTest, TestOutcome } from '../../model/verdicts/measurement.ts';
import { ParseError } from '../parse-error.ts';
import { mergeAttempts } from '../retries.ts';
import { idsInList, idsInTitle, isIdProperty } from '../test-ids.ts';
import { parseXml, type XmlElement } from '../format/xml.ts';

/** What a test inherits from its suites. */
interface Ancestry {
  suites: readonly string[];
  ids: readonly string[];
  file?: string;
}

const FAILED = new Set(['fail', 'failed', 'failure', 'error', 'broken']);
const SKIPPED = new Set(['skip', 'skipped', 'notrun', 'disabled', 'pending', 'ignored', 'todo']);

const EARLIER_ATTEMPTS = new Set(['flakyFailure', 'flakyError', 'rerunFailure', 'rerunError']);

function findChild(element: XmlElement, ...names: string[]): XmlElement | undefined {
  return element.children.find((child) => names.includes(child.name));
}

/** A child element decides; an attribute counts only if it says that the test did not pass. */
function readOutcome(test: XmlElement): TestOutcome {
  if (findChild(test, 'failure', 'error')) return 'failed';
  const words = ['status', 'result'].map((key) => test.attributes.get(key)?.toLowerCase() ?? '');
  if (words.some((word) => FAILED.has(word))) return 'failed';
  if (findChild(test, 'skipped', 'disabled') || words.some((word) => SKIPPED.has(word))) {
    return 'skipped';
  }
  return 'passed';
}

/** Ids in properties, and in attributes: older versions of Google Test write properties as attributes. */
function readIds(element: XmlElement): string[] {
  const properties = element.children
    .filter((child) => child.name === 'properties')
    .flatMap((list) => list.children)
    .filter((property) => isIdProperty(property.attributes.get('name') ?? ''))
    .map((property) => property.attributes.get('value') ?? property.text);
  const attributes = [...element.attributes].filter(([name]) => isIdProperty(name));
  return [...properties, ...attributes.map(([, value]) => value)].flatMap(idsInList);
}

/** The first non-blank line of a failure message, at most 300 characters. */
function readMessage(test: XmlElement): string | undefined {
  const said = findChild(test, 'failure', 'error');
  if (!said) return undefined;
  const lines = `${said.attributes.get('message') ?? ''}\n${said.text}`.split(/\r\n|\r|\n/u);
  return lines.map((line) => line.trim().slice(0, 300)).find((line) => line !== '');
}

/** The attribute `time` in ms. Some tools omit it, or write a negative one after a clock change. */
function readDurationMs(test: XmlElement): number | undefined {
  const text = test.attributes.get('time')?.trim() ?? '';
  // `14,029.255` groups thousands; `2,120` is a decimal comma in some languages, and grouped in others.
  const plain = /^\d{1,3}(?:,\d{3})+\.\d+$/u.test(text) ? text.replaceAll(',', '') : text;
  return /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(plain) ? Number(plain) * 1000 : undefined;
}

/** Suites, class and test, outermost first. A class that repeats its suites or its test is left out. */
function buildName(name: string, className: string, suites: readonly string[]): string {
  const repeats = [name, suites.at(-1), suites.join('.'), suites.join(' ')].includes(className);
  const parts = [...suites, ...(repeats ? [] : [className]), name];
  return parts
    .filter((part) => part !== '')
    .join(' > ')
    .replaceAll(' › ', ' > ');
}

function readTest(file: string, test: XmlElement, around: Ancestry): MeasuredTest {
  const title = test.attributes.get('name');
  if (title === undefined) {
    throw new ParseError({
      message: `${file}: a testcase has no attribute name`,
      hint: 'use the file as the tool wrote it',
      key: 'testcase.name',
      line: test.line,
      column: test.column,
    });
  }
  const name = buildName(title, test.attributes.get('classname') ?? '', around.suites);
  const duration = readDurationMs(test);
  const message = readMessage(test);
  const path = test.attributes.get('file') ?? around.file;
  // Surefire keeps the attempts before the last one inside the test.
  const attempts =
    1 + test.children.filter(({ name: child }) => EARLIER_ATTEMPTS.has(child)).length;
  return {
    name,
    outcome: readOutcome(test),
    ...(attempts > 1 && { attempts }),
    ids: [...new Set([...around.ids, ...readIds(test), ...idsInTitle(name)])],
    ...(duration !== undefined && { duration }),
    ...(message !== undefined && { message }),
    ...(path !== undefined && { file: path }),
  };
}

function* readSuite(file: string, suite: XmlElement, around: Ancestry): Generator<MeasuredTest> {
  const suiteFile = suite.attributes.get('file') ?? suite.attributes.get('filepath');
  const inside: Ancestry = {
    ...around,
    // The root element testsuites is a report, not a suite.
    suites:
      suite.name === 'testsuites'
        ? around.suites
        : [...around.suites, suite.attributes.get('name') ?? ''],
    ids: [...around.ids, ...readIds(suite)],
    ...(suiteFile !== undefined && { file: suiteFile }),
  };
  for (const child of suite.children) {
    if (child.name === 'testcase') yield readTest(file, child, inside);
    else if (child.name === 'testsuite') yield* readSuite(file, child, inside);
    else if (child.name === 'error' || child.name === 'failure') {
      // The suite could not be set up: its tests did not run and may not be listed.
      const name = [...inside.suites, 'suite setup'].filter((part) => part !== '');
      const message = readMessage(suite);
      yield {
        name: name.join(' > '),
        outcome: 'failed',
        ids: inside.ids,
        ...(message !== undefined && { message }),
      };
    }
  }
}

const ZONED_TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u;

/** Start of the first suite. A timestamp without a time zone could be hours off and is left out. */
function findStartTime(root: XmlElement): string | undefined {
  const times = [root, ...root.children]
    .map((element) => element.attributes.get('timestamp') ?? '')
    .filter((time) => ZONED_TIMESTAMP.test(time) && !Number.isNaN(Date.parse(time)));
  return times.sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}

/** Parses JUnit XML. */
export function readJunit(file: string, text: string): MeasuredFile {
  const root = parseXml(file, text);
  if (root.name !== 'testsuites' && root.name !== 'testsuite') {
    throw new ParseError({
      message: `${file}: the root element is ${root.name}, expected testsuites or testsuite`,
      hint: 'configure the tool to write JUnit XML, for example vitest --reporter=junit',
      key: root.name,
      line: root.line,
      column: root.column,
    });
  }
  const at = findStartTime(root);
  return {
    ...(at !== undefined && { at }),
    series: new Map(),
    tests: mergeAttempts([...readSuite(file, root, { suites: [], ids: [] })]),
    flags: [],
  };
}
