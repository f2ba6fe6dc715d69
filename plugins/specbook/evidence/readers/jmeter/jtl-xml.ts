/**
 * Samples of JMeter in XML, the default of its listeners: `<testResults><httpSample t="120" ts="…" s="true" lb="Login"/>`.
 * Elements inside a sample are its parts, such as redirects: JMeter writes no row for them in CSV either.
 *
 * @see https://jmeter.apache.org/usermanual/listeners.html#xmlformat2.1
 */
import { createXmlStream, type XmlStart } from '../../format/xml-stream.ts';
import { ParseError } from '../../parse-error.ts';
import type { ResultParser } from '../../result-parser.ts';
import { type SampleColumn, SampleSummary } from './samples.ts';

/** The attribute of each column of the CSV. */
const ATTRIBUTES: Record<SampleColumn, string> = {
  timeStamp: 'ts',
  elapsed: 't',
  label: 'lb',
  success: 's',
  responseMessage: 'rm',
  SampleCount: 'sc',
};
const HINT = 'configure JMeter to save time, timestamp, label and success of each sample';

/** Parses a JTL in XML from its parts. */
export function createXmlJtlParser(file: string): ResultParser {
  const summary = new SampleSummary(file, HINT);
  const addElement = ({ name, attributes, depth, line }: XmlStart): void => {
    if (depth === 1 && name !== 'testResults') {
      throw new ParseError({
        message: `${file}: the root element is ${name}, expected testResults`,
        hint: 'use the JTL as JMeter wrote it',
        key: name,
        line,
      });
    }
    if (depth !== 2 || (name !== 'sample' && name !== 'httpSample')) return;
    summary.add({
      text: (column) => attributes.get(ATTRIBUTES[column]) ?? '',
      keyOf: (column) => ATTRIBUTES[column],
      findLine: () => line,
    });
  };
  const stream = createXmlStream(file, { onStart: addElement });
  return {
    write: (part) => {
      stream.write(part);
    },
    end: () => {
      stream.end();
      return summary.summarize();
    },
  };
}
