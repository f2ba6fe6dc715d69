import { stringsOf } from '../../i18n/index.ts';
import type { Key } from '../item.ts';
import type { Spec } from '../spec.ts';
import { CHANGE_SIGNS, changesOfPage } from './item-changes.ts';

/** What a badge beside the name of an item says. */
export interface ChangeBadge {
  /** `+`, `±`, `→`. */
  sign: string;
  /** `New`; `Changed, breaking`. */
  label: string;
  /** Where there is little room: `New`, `Changed`, or `Breaking`. */
  short: string;
  /** What it is coloured by. */
  tone: string;
}

/** The badge of an item, which names the class of one that changed; undefined where nothing differs. */
export function changeBadge(spec: Spec, key: Key): ChangeBadge | undefined {
  const found = changesOfPage(spec, key);
  if (!found) return undefined;
  const { mark, class: gravest } = found;
  const { badge, classes, marks } = stringsOf(spec).changes;
  const isBreaking = gravest === 'breaking' && mark !== 'added';
  return {
    sign: CHANGE_SIGNS[mark],
    label:
      mark === 'changed'
        ? badge({ mark: marks.changed, class: classes[gravest].toLowerCase() })
        : marks[mark],
    short: isBreaking ? classes.breaking : marks[mark],
    tone: isBreaking ? 'breaking' : mark,
  };
}
