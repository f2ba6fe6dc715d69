import { z } from 'zod';
import { keyed } from './keyed.ts';
import { lifecycle, references } from './lifecycle.ts';
import { prose, text, word } from './scalar.ts';

/** The four kinds of acceptance criteria. */
export const CRITERION_KINDS = ['functional', 'performance', 'security', 'testing'] as const;
/** One of {@link CRITERION_KINDS}. */
export type CriterionKind = (typeof CRITERION_KINDS)[number];
/** How much it matters (MoSCoW). */
export const PRIORITIES = ['must', 'should', 'could'] as const;
/** How it is verified (ISO/IEC/IEEE 29148). */
export const METHODS = ['test', 'review', 'analysis', 'demonstration'] as const;

/** One acceptance criterion. */
export const CriterionSchema = z
  .strictObject({
    ...lifecycle,
    /** functional, performance, security or testing. @example functional */
    kind: word(CRITERION_KINDS),
    /** What must hold; a performance criterion may leave it to what it verifies. @example Five failures lock the account for ten minutes. */
    statement: prose().optional(),
    /** must, should or could. @example must */
    priority: word(PRIORITIES).optional(),
    /** test, review, analysis or demonstration. @example test */
    method: word(METHODS).optional(),
    /** Rules, requirements or constraints that it verifies, never itself. @example [BR-APT-001] */
    verifies: references().optional(),
    /** Tests that prove it: suite > name, `*` for any, but not for all of it. @example ["auth > locks after 5 failures"] */
    tests: z.array(text()).min(1).optional(),
    /** Standards that ask for it. @example [OWASP ASVS 5.0 6.3.1] */
    standards: z.array(text()).min(1).optional(),
  })
  .superRefine(({ tests = [] }, context) => {
    for (const [index, name] of tests.entries()) {
      if (/[^*>\s]/u.test(name)) continue;
      context.addIssue({
        code: 'custom',
        path: ['tests', index],
        message: `"${name}" names every test`,
        params: { hint: 'write the name of a test or of its suite, such as "auth > *"' },
      });
    }
  })
  .superRefine((criterion, context) => {
    if (criterion.statement || (criterion.kind === 'performance' && criterion.verifies)) return;
    context.addIssue({
      code: 'custom',
      message: 'the criterion has no statement',
      params: {
        hint:
          criterion.kind === 'performance'
            ? 'write statement: …, or verifies: [ … ] to take that of a requirement'
            : 'write statement: what must hold, in a sentence',
        rule: 'missing-key',
      },
    });
  });

/** `acceptance/<area>`: the acceptance criteria of one area of the platform. */
export const AreaSchema = z.strictObject({
  ...lifecycle,
  /** Name of the area. @example Authentication */
  area: text(),
  /** What belongs to it. */
  purpose: prose().optional(),
  /** Its criteria; the key is the id. */
  criteria: keyed(CriterionSchema, { noun: 'criterion' }),
});
