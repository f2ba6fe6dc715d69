/** Every page of a specification, by route. A new page gets its file beside this one, and its line here. */
import { acceptancePages, areaPages } from './acceptance.ts';
import { comparedFamily } from '../page-parts/changes/removed-pages.ts';
import { categoryPages } from './category.ts';
import { changeRulesPages } from './change-rules.ts';
import { changesPages } from './changes.ts';
import { considerationsPages } from './considerations.ts';
import { constraintsPages } from './constraints.ts';
import { dataModelPages } from './data-model.ts';
import { documentsPages } from './documents-list.ts';
import { documentPages } from './documents.ts';
import { domainPages } from './domain.ts';
import { entitiesPages } from './entities.ts';
import { entityPages } from './entity.ts';
import { enumPages } from './enums.ts';
import { evidencePages } from './evidence.ts';
import { frontPages } from './home.ts';
import { requirementPages } from './requirement.ts';
import type { PageEntry, PageFamily, PageInput } from '../page-parts/page-entry.ts';
import { performancePages } from './performance.ts';
import { pocsPages } from './pocs.ts';
import { screenPages } from './screens.ts';
import { servicePages } from './services.ts';
import { teamPages } from './team.ts';
import { traceabilityPages } from './traceability.ts';

/** All families of pages, in the order of the site. */
export const FAMILIES: readonly PageFamily[] = [
  frontPages,
  dataModelPages,
  domainPages,
  entitiesPages,
  entityPages,
  enumPages,
  performancePages,
  categoryPages,
  servicePages,
  evidencePages,
  constraintsPages,
  screenPages,
  pocsPages,
  acceptancePages,
  areaPages,
  considerationsPages,
  requirementPages,
  teamPages,
  traceabilityPages,
  documentsPages,
  documentPages,
  changesPages,
  changeRulesPages,
].map(comparedFamily);

/** Every page of a specification; none is built yet. */
export function allEntries(input: PageInput): PageEntry[] {
  return FAMILIES.flatMap(({ entries }) => entries(input));
}
