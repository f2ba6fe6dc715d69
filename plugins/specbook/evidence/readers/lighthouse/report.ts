/** One report of Lighthouse (LHR): the numbers of its audits and the scores of its categories. */
import type { Quantity } from '../../../model/quantity.ts';
import type { JsonNode } from '../../format/json.ts';
import { inBytes, inMs, plainNumber } from '../../quantities.ts';

/** One number of a report. */
export interface AuditNumber {
  /** `first-contentful-paint`, or `categories:performance` as lighthouserc names a score. */
  name: string;
  value: number;
  quantity: (value: number) => Quantity;
}

const UNITS = new Map<string, (value: number) => Quantity>([
  ['millisecond', inMs],
  ['second', (value) => inMs(value * 1000)],
  ['byte', inBytes],
  ['element', plainNumber],
  ['unitless', plainNumber],
]);

const HOW = 'write it with lighthouse --output=json';

/** Refuses what is no report, and one of a page that did not load. */
export function needReport(report: JsonNode): void {
  if (!report.at('audits').isObject || report.at('lighthouseVersion').missing) {
    report.refuse('is no report of Lighthouse: it has no lighthouseVersion and audits', HOW);
  }
  const error = report.at('runtimeError').at('code').optionalText();
  if (error !== undefined && error !== 'NO_ERROR') {
    report.at('runtimeError').refuse(`says ${error}: nothing was measured`, 'let the page load');
  }
}

/** Numbers of a report: audits that state a number with its unit, and scores from 0 to 1. */
export function* numbersOf(report: JsonNode): Generator<AuditNumber> {
  const categories = report.at('categories');
  if (!categories.missing) {
    for (const [id, category] of categories.entries()) {
      const score = category.at('score');
      if (score.value === null) continue;
      yield {
        name: `categories:${id}`,
        value: score.number({ atMost: 1 }),
        quantity: plainNumber,
      };
    }
  }
  for (const [name, audit] of report.at('audits').entries()) {
    if (audit.at('numericValue').missing || audit.at('numericValue').value === null) continue;
    const unit = audit.at('numericUnit');
    const quantity =
      UNITS.get(unit.text()) ??
      unit.refuse(`is "${unit.text()}", expected ${[...UNITS.keys()].join(', ')}`, HOW);
    yield { name, value: audit.at('numericValue').number({ unit: `${unit.text()}s` }), quantity };
  }
}
