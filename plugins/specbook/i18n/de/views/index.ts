/** Items in full, as pages and documents show them. */
import type { views as english } from '../../en/views/index.ts';
import type { Translation } from '../../message.ts';
import { criterion, run } from './acceptance.ts';
import { itemCharts } from './charts.ts';
import { consideration, constraint, poc } from './constraint.ts';
import { database } from './database.ts';
import { derivation } from './derivation.ts';
import { derivedRules } from './derived-rules.ts';
import { entity } from './entity.ts';
import { enumeration, items, vocabulary } from './items.ts';
import { arithmetic, evidence, requirement } from './requirement.ts';

/** Words of the views, by the kind of item or the part of it. */
export const views: Translation<typeof english> = {
  arithmetic,
  charts: itemCharts,
  consideration,
  constraint,
  criterion,
  database,
  derivation,
  derivedRules,
  entity,
  enumeration,
  evidence,
  items,
  poc,
  requirement,
  run,
  vocabulary,
};
