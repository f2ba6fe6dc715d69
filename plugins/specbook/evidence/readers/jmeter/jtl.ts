/**
 * Samples of JMeter (JTL), in CSV or in XML. The columns of the CSV are configurable, so the header is required. The column
 * `success` decides whether a sample failed: a response 200 with a failed assertion is an error.
 *
 * @see https://jmeter.apache.org/usermanual/listeners.html#csvlogformat
 */
import type { ResultParser } from '../../result-parser.ts';
import { TableParser } from '../../format/csv-table.ts';
import { createXmlJtlParser } from './jtl-xml.ts';
import { SampleSummary } from './samples.ts';

const HINT =
  'configure JMeter to write CSV with a header: jmeter.save.saveservice.output_format=csv and print_field_names=true';
const COLUMNS = { required: ['timeStamp', 'elapsed', 'label', 'success'], hint: HINT };

/** The delimiter is configurable; the header shows it. */
function detectDelimiter(header: string): string {
  return [',', ';', '\t', '|'].find((sign) => header.split(sign).length > 3) ?? ',';
}

function createCsvParser(file: string): ResultParser {
  const summary = new SampleSummary(file, HINT);
  const table = new TableParser(
    file,
    COLUMNS,
    ({ cell, findLine }) => {
      summary.add({ text: cell, keyOf: (column) => column, findLine });
    },
    detectDelimiter,
  );
  return {
    write: (part) => {
      table.write(part);
    },
    end: () => {
      table.end();
      return summary.summarize();
    },
  };
}

/** Parses a JTL from its parts; the first character tells XML from CSV. */
export function createJmeterParser(file: string): ResultParser {
  let start = '';
  let parser: ResultParser | undefined;
  const choose = (): ResultParser =>
    start.trimStart().startsWith('<') ? createXmlJtlParser(file) : createCsvParser(file);
  return {
    write: (part) => {
      if (parser) {
        parser.write(part);
        return;
      }
      start += part;
      if (start.trim() === '') return;
      parser = choose();
      parser.write(start);
      start = '';
    },
    end: () => (parser ?? choose()).end(),
  };
}
