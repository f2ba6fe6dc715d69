/** Verdicts: the one place that names them. */
import type { verdicts as english } from '../en/verdicts.ts';
import type { Translation } from '../message.ts';

/** Words of verdicts. */
export const verdicts: Translation<typeof english> = {
  requirement: {
    missed: 'verletzt',
    due: 'fällig',
    'wrong-conditions': 'nicht aussagekräftig',
    'not-measured': 'nicht gemessen',
    stale: 'veraltet',
    'on-track': 'im Plan',
    met: 'erfüllt',
  },
  criterion: {
    missed: 'nicht bestanden',
    due: 'fällig',
    'wrong-conditions': 'nicht aussagekräftig',
    'not-measured': 'nicht gemessen',
    stale: 'veraltet',
    'on-track': 'im Plan',
    met: 'erfüllt',
  },
  trigger: { 'on-track': 'im Plan', due: 'fällig', reached: 'erreicht' },
  withValue: '{verdict}, {value}',
  age: {
    one: '{verdict} vor {count} Tag, seither nicht gemessen',
    other: '{verdict} vor {count} Tagen, seither nicht gemessen',
  },
  counted: '{number} {verdict}',
  atMost: 'höchstens\u00a0{value}',
  atLeast: 'mindestens\u00a0{value}',
  state: {
    upper: '≤\u00a0{value}',
    lower: '≥\u00a0{value}',
    now: '{verdict}, jetzt {value}',
    nowOf: '{verdict}, {target} jetzt {value}',
    expired: 'Nachweis abgelaufen am {day}',
    noProof: 'kein Machbarkeitsnachweis',
    noCriterion: 'kein Kriterium',
    withinBudget: 'im Budget',
    overBudget: '{amount} über dem Budget',
  },
};
