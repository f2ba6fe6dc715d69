/** Exports of all items: to spreadsheets and test tools. */
import { exportGherkin } from '../../exchange/export/gherkin/gherkin.ts';
import { exportReqif, REQIF_FILE } from '../../exchange/export/reqif/reqif.ts';
import { counted, type ExportedFormat } from '../../exchange/export/exported-format.ts';
import { exportCsv } from '../../exchange/export/sheets/csv.ts';
import {
  SPEC_JSON_FORMAT,
  SPEC_JSON_SCHEMA,
  specJson,
} from '../../exchange/export/spec-json/spec-json.ts';
import { specJsonSchema } from '../../exchange/export/spec-json/spec-json-schema.ts';
import type { Spec } from '../../model/spec.ts';
import { REASONS } from '../../views/reasons/reasons.ts';
import type { Command } from '../command.ts';
import { formatCommand, type Format } from './format.ts';
import { exportWorkbook, WORKBOOK_FILE } from './workbook.ts';

const FORMATS: readonly Format[] = [
  {
    name: 'csv',
    summary: 'write all items as CSV, one file for each kind',
    description: [
      'A row for each item, a column for each key: quantities as they were written, lists with "; " between their words,',
      'and what has parts as JSON. A text that a spreadsheet would run as a formula gets an apostrophe before it.',
    ],
    compose: exportCsv,
  },
  {
    name: 'xlsx',
    summary: 'write all items as a workbook, one sheet for each kind',
    description: [
      'The same as csv, as a workbook of Office Open XML. Needs the package write-excel-file in the project.',
    ],
    file: WORKBOOK_FILE,
    extensions: ['.xlsx'],
    isBinary: true,
    compose: exportWorkbook,
  },
  {
    name: 'gherkin',
    summary: 'write acceptance criteria as features of Gherkin',
    description: [
      'A feature for each area of acceptance, a scenario for each criterion, with its id, kind and priority and what it',
      'verifies as tags. A statement whose lines begin with Given, When and Then keeps its steps; any other is one step.',
    ],
    compose: exportGherkin,
  },
  {
    name: 'reqif',
    summary: 'write requirements, constraints and criteria as ReqIF 1.2',
    description: [
      'A document for Polarion, DOORS, Jama and other tools of requirements: rules, requirements, constraints, proofs of',
      'concept, criteria and considerations with their keys, and the relations between them. Identifiers come from ids, so a',
      'second import updates the first.',
    ],
    file: REQIF_FILE,
    extensions: ['.reqif', '.xml'],
    compose: exportReqif,
  },
  {
    name: 'spec-json',
    summary: 'write the whole model as spec.json, with its JSON Schema',
    description: [
      'The file that a site publishes as /spec.json: every item with its links, its place in the files and its verdict, for',
      `programs of your own. Its format is ${SPEC_JSON_FORMAT}; the number grows when a program that reads it would break.`,
    ],
    compose: exportSpecJson,
  },
];

/** `spec.json` beside its JSON Schema. */
function exportSpecJson(spec: Spec): ExportedFormat {
  return {
    content: new Map([
      ['spec.json', specJson(spec, REASONS)],
      [SPEC_JSON_SCHEMA, `${JSON.stringify(specJsonSchema(spec.extend), undefined, 1)}\n`],
    ]),
    holds: counted(spec.items.size, 'item'),
    omitted: [],
  };
}

/** The commands of these formats. */
export const exportItemFormats: readonly Command[] = FORMATS.map(formatCommand);
