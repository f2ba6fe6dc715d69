/**
 * JUnit XML, the common form of test results. There is no standard: elements decide, and what differs between tools
 * (nested suites, places of the class name, properties) is read in all its forms.
 *
 * @see https://github.com/testmoapp/junitxml
 */
import type { MeasuredFile, MeasuredTest, TestOutcome } from '../../model/verdicts/measurement.ts';
import { Refusal } from '../parse-error.ts';
import { holdsIds, idsInList, idsInTitle } from '../test-ids.ts';
import { parseXml, type XmlElement } from '../format/xml.ts';

/** What is known on the way down to a test. */
interface Around {
  suites: readonly string[];
  ids: readonly string[];
  file?: string;
}

const FAILED = new Set(['fail', 'failed', 'failure', 'error', 'broken']);
const SKIPPED = new Set(['skip', 'skipped', 'notrun', 'disabled', 'pending', 'ignored', 'todo']);

function childOf(element: XmlElement, ...names: string[]): XmlElement | undefined {
  return element.children.find((child) => names.includes(child.name));
}

/** An element decides; an attribute only where it says that the test did not pass. */
function outcomeOf(test: XmlElement): TestOutcome {
  if (childOf(test, 'failure', 'error')) return 'failed';
  const words = ['status', 'result'].map((key) => test.attributes.get(key)?.toLowerCase() ?? '');
  if (words.some((word) => FAILED.has(word))) return 'failed';
  if (childOf(test, 'skipped', 'disabled') || words.some((word) => SKIPPED.has(word))) {
    return 'skipped';
  }
  return 'passed';
}

/** Ids of properties, and of attributes: Google Test once wrote its properties there. */
function idsOf(element: XmlElement): string[] {
  const properties = element.children
    .filter((child) => child.name === 'properties')
    .flatMap((list) => list.children)
    .filter((property) => holdsIds(property.attributes.get('name') ?? ''))
    .map((property) => property.attributes.get('value') ?? property.text);
  const attributes = [...element.attributes].filter(([name]) => holdsIds(name));
  return [...properties, ...attributes.map(([, value]) => value)].flatMap(idsInList);
}

/** The first line of what a failed test said that is not blank, at most 300 characters. */
function messageOf(test: XmlElement): string | undefined {
  const said = childOf(test, 'failure', 'error');
  if (!said) return undefined;
  const lines = `${said.attributes.get('message') ?? ''}\n${said.text}`.split(/\r\n|\r|\n/u);
  return lines.map((line) => line.trim().slice(0, 300)).find((line) => line !== '');
}

/** Seconds of an attribute in ms. Some tools write none, or a negative one after the clock was set. */
function durationOf(test: XmlElement): number | undefined {
  const text = test.attributes.get('time')?.trim() ?? '';
  const plain = /^\d{1,3}(?:,\d{3})+\.\d+$/u.test(text) ? text.replaceAll(',', '') : text;
  return /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(plain) ? Number(plain) * 1000 : undefined;
}

/** Suites, class and test from the outside in; a class that only repeats its suites or its test is left out. */
function nameOf(name: string, className: string, suites: readonly string[]): string {
  const repeats = [name, suites.at(-1), suites.join('.'), suites.join(' ')].includes(className);
  const parts = [...suites, ...(repeats ? [] : [className]), name];
  return parts
    .filter((part) => part !== '')
    .join(' > ')
    .replaceAll(' › ', ' > ');
}

function readTest(file: string, test: XmlElement, around: Around): MeasuredTest {
  const title = test.attributes.get('name');
  if (title === undefined) {
    throw new Refusal({
      message: `${file}: a testcase has no name`,
      hint: 'give the file as the tool wrote it; each testcase has the attribute name',
      key: 'testcase.name',
      line: test.line,
      column: test.column,
    });
  }
  const name = nameOf(title, test.attributes.get('classname') ?? '', around.suites);
  const duration = durationOf(test);
  const message = messageOf(test);
  const path = test.attributes.get('file') ?? around.file;
  return {
    name,
    outcome: outcomeOf(test),
    ids: [...new Set([...around.ids, ...idsOf(test), ...idsInTitle(name)])],
    ...(duration !== undefined && { duration }),
    ...(message !== undefined && { message }),
    ...(path !== undefined && { file: path }),
  };
}

function* testsIn(file: string, suite: XmlElement, around: Around): Generator<MeasuredTest> {
  const suiteFile = suite.attributes.get('file') ?? suite.attributes.get('filepath');
  const inside: Around = {
    ...around,
    // The outermost element is a report, not a suite, unless it is the one suite there is.
    suites:
      suite.name === 'testsuites'
        ? around.suites
        : [...around.suites, suite.attributes.get('name') ?? ''],
    ids: [...around.ids, ...idsOf(suite)],
    ...(suiteFile !== undefined && { file: suiteFile }),
  };
  for (const child of suite.children) {
    if (child.name === 'testcase') yield readTest(file, child, inside);
    else if (child.name === 'testsuite') yield* testsIn(file, child, inside);
    else if (child.name === 'error' || child.name === 'failure') {
      // A suite that could not be set up: its tests did not run, and may not even be listed.
      const name = [...inside.suites, 'set-up of the suite'].filter((part) => part !== '');
      const message = messageOf(suite);
      yield {
        name: name.join(' > '),
        outcome: 'failed',
        ids: inside.ids,
        ...(message !== undefined && { message }),
      };
    }
  }
}

const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u;

/** When the first suite began; a time without its zone could be hours off and is left out. */
function beginningOf(root: XmlElement): string | undefined {
  const times = [root, ...root.children]
    .map((element) => element.attributes.get('timestamp') ?? '')
    .filter((time) => WITH_ZONE.test(time) && !Number.isNaN(Date.parse(time)));
  return times.sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}

/** Reads test results in JUnit XML. */
export function readJunit(file: string, text: string): MeasuredFile {
  const root = parseXml(file, text);
  if (root.name !== 'testsuites' && root.name !== 'testsuite') {
    throw new Refusal({
      message: `${file}: the outermost element is ${root.name}, expected testsuites or testsuite`,
      hint: 'let the tool write JUnit XML, such as vitest --reporter=junit',
      key: root.name,
      line: root.line,
      column: root.column,
    });
  }
  const at = beginningOf(root);
  return {
    ...(at !== undefined && { at }),
    series: new Map(),
    tests: [...testsIn(file, root, { suites: [], ids: [] })],
    flags: [],
  };
}
