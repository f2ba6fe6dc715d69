/**
 * Cucumber Messages (NDJSON), written by `--format message:…`. A pickle is one executed scenario; it carries the tags of
 * its feature, rule, scenario and examples.
 *
 * @see https://github.com/cucumber/messages
 */
import type { MeasuredFile, MeasuredTest, TestOutcome } from '../../model/verdicts/measurement.ts';
import type { JsonNode } from '../format/json.ts';
import { parseJsonLines } from '../format/json-lines.ts';
import { idsInList, idsInTitle } from '../test-ids.ts';

/** Best to worst: the worst step decides the outcome of its scenario. An undefined step tests nothing. */
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
  startedMs: number;
  worst: string;
  steps: number;
  message?: string;
  finishedMs?: number;
}

/** A timestamp of seconds and nanoseconds in ms. */
function toMs(timestamp: JsonNode): number {
  return timestamp.at('seconds').number() * 1000 + timestamp.at('nanos').number() / 1e6;
}

/** Names of the feature and rule of each scenario, by scenario id. */
function ancestorNames(feature: JsonNode): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const walk = (parent: JsonNode, around: string[], depth: number): void => {
    const children = parent.at('children');
    if (!children.isList) return;
    for (const child of children.list()) {
      const scenario = child.at('scenario');
      const rule = child.at('rule');
      if (!scenario.isMissing) names.set(scenario.at('id').string(), around);
      // Rules are direct children of a feature.
      else if (!rule.isMissing && depth < 1)
        walk(rule, [...around, rule.at('name').string()], depth + 1);
    }
  };
  if (feature.isObject) walk(feature, [feature.at('name').string()], 0);
  return names;
}

function readStep(attempt: Attempt, result: JsonNode): void {
  const status = result.at('status').string();
  if (!STATUSES.has(status))
    result.at('status').fail(`is "${status}", expected ${ORDER.join(', ')}`, HINT);
  attempt.steps++;
  if (ORDER.indexOf(status) <= ORDER.indexOf(attempt.worst)) return;
  attempt.worst = status;
  const said = result.at('message').optionalString()?.split('\n', 1)[0];
  const message = status === 'UNDEFINED' ? 'a step has no definition' : said;
  if (message !== undefined) attempt.message = message.slice(0, 300);
}

const HINT = 'write it with cucumber --format message:cucumber.ndjson, and keep every line';

/** The messages needed to build tests, indexed by id. */
class MessageStream {
  readonly pickles = new Map<string, JsonNode>();
  readonly ancestors = new Map<string, string[]>();
  /** Pickle of each test case. */
  readonly cases = new Map<string, string>();
  readonly attempts = new Map<string, Attempt>();
  toolVersion?: string;
  startedMs?: number;
  finishedMs?: number;

  #attempt(id: JsonNode): Attempt {
    return (
      this.attempts.get(id.string()) ?? id.fail('refers to a test case that did not start', HINT)
    );
  }

  /** Adds one message. */
  read(message: JsonNode): void {
    const of = (key: string): JsonNode | undefined =>
      message.at(key).isMissing ? undefined : message.at(key);
    const version = of('meta')?.at('implementation').at('version').optionalString();
    if (version !== undefined) this.toolVersion = version;
    const feature = of('gherkinDocument')?.at('feature');
    if (feature) for (const [id, names] of ancestorNames(feature)) this.ancestors.set(id, names);
    const pickle = of('pickle');
    if (pickle) this.pickles.set(pickle.at('id').string(), pickle);
    const testCase = of('testCase');
    if (testCase) this.cases.set(testCase.at('id').string(), testCase.at('pickleId').string());
    const began = of('testRunStarted');
    if (began) this.startedMs = toMs(began.at('timestamp'));
    const ended = of('testRunFinished');
    if (ended) this.finishedMs = toMs(ended.at('timestamp'));
    this.#readAttempt(of);
  }

  #readAttempt(of: (key: string) => JsonNode | undefined): void {
    const started = of('testCaseStarted');
    if (started) {
      this.attempts.set(started.at('id').string(), {
        testCase: started.at('testCaseId').string(),
        number: started.at('attempt').number(),
        startedMs: toMs(started.at('timestamp')),
        worst: 'PASSED',
        steps: 0,
      });
    }
    const step = of('testStepFinished');
    if (step) readStep(this.#attempt(step.at('testCaseStartedId')), step.at('testStepResult'));
    const finished = of('testCaseFinished');
    if (finished) {
      this.#attempt(finished.at('testCaseStartedId')).finishedMs = toMs(finished.at('timestamp'));
    }
  }
}

function buildTest(
  stream: MessageStream,
  pickle: JsonNode,
  attempt: Attempt | undefined,
): MeasuredTest {
  const scenario = pickle.at('astNodeIds').at(0).optionalString() ?? '';
  const name = [...(stream.ancestors.get(scenario) ?? []), pickle.at('name').string()].join(' > ');
  const tags = pickle.at('tags').isList ? pickle.at('tags').list() : [];
  const ids = [...tags.flatMap((tag) => idsInList(tag.at('name').string())), ...idsInTitle(name)];
  // Cucumber passes a scenario without steps, which tests nothing.
  const outcome = attempt && attempt.steps > 0 ? STATUSES.get(attempt.worst) : undefined;
  const path = pickle.at('uri').optionalString();
  const isDone = attempt?.finishedMs !== undefined;
  return {
    name,
    outcome: isDone ? (outcome ?? 'skipped') : 'skipped',
    ids: [...new Set(ids)],
    ...(isDone && { duration: Math.max(0, (attempt.finishedMs ?? 0) - attempt.startedMs) }),
    ...(attempt && attempt.number > 0 && { attempts: attempt.number + 1 }),
    ...(attempt?.message !== undefined && { message: attempt.message }),
    ...(path !== undefined && { file: path }),
  };
}

/** Parses Cucumber Messages. The last attempt at a scenario counts. */
export function readCucumber(file: string, text: string): MeasuredFile {
  const messages = parseJsonLines(file, text);
  const stream = new MessageStream();
  for (const message of messages) stream.read(message);
  if (stream.finishedMs === undefined) {
    messages
      .at(-1)
      ?.fail(
        'is not followed by testRunFinished: the run was aborted, or the file is truncated',
        HINT,
      );
  }
  const last = new Map<string, Attempt>();
  for (const attempt of stream.attempts.values()) {
    const pickle = stream.cases.get(attempt.testCase) ?? '';
    if (attempt.number >= (last.get(pickle)?.number ?? 0)) last.set(pickle, attempt);
  }
  const { toolVersion, startedMs: began, finishedMs: ended } = stream;
  return {
    ...(toolVersion !== undefined && { toolVersion }),
    ...(began !== undefined && began < Date.UTC(9999) && { at: new Date(began).toISOString() }),
    ...(began !== undefined && ended !== undefined && { duration: Math.max(0, ended - began) }),
    series: new Map(),
    tests: [...stream.pickles].map(([id, pickle]) => buildTest(stream, pickle, last.get(id))),
    flags: [],
  };
}
