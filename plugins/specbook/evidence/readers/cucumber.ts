/**
 * Messages of Cucumber (NDJSON), written by `--format message:…`. Tags of features, rules, scenarios and examples are on
 * each pickle, which is a scenario as it was run.
 *
 * @see https://github.com/cucumber/messages
 */
import type { MeasuredFile, MeasuredTest, TestOutcome } from '../../model/verdicts/measurement.ts';
import type { JsonNode } from '../format/json.ts';
import { parseJsonLines } from '../format/json-lines.ts';
import { idsInList, idsInTitle } from '../test-ids.ts';

/** From the best to the worst: the worst step is the outcome of its scenario. Without a definition nothing was tested. */
const STATUSES = new Map<string, TestOutcome>([
  ['PASSED', 'passed'],
  ['UNKNOWN', 'skipped'],
  ['SKIPPED', 'skipped'],
  ['PENDING', 'skipped'],
  ['UNDEFINED', 'skipped'],
  ['AMBIGUOUS', 'failed'],
  ['FAILED', 'failed'],
]);
const ORDER = [...STATUSES.keys()];

/** One attempt at a test case. */
interface Attempt {
  testCase: string;
  number: number;
  started: number;
  worst: string;
  steps: number;
  message?: string;
  ended?: number;
}

/** Seconds and nanoseconds in ms. */
function msOf(moment: JsonNode): number {
  return moment.at('seconds').number() * 1000 + moment.at('nanos').number() / 1e6;
}

/** Names of rules and of the feature around each scenario, by the id of the scenario. */
function namesAround(feature: JsonNode): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const walk = (parent: JsonNode, around: string[], depth: number): void => {
    const children = parent.at('children');
    if (!children.isList) return;
    for (const child of children.list()) {
      const scenario = child.at('scenario');
      const rule = child.at('rule');
      if (!scenario.missing) names.set(scenario.at('id').text(), around);
      // A rule stands in a feature and nowhere deeper.
      else if (!rule.missing && depth < 1)
        walk(rule, [...around, rule.at('name').text()], depth + 1);
    }
  };
  if (feature.isObject) walk(feature, [feature.at('name').text()], 0);
  return names;
}

function readStep(attempt: Attempt, result: JsonNode): void {
  const status = result.at('status').text();
  if (!STATUSES.has(status))
    result.at('status').refuse(`is "${status}", expected ${ORDER.join(', ')}`, HOW);
  attempt.steps++;
  if (ORDER.indexOf(status) <= ORDER.indexOf(attempt.worst)) return;
  attempt.worst = status;
  const said = result.at('message').optionalText()?.split('\n', 1)[0];
  const message = status === 'UNDEFINED' ? 'a step has no definition' : said;
  if (message !== undefined) attempt.message = message.slice(0, 300);
}

const HOW = 'write it with cucumber --format message:cucumber.ndjson, and keep every line';

/** Everything of a stream that is needed, by the ids that connect it. */
class Stream {
  readonly pickles = new Map<string, JsonNode>();
  readonly around = new Map<string, string[]>();
  /** Pickle of each test case. */
  readonly cases = new Map<string, string>();
  readonly attempts = new Map<string, Attempt>();
  toolVersion?: string;
  began?: number;
  ended?: number;

  #attempt(id: JsonNode): Attempt {
    return this.attempts.get(id.text()) ?? id.refuse('is of no test case that started', HOW);
  }

  /** Takes in one message. */
  read(message: JsonNode): void {
    const of = (key: string): JsonNode | undefined =>
      message.at(key).missing ? undefined : message.at(key);
    const version = of('meta')?.at('implementation').at('version').optionalText();
    if (version !== undefined) this.toolVersion = version;
    const feature = of('gherkinDocument')?.at('feature');
    if (feature) for (const [id, names] of namesAround(feature)) this.around.set(id, names);
    const pickle = of('pickle');
    if (pickle) this.pickles.set(pickle.at('id').text(), pickle);
    const testCase = of('testCase');
    if (testCase) this.cases.set(testCase.at('id').text(), testCase.at('pickleId').text());
    const began = of('testRunStarted');
    if (began) this.began = msOf(began.at('timestamp'));
    const ended = of('testRunFinished');
    if (ended) this.ended = msOf(ended.at('timestamp'));
    this.#readAttempt(of);
  }

  #readAttempt(of: (key: string) => JsonNode | undefined): void {
    const started = of('testCaseStarted');
    if (started) {
      this.attempts.set(started.at('id').text(), {
        testCase: started.at('testCaseId').text(),
        number: started.at('attempt').number(),
        started: msOf(started.at('timestamp')),
        worst: 'PASSED',
        steps: 0,
      });
    }
    const step = of('testStepFinished');
    if (step) readStep(this.#attempt(step.at('testCaseStartedId')), step.at('testStepResult'));
    const finished = of('testCaseFinished');
    if (finished) {
      this.#attempt(finished.at('testCaseStartedId')).ended = msOf(finished.at('timestamp'));
    }
  }
}

function testOf(stream: Stream, pickle: JsonNode, attempt: Attempt | undefined): MeasuredTest {
  const scenario = pickle.at('astNodeIds').at(0).optionalText() ?? '';
  const name = [...(stream.around.get(scenario) ?? []), pickle.at('name').text()].join(' > ');
  const tags = pickle.at('tags').isList ? pickle.at('tags').list() : [];
  const ids = [...tags.flatMap((tag) => idsInList(tag.at('name').text())), ...idsInTitle(name)];
  // A scenario without steps tests nothing, though Cucumber lets it pass.
  const outcome = attempt && attempt.steps > 0 ? STATUSES.get(attempt.worst) : undefined;
  const path = pickle.at('uri').optionalText();
  const isDone = attempt?.ended !== undefined;
  return {
    name,
    outcome: isDone ? (outcome ?? 'skipped') : 'skipped',
    ids: [...new Set(ids)],
    ...(isDone && { duration: Math.max(0, (attempt.ended ?? 0) - attempt.started) }),
    ...(attempt?.message !== undefined && { message: attempt.message }),
    ...(path !== undefined && { file: path }),
  };
}

/** Reads a stream of messages. The last attempt at a scenario counts. */
export function readCucumber(file: string, text: string): MeasuredFile {
  const messages = parseJsonLines(file, text);
  const stream = new Stream();
  for (const message of messages) stream.read(message);
  if (stream.ended === undefined) {
    messages
      .at(-1)
      ?.refuse('has no testRunFinished: the run did not end, or the file was cut short', HOW);
  }
  const last = new Map<string, Attempt>();
  for (const attempt of stream.attempts.values()) {
    const pickle = stream.cases.get(attempt.testCase) ?? '';
    if (attempt.number >= (last.get(pickle)?.number ?? 0)) last.set(pickle, attempt);
  }
  const { toolVersion, began, ended } = stream;
  return {
    ...(toolVersion !== undefined && { toolVersion }),
    ...(began !== undefined && began < Date.UTC(9999) && { at: new Date(began).toISOString() }),
    ...(began !== undefined && ended !== undefined && { duration: Math.max(0, ended - began) }),
    series: new Map(),
    tests: [...stream.pickles].map(([id, pickle]) => testOf(stream, pickle, last.get(id))),
    flags: [],
  };
}
