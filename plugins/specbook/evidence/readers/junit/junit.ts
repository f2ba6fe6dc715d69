/**
 * JUnit XML. There is no standard, so every common variant is accepted: nested suites, class names in several positions,
 * properties. A report may be of any size: only its tests are kept, not what they printed.
 *
 * @see https://github.com/testmoapp/junitxml
 */
import type { MeasuredTest } from '../../../model/verdicts/measurement.ts';
import type { XmlElement } from '../../format/xml.ts';
import { createXmlStream, type XmlStart } from '../../format/xml-stream.ts';
import { ParseError } from '../../parse-error.ts';
import type { ResultParser } from '../../result-parser.ts';
import { mergeAttempts } from '../../retries.ts';
import { readIds, readMessage, readTest, type Ancestry } from './test-case.ts';

/** Elements that are kept; all others, such as what a test printed, are passed over. */
const KEPT = new Set([
  ...['testcase', 'properties', 'property', 'failure', 'error', 'skipped', 'disabled'],
  ...['flakyFailure', 'flakyError', 'rerunFailure', 'rerunError'],
]);
/** Of these the text is read. */
const WITH_TEXT = new Set(['failure', 'error', 'property']);
/** A message of one line is read of it. */
const MOST_TEXT = 10_000;

/** An element whose children are still read. */
interface OpenElement extends XmlElement {
  children: XmlElement[];
  text: string;
}

/** A suite that is still read. Its properties may stand behind its tests. */
interface Suite extends Ancestry {
  parent?: Suite;
  element: OpenElement;
  ids: string[];
}

/** What an open element is: a suite, an element that is kept, or neither. */
type Frame = { suite: Suite } | { element: OpenElement } | undefined;

const ZONED_TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u;

function openElement({ name, attributes, line, column }: XmlStart): OpenElement {
  return { name, attributes, line, column, children: [], text: '' };
}

/** Reads the suites and tests of one report. */
class Report {
  readonly #file: string;
  readonly #open: Frame[] = [];
  readonly #tests: { test: MeasuredTest; suite: Suite }[] = [];
  readonly #times: string[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  start(start: XmlStart): void {
    const { name, depth } = start;
    if (depth === 1) this.#requireRoot(start);
    if (depth <= 2) this.#addTime(start.attributes.get('timestamp') ?? '');
    const around = this.#open.at(-1);
    if (depth === 1 || (name === 'testsuite' && around && 'suite' in around))
      this.#open.push({
        suite: this.#suiteOf(start, around && 'suite' in around ? around.suite : undefined),
      });
    else this.#open.push(around && KEPT.has(name) ? { element: openElement(start) } : undefined);
  }

  get wantsText(): boolean {
    const frame = this.#open.at(-1);
    return frame !== undefined && 'element' in frame && WITH_TEXT.has(frame.element.name);
  }

  addText(text: string): void {
    const frame = this.#open.at(-1);
    if (frame && 'element' in frame && frame.element.text.length < MOST_TEXT)
      frame.element.text += text.slice(0, MOST_TEXT);
  }

  endElement(): void {
    const frame = this.#open.pop();
    const around = this.#open.at(-1);
    if (frame && 'suite' in frame) frame.suite.ids.push(...readIds(frame.suite.element));
    if (!frame || 'suite' in frame || !around) return;
    if ('element' in around) around.element.children.push(frame.element);
    else this.#addToSuite(around.suite, frame.element);
  }

  tests(): MeasuredTest[] {
    const ids = new Map<Suite, readonly string[]>();
    const idsOf = (suite: Suite): readonly string[] => {
      const known = ids.get(suite) ?? [...(suite.parent ? idsOf(suite.parent) : []), ...suite.ids];
      ids.set(suite, known);
      return known;
    };
    return this.#tests.map(({ test, suite }) => {
      const around = idsOf(suite);
      return around.length === 0 && test.ids.length < 2
        ? test
        : { ...test, ids: [...new Set([...around, ...test.ids])] };
    });
  }

  /** Start of the first suite. A timestamp without a time zone could be hours off and is left out. */
  startTime(): string | undefined {
    return this.#times.sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  }

  #requireRoot({ name, line, column }: XmlStart): void {
    if (name === 'testsuites' || name === 'testsuite') return;
    throw new ParseError({
      message: `${this.#file}: the root element is ${name}, expected testsuites or testsuite`,
      hint: 'configure the tool to write JUnit XML, for example vitest --reporter=junit',
      key: name,
      line,
      column,
    });
  }

  #addTime(time: string): void {
    if (ZONED_TIMESTAMP.test(time) && !Number.isNaN(Date.parse(time))) this.#times.push(time);
  }

  #suiteOf(start: XmlStart, parent: Suite | undefined): Suite {
    const { attributes, name } = start;
    const file = attributes.get('file') ?? attributes.get('filepath') ?? parent?.file;
    const suites = parent?.suites ?? [];
    return {
      // The root element testsuites is a report, not a suite.
      suites: name === 'testsuites' ? suites : [...suites, attributes.get('name') ?? ''],
      ids: [],
      element: openElement(start),
      ...(parent && { parent }),
      ...(file !== undefined && { file }),
    };
  }

  #addToSuite(suite: Suite, element: OpenElement): void {
    const { name } = element;
    if (name === 'testcase')
      this.#tests.push({ test: readTest(this.#file, element, suite), suite });
    else if (name === 'properties') suite.element.children.push(element);
    else if (name === 'error' || name === 'failure') {
      // The suite could not be set up: its tests did not run and may not be listed.
      const title = [...suite.suites, 'suite setup'].filter((part) => part !== '').join(' > ');
      const message = readMessage({ ...suite.element, children: [element] });
      const test = {
        name: title,
        outcome: 'failed',
        ids: [],
        ...(message !== undefined && { message }),
      } as const;
      this.#tests.push({ test, suite });
    }
  }
}

/** Parses JUnit XML from its parts. */
export function createJunitParser(file: string): ResultParser {
  const report = new Report(file);
  const stream = createXmlStream(file, {
    onStart: (start) => {
      report.start(start);
    },
    onText: (text) => {
      report.addText(text);
    },
    wantsText: () => report.wantsText,
    onEnd: () => {
      report.endElement();
    },
  });
  return {
    write: (part) => {
      stream.write(part);
    },
    end: () => {
      stream.end();
      const at = report.startTime();
      return {
        ...(at !== undefined && { at }),
        series: new Map(),
        tests: mergeAttempts(report.tests()),
        flags: [],
      };
    },
  };
}
