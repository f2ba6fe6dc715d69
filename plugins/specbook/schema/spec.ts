import { z } from 'zod';
import { ChangeSettingsSchema } from './change-settings.ts';
import { DatabaseSchema } from './database.ts';
import {
  AssumptionSchema,
  DocumentsSchema,
  PersonSchema,
  RevisionSchema,
  TermSchema,
} from './document.ts';
import { keyed, textOr } from './keyed.ts';
import { POSITIVE, POSITIVE_SHARE } from './range.ts';
import { date, flag, id, prose, quantity, text, webAddress, whole } from './scalar.ts';

/** Where the specification lives, for links that edit and discuss. */
export const RepositorySchema = z.strictObject({
  /** Address of the repository. @example https://example.com/harbour/platform */
  url: webAddress(),
  /** The branch that is edited. @example main */
  branch: text().optional(),
  /** Folder of the content in it. @example spec/content */
  folder: text().optional(),
});

/** A domain of the data model. */
export const DomainSchema = z.strictObject({
  /** Name for people. @example Scheduling */
  name: text(),
  /** What belongs to it. @example Who is seen, when and where. */
  purpose: prose().optional(),
  /** The team that answers for it. @example scheduling-team */
  owner: id().optional(),
});

/** A category of the API. */
export const CategorySchema = z.strictObject({
  /** Name for people. @example Calendar */
  name: text(),
  /** What belongs to it. @example What is free, what is taken */
  purpose: prose().optional(),
  /** Tag of the operations that belong to it in the OpenAPI document; its id or name when absent. @example Calendar */
  tag: text().optional(),
});

/** A service of the platform, or one that it depends on. */
export const ServiceSchema = z.strictObject({
  /** Name for people. @example Booking API */
  name: text(),
  /** What it does. */
  purpose: prose().optional(),
  /** The team that answers for it. @example scheduling-team */
  owner: id().optional(),
  /** Run by others. @example true */
  external: flag().optional(),
  /** What its provider promises; more than 0 %, at most 100 %. @example 99.99 % */
  availability: quantity({ ratio: POSITIVE_SHARE }).optional(),
  /** Copies of which one is enough, from 1 to 1000. @example 2 */
  redundant: whole(1, 1000).optional(),
  /** What its disks hold; more than 0. @example 400 GB */
  capacity: quantity({ size: POSITIVE }).optional(),
});

/** A screen of the product. */
export const ScreenSchema = z.strictObject({
  /** Name for people. @example Day view */
  name: text(),
  /** What people do there. */
  purpose: prose().optional(),
});

/** A place where things are measured. */
export const EnvironmentSchema = z.strictObject({
  /** What it is like. @example Same size as production */
  description: prose(),
});

/** A team. */
export const TeamSchema = z.strictObject({
  /** Name for people. @example Platform */
  name: text(),
});

/** A class of data that the law or the contract treats alike. */
export const DataClassSchema = z.strictObject({
  /** What belongs to it. */
  description: prose().optional(),
  /** How long it may be kept; more than 0. @example 10 years */
  retention: quantity({ duration: POSITIVE }).optional(),
  /** Why it may be kept. @example Treatment contract */
  basis: prose().optional(),
  /** What happens when it must go. @example anonymise */
  erasure: text().optional(),
});

/** What holds for all evidence. */
export const EvidenceSchema = z.strictObject({
  /** Older results are stale; more than 0. @example 60 days */
  validFor: quantity({ duration: POSITIVE }).optional(),
});

/** Where the team stands in its method. */
export const WorkflowSchema = z.strictObject({
  /** Steps done, in order. @example [step-01-welcome.md] */
  stepsCompleted: z.array(text()).optional(),
  /** The step to come. @example step-08-backlog-recommendations.md */
  next: text().optional(),
});

/** `spec.yaml`: the specification itself, and its vocabularies. A vocabulary that is listed is checked. */
export const SpecSchema = z.strictObject({
  /** Name of the platform. @example Harbour Clinic Platform */
  title: text(),
  /** Revision of the specification. @example 2.3.0 */
  revision: text(),
  /** The team that answers for it all. @example platform-team */
  owner: id().optional(),
  /** The day of every `initial` and `now` that states none, not in the future. @example 2026-11-01 */
  asOf: date().optional(),
  /** Address of the published site, its base path and prefix included, for links from alerts. @example https://specs.example.com/harbour/ */
  site: webAddress().optional(),
  /** Where it lives. */
  repository: RepositorySchema.optional(),
  /** The database that field types are checked against, and what belongs to no single table. */
  database: DatabaseSchema.optional(),
  /** Description of the API by OpenAPI 3, JSON or YAML, in the content folder: endpoints are checked against it. @example openapi.yaml */
  openapi: text().optional(),
  /** Domains of the data model. @example { patients: { name: Patients, purpose: People under care } } */
  domains: keyed(textOr('name', DomainSchema), { noun: 'domain' }).optional(),
  /** Categories of the API; the tags of the OpenAPI document when absent. @example { calendar: { name: Calendar, tag: Calendar } } */
  categories: keyed(textOr('name', CategorySchema), { noun: 'category' }).optional(),
  /** Services, own and external. */
  services: keyed(textOr('name', ServiceSchema), { noun: 'service' }).optional(),
  /** Screens of the product. @example { day-view: Day view } */
  screens: keyed(textOr('name', ScreenSchema), { noun: 'screen' }).optional(),
  /** Places where things are measured. @example { staging: Half the size of production } */
  environments: keyed(textOr('description', EnvironmentSchema), { noun: 'environment' }).optional(),
  /** Teams. @example { platform-team: Platform } */
  teams: keyed(textOr('name', TeamSchema), { noun: 'team' }).optional(),
  /** Classes of data. */
  dataClasses: keyed(textOr('description', DataClassSchema), { noun: 'data class' }).optional(),
  /** What holds for all evidence. */
  evidence: EvidenceSchema.optional(),
  /** Who wrote the specification. */
  authors: z.array(PersonSchema).min(1).optional(),
  /** Who receives all four documents. */
  distribution: z.array(PersonSchema).min(1).optional(),
  /** Terms and their definitions, shown in every document. @example { No-show: A patient who does not come and did not cancel. } */
  glossary: keyed(textOr('definition', TermSchema), { noun: 'term', anyKey: true }).optional(),
  /** What the specification takes for granted, by id. @example { ASM-001: Every clinic has two lines of different providers. } */
  assumptions: keyed(textOr('statement', AssumptionSchema), { noun: 'assumption' }).optional(),
  /** The four documents: ids, authors, distribution, signatures and approvals. */
  documents: DocumentsSchema.optional(),
  /** What the team says of changes since another revision: severities, renames, acknowledgements. */
  changes: ChangeSettingsSchema.optional(),
  /** Where the team stands in its method. */
  workflow: WorkflowSchema.optional(),
  /** Revisions, newest first, for the change history of the documents; `specbook release` adds one. */
  history: z.array(RevisionSchema).min(1).optional(),
});
