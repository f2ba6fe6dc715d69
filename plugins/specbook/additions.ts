/** What a project adds to a specification, of which reader, checks and pages all need a part. */
import { explainCheckOptions, type CheckOptions } from './checks/configure-checks.ts';
import { explainExtensions, type Extensions } from './model/extensions.ts';
import type { OptionMistake } from './model/option-mistake.ts';
import { explainViews, type CustomView } from './views/custom-view.ts';

/** What a project adds. */
export interface Additions extends CheckOptions {
  /** Views, of `defineView`. */
  views?: readonly CustomView[] | undefined;
  /** Keys by kind. @example { entity: { costCentre: { type: 'string', label: 'Cost centre' } } } */
  extend?: Extensions | undefined;
}

/** Every mistake in what a project adds. */
export function explainAdditions({
  extend = {},
  views = [],
  ...checks
}: Additions): OptionMistake[] {
  return [...explainCheckOptions(checks), ...explainExtensions(extend), ...explainViews(views)];
}
