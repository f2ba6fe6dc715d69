/** The four documents: their pages, what is in them, and considerations. */
import { acceptanceCriteria } from './acceptance-criteria.ts';
import { dataModels } from './data-models.ts';
import { frontMatter } from './front-matter.ts';
import { performanceRequirements } from './performance-requirements.ts';
import { technicalConstraints } from './technical-constraints.ts';

/** Words of the documents. */
export const documents = {
  title: 'Documents',
  lede: 'The specification as four numbered documents, to read, to sign, and to print or save as PDF with the browser. Each is also one Markdown file.',
  description: 'The four documents of {title}, revision {revision}.',
  /** By the slug of the document. */
  name: {
    '05-data-models': 'Data Models',
    '06-performance-requirements': 'Performance Requirements',
    '07-technical-constraints': 'Technical Constraints',
    '08-acceptance-criteria': 'Acceptance Criteria',
  },
  numbered: '{number} {name}',
  caption: 'The four documents',
  status: 'Document status',
  approvals: 'Approvals',
  noApprovals: 'none',
  download: 'Download',
  approvalsCaption: 'Approvals of the documents',
  role: 'Role',
  approver: 'Name',
  signature: 'Signature',
  approvedOn: 'Date',
  since: 'Changes since',
  parts: 'This document is divided into {count} parts. {print}',
  print: 'Print the whole document',
  /** Of a whole document that a script puts together from its pages. */
  assembled: {
    lede: 'A script puts the {count} parts of this document together here, to read and to print. Without JavaScript, the contents lead to them.',
    progress: '{loaded} of {total} parts are loaded.',
    failed: 'A part could not be loaded: it is linked in its place.',
  },
  printButton: 'Print',
  contents: 'Contents',
  partTitle: '{document}: {part}',
  partPage: '{section}, page {page}',
  partDescription: '{part}. {title}, revision {revision}.',
  documentDescription: '{document} of {title}, revision {revision}.',
  frontMatter,
  dataModels,
  performanceRequirements,
  technicalConstraints,
  acceptanceCriteria,
  considerations: {
    title: 'Considerations',
    lede: '{considerations}: questions raised, and their decisions.',
    overdue: 'Overdue',
    caption: 'Considerations: {status}',
    description: 'Questions raised about {title}, and their decisions.',
  },
} as const;
