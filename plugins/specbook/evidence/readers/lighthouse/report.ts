/** A Lighthouse report (LHR): numeric audits and category scores. */
import type { Quantity } from '../../../model/quantity.ts';
import type { JsonNode } from '../../format/json.ts';
import { countQuantity, durationQuantity, sizeQuantity } from '../../series.ts';

/** One numeric result of a report. */
export interface AuditNumber {
  /** `first-contentful-paint`, or `categories:performance` for a score, as in lighthouserc. */
  name: string;
  value: number;
  quantity: (value: number) => Quantity;
}

const UNITS = new Map<string, (value: number) => Quantity>([
  ['millisecond', durationQuantity],
  ['second', (value) => durationQuantity(value * 1000)],
  ['byte', sizeQuantity],
  ['element', countQuantity],
  ['unitless', countQuantity],
]);

const HINT = 'write it with lighthouse --output=json';

/** Throws a parse error if the node is not a report, or if the page did not load. */
export function assertReport(report: JsonNode): void {
  if (!report.at('audits').isObject || report.at('lighthouseVersion').isMissing) {
    report.fail('is not a Lighthouse report: lighthouseVersion or audits is missing', HINT);
  }
  const error = report.at('runtimeError').at('code').optionalString();
  if (error !== undefined && error !== 'NO_ERROR') {
    report
      .at('runtimeError')
      .fail(`is ${error}: nothing was measured`, 'make sure that the page loads, and run it again');
  }
}

/** Audits that state a number with a unit, and scores from 0 to 1. */
export function* readAuditNumbers(report: JsonNode): Generator<AuditNumber> {
  const categories = report.at('categories');
  if (!categories.isMissing) {
    for (const [id, category] of categories.entries()) {
      const score = category.at('score');
      if (score.value === null) continue;
      yield {
        name: `categories:${id}`,
        value: score.number({ atMost: 1 }),
        quantity: countQuantity,
      };
    }
  }
  for (const [name, audit] of report.at('audits').entries()) {
    if (audit.at('numericValue').isMissing || audit.at('numericValue').value === null) continue;
    const unit = audit.at('numericUnit');
    const quantity =
      UNITS.get(unit.string()) ??
      unit.fail(`is "${unit.string()}", expected ${[...UNITS.keys()].join(', ')}`, HINT);
    yield { name, value: audit.at('numericValue').number({ unit: `${unit.string()}s` }), quantity };
  }
}
