import { PRIORITIES } from '../../schema/acceptance.ts';
import type { Edit } from '../../model/changes/edits.ts';
import type { RuleId } from '../../schema/changes/rules.ts';
import { byAmount, byList, type Classify } from './context.ts';
import { compareStatements } from './statement.ts';

/** Names the rule of one edit of an acceptance criterion. */
export const classifyCriterion: Classify<'criterion'> = (edit) => {
  const rank = (priority: unknown): number =>
    PRIORITIES.findIndex((one) => one === (priority ?? 'must'));
  switch (edit.path[0]) {
    case 'kind':
      return 'criterion-kind-changed';
    case 'priority':
      return rank(edit.after) <= rank(edit.before) ? 'priority-raised' : 'priority-lowered';
    case 'method':
      return 'method-changed';
    case 'verifies':
      return byList(edit, { added: 'coverage-added', removed: 'coverage-removed' });
    case 'tests':
      return byList(edit, { added: 'test-linked', removed: 'test-unlinked' });
    case 'standards':
      return byList(edit, { added: 'standard-added', removed: 'standard-removed' });
    default:
      return undefined;
  }
};

/** Names the rule of one edit of a consideration. */
export const classifyConsideration: Classify<'consideration'> = (edit) => {
  switch (edit.path[0]) {
    case 'status':
      if (edit.after === 'decided') return 'consideration-decided';
      return edit.after === 'dropped' ? 'consideration-dropped' : 'consideration-reopened';
    case 'decision':
      if (typeof edit.before !== 'string' || typeof edit.after !== 'string')
        return 'detail-changed';
      return compareStatements(edit.before, edit.after) === 'reworded'
        ? 'statement-reworded'
        : 'decision-changed';
    case 'due':
      return 'due-date-changed';
    default:
      return undefined;
  }
};

/** From the weakest on. */
const ENFORCERS = ['process', 'application', 'database'];

/** Without a word, who enforces a rule is derived or unknown. */
function classifyEnforcement({ before, after }: Edit): RuleId | undefined {
  const [old, now] = [before, after].map((who) => ENFORCERS.indexOf(String(who))) as [
    number,
    number,
  ];
  if (old < 0 || now < 0) return undefined;
  return now > old ? 'enforcement-strengthened' : 'enforcement-weakened';
}

/** Names the rule of one edit of a class of data. */
export const classifyDataClass: Classify<'dataClass'> = (edit) => {
  switch (edit.path[0]) {
    case 'retention':
      return byAmount(
        edit,
        { raised: 'retention-lengthened', lowered: 'retention-shortened' },
        Infinity,
      );
    case 'basis':
    case 'erasure':
      return 'classification-changed';
    default:
      return undefined;
  }
};

/** Names the rule of one edit of a business rule. */
export const classifyRule: Classify<'rule'> = (edit) => {
  switch (edit.path[0]) {
    case 'kind':
      return 'rule-kind-changed';
    case 'fields':
      return 'rule-scope-changed';
    case 'enforcedBy':
      return classifyEnforcement(edit);
    default:
      return undefined;
  }
};

/** Names the rule of one edit of an enumeration. */
export const classifyEnum: Classify<'enum'> = (edit) => {
  const [key, , part] = edit.path;
  if (key === 'type') return 'enum-type-renamed';
  if (key !== 'values' || part !== undefined) return undefined;
  if (edit.before === undefined) return 'enum-value-added';
  return edit.after === undefined ? 'enum-value-removed' : undefined;
};

/** What decides how the results of a run are read. */
const OF_RESULTS: ReadonlySet<string> = new Set(['at', 'results', 'environment', 'volume', 'of']);

/** Names the rule of one edit of a test run. */
export const classifyRun: Classify<'run'> = ({ path: [key = ''] }) =>
  OF_RESULTS.has(key) ? 'run-changed' : undefined;

/** Names the rule of one edit of a service. */
export const classifyService: Classify<'service'> = (edit) =>
  edit.path[0] === 'availability'
    ? byAmount(edit, { raised: 'service-promise-raised', lowered: 'service-promise-lowered' })
    : undefined;
