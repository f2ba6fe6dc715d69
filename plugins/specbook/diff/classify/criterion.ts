import { PRIORITIES } from '../../schema/acceptance.ts';
import { byAmount, byList, type Classify } from './context.ts';
import { saysSomethingElse } from './statement.ts';

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
      return saysSomethingElse(edit.before, edit.after) ? 'decision-changed' : 'statement-reworded';
    case 'due':
      return 'due-date-changed';
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

/** Names the rule of one edit of a service. */
export const classifyService: Classify<'service'> = (edit) =>
  edit.path[0] === 'availability'
    ? byAmount(edit, { raised: 'service-promise-raised', lowered: 'service-promise-lowered' })
    : undefined;
