/** Changes as signs with words, and values that went and came. */
import type { Delete, InlineCode, PhrasingContent, Text } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { inline, text } from '../../markup/mdast.ts';
import type { Change } from '../../model/changes/change.ts';
import type { ChangeClass } from '../../schema/changes/change-class.ts';
import { CHANGE_SIGNS, type ChangeMark } from '../../model/changes/item-changes.ts';
import type { Spec } from '../../model/spec.ts';
import { differenceOf, nearby } from './difference.ts';

/** The sign of each class, which stands beside its word. */
const CLASS_SIGNS: Readonly<Record<ChangeClass, string>> = {
  breaking: '×',
  tightened: '↑',
  loosened: '↓',
  compatible: '✓',
  renamed: '→',
  moved: '⇄',
  wording: '≈',
};

function signed(sign: string, word: string, name: string): Text {
  return {
    ...text(`${sign} ${word}`),
    data: { hName: 'span', classes: ['sb-change', `sb-${name}`] },
  };
}

/** A class with its sign. */
export function classMark(spec: Spec, name: ChangeClass): Text {
  return signed(CLASS_SIGNS[name], stringsOf(spec).changes.classes[name], name);
}

/** How something differs, with its sign: `+ New`, `± Changed`. */
export function changeMark(spec: Spec, mark: ChangeMark): Text {
  return signed(CHANGE_SIGNS[mark], stringsOf(spec).changes.marks[mark], mark);
}

/** Text that is gone, struck through. */
export function struck(value: string): Delete {
  return { type: 'delete', children: [text(value)] };
}

/** Text that is new. */
export function inserted(value: string): Text {
  return { ...text(value), data: { hName: 'ins' } };
}

/** The value before, with what went struck through; nothing for what is new. */
export function valueBefore({ before, after }: Change): PhrasingContent[] {
  if (before === undefined) return [];
  if (after === undefined) return [struck(before)];
  const part = nearby(differenceOf(before, after));
  return inline(part.start, part.before === '' ? undefined : struck(part.before), part.end);
}

/** The value now, with what came marked; nothing for what is gone. */
export function valueAfter({ before, after }: Change): PhrasingContent[] {
  if (after === undefined) return [];
  if (before === undefined) return [inserted(after)];
  const part = nearby(differenceOf(before, after));
  return inline(part.start, part.after === '' ? undefined : inserted(part.after), part.end);
}

/** Where something stands, or what a sentence is about: small, on a line of its own. */
export function smallLine(value: string): Text {
  return { ...text(value), data: { hName: 'small', classes: ['sb-at'] } };
}

/** The same for what stands so in a file: a place, the id of a rule. */
export function smallCode(value: string): InlineCode {
  return { type: 'inlineCode', value, data: { classes: ['sb-at'] } };
}

/** Words for those who hear a page, in front of a value that went. */
function heard(value: string): Text {
  return { ...text(value), data: { hName: 'span', classes: ['sb-visually-hidden'] } };
}

/** What stood in a place before, with words for those who hear it. */
export function formerNode(spec: Spec, before: readonly PhrasingContent[]): PhrasingContent[] {
  return [heard(stringsOf(spec).changes.was), { type: 'delete', children: [...before] }];
}

/** The value that stood in a place before, in front of the one that stands there now. */
export function formerValue(spec: Spec, before: string): PhrasingContent[] {
  return [...formerNode(spec, [text(before)]), text(' ')];
}
