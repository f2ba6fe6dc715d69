/** A `testcase` of JUnit XML. Child elements decide the outcome. */
import type { MeasuredTest, TestOutcome } from '../../../model/verdicts/measurement.ts';
import { ParseError } from '../../parse-error.ts';
import { idsInList, idsInTitle, isIdProperty } from '../../test-ids.ts';
import type { XmlElement } from '../../format/xml.ts';

/** What a test inherits from its suites. */
export interface Ancestry {
  /** Names of the suites, outermost first. */
  suites: readonly string[];
  /** The file that a suite names. */
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
export function readIds(element: XmlElement): string[] {
  const properties = element.children
    .filter((child) => child.name === 'properties')
    .flatMap((list) => list.children)
    .filter((property) => isIdProperty(property.attributes.get('name') ?? ''))
    .map((property) => property.attributes.get('value') ?? property.text);
  const attributes = [...element.attributes].filter(([name]) => isIdProperty(name));
  return [...properties, ...attributes.map(([, value]) => value)].flatMap(idsInList);
}

/** The first non-blank line of a failure message, at most 300 characters. */
export function readMessage(test: XmlElement): string | undefined {
  const said = findChild(test, 'failure', 'error');
  if (!said) return undefined;
  const lines = `${said.attributes.get('message') ?? ''}\n${said.text}`.split(/\r\n|\r|\n/u);
  const line = lines.map((one) => one.trim().slice(0, 300)).find((one) => one !== '');
  // A part of a text keeps all of it in memory.
  return line === undefined ? undefined : (JSON.parse(JSON.stringify(line)) as string);
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

/**
 * A test, with the ids of its own element: those of its suites are not in it.
 *
 * @param around the suites that contain it
 */
export function readTest(file: string, test: XmlElement, around: Ancestry): MeasuredTest {
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
    ids: [...readIds(test), ...idsInTitle(name)],
    ...(duration !== undefined && { duration }),
    ...(message !== undefined && { message }),
    ...(path !== undefined && { file: path }),
  };
}
