/** What the team says of changes: how grave they are, what was renamed, and what is accepted. */
import { z } from 'zod';
import { keyed, textOr } from './keyed.ts';
import { prose, text, word, type IssueParams } from './scalar.ts';
import { CHANGE_CLASSES } from './changes/change-class.ts';
import { RULES } from './changes/rules.ts';

/** The class of the changes of a rule. */
export const SeveritySchema = z.strictObject({
  /** What they mean for the team; `off` leaves them out. @example loosened */
  class: word([...CHANGE_CLASSES, 'off']),
});

/** An item that has another address. */
export const RenameSchema = z.strictObject({
  /** Kind and id of the item now. @example entity:patient */
  to: text(),
});

/** A change that the team accepts. */
export const AcknowledgementSchema = z.strictObject({
  /** Why it is accepted. @example No client has read it since 2.1. */
  reason: prose(),
});

/** What the team says of changes. */
export const ChangeSettingsSchema = z.strictObject({
  /** Another class for the changes of a rule, by its id. @example { index-removed: loosened, wording-changed: off } */
  severities: keyed(textOr('class', SeveritySchema), { noun: 'rule' })
    .superRefine((list, context) => {
      for (const { id } of list) {
        if (Object.hasOwn(RULES, id)) continue;
        const hint = 'write the id of a rule as specbook diff prints it, such as field-removed';
        const params: IssueParams = { at: 'key', hint };
        const message = `"${id}" is no rule of changes`;
        context.addIssue({ code: 'custom', path: [id], message, params: { ...params } });
      }
    })
    .optional(),
  /** Items that were renamed, kind and id before and now, where they are not recognised. @example { "entity:client": "entity:patient" } */
  renames: keyed(textOr('to', RenameSchema), { noun: 'item', anyKey: true }).optional(),
  /** Changes that the team accepts, by fingerprint, with the reason. @example { a85e176c266cdea7: No client has read it since 2.1. } */
  acknowledged: keyed(textOr('reason', AcknowledgementSchema), {
    noun: 'change',
    anyKey: true,
  }).optional(),
});
