/** Titles of items that state none. */
import type { titles as english } from '../en/titles.ts';
import type { Translation } from '../message.ts';

/** Titles made from data. */
export const titles: Translation<typeof english> = {
  verified: {
    holds: '{first} gilt',
    meets: '{first} erfüllt die Zielwerte',
    bothHold: '{first} und {second} gelten',
    bothMeet: '{first} und {second} erfüllen die Zielwerte',
    several: '{first} und {others} weitere sind erfüllt',
  },
  requirement: '{name}, {target}',
  growth: '{metric} bis {trigger}',
  target: '{target} {value}',
  targets: {
    concurrentUsers: 'Benutzer',
    recoveryTime: 'RTO',
    recoveryPoint: 'RPO',
    layoutShift: 'Layoutverschiebung',
  },
};
