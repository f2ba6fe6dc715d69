/** Exports of all items: to spreadsheets and test tools. */
import { exportGherkin } from '../../exchange/export/gherkin/gherkin.ts';
import { exportReqif, REQIF_FILE } from '../../exchange/export/reqif/reqif.ts';
import { exportCsv } from '../../exchange/export/sheets/csv.ts';
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
];

/** The commands of these formats. */
export const exportItemFormats: readonly Command[] = FORMATS.map(formatCommand);
