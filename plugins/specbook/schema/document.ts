/** The four documents: who wrote, receives, signs and approved them, and the words that they define. */
import { z } from 'zod';
import { date, id, prose, text } from './scalar.ts';

/** A person in a role. */
export const PersonSchema = z.strictObject({
  /** Who. @example A. Berg */
  name: text(),
  /** In which role. @example Lead architect */
  role: text().optional(),
  /** The team of the person. @example platform-team */
  team: id().optional(),
});

/** One approval of a document, bound to a revision. */
export const ApprovalSchema = z.strictObject({
  /** In which role. @example Lead architect */
  role: text(),
  /** Who. @example A. Berg */
  name: text(),
  /** The revision that was approved, not later than that of the specification. @example 2.2.0 */
  revision: text(),
  /** When, not in the future. @example 2026-09-14 */
  on: date(),
});

/** A role that has to approve a document, with a line to sign in it. */
export const SignatureSchema = z.strictObject({
  /** The role, which no other line of the document has. @example Head of quality */
  role: text(),
  /** Who holds it. @example K. Ono */
  name: text().optional(),
});

/** A term of the glossary. */
export const TermSchema = z.strictObject({
  /** What it means. @example A visit that took place, from arrival to the signed note. */
  definition: prose(),
});

/** Something that the specification takes for granted. */
export const AssumptionSchema = z.strictObject({
  /** What is assumed, in a sentence. @example Every clinic has two lines of different providers. */
  statement: prose(),
  /** The team that watches it. @example operations-team */
  owner: id().optional(),
});

/** A revision that the specification has had. */
export const RevisionSchema = z.strictObject({
  /** Its number, not later than that of the specification. @example 2.3.0 */
  revision: text(),
  /** The day on which it was released, not in the future. @example 2026-11-01 */
  on: date(),
  /** Who released it. @example A. Berg */
  by: text().optional(),
  /** What it brought. @example Billing is specified. */
  summary: text().optional(),
});

/** One of the four documents. */
export const DocumentSchema = z.strictObject({
  /** Its number in the house, which no other document has. @example HCP-05 */
  id: text().optional(),
  /** Who wrote it; the authors of the specification when absent. */
  authors: z.array(PersonSchema).min(1).optional(),
  /** Who receives it, beside those who receive all four. */
  distribution: z.array(PersonSchema).min(1).optional(),
  /** Roles that have to approve it: it is issued only when each has. Each gets a line to sign. */
  signatures: z.array(SignatureSchema).min(1).optional(),
  /** Who approved which revision. */
  approvals: z.array(ApprovalSchema).min(1).optional(),
});

/** The four documents. */
export const DocumentsSchema = z.strictObject({
  /** Data Models. */
  '05-data-models': DocumentSchema.optional(),
  /** Performance Requirements. */
  '06-performance-requirements': DocumentSchema.optional(),
  /** Technical Constraints. */
  '07-technical-constraints': DocumentSchema.optional(),
  /** Acceptance Criteria. */
  '08-acceptance-criteria': DocumentSchema.optional(),
});
