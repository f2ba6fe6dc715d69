/** Document 08. */
export const acceptanceCriteria = {
  policy: {
    title: 'Acceptance policy',
    intro: '{title} is accepted when its criteria are met and verified as stated:',
    /** By priority. */
    must: '{priority}: {criteria}, required for acceptance.',
    should: '{priority}: {criteria}, required unless waived at the sign-off.',
    could: '{priority}: {criteria}, optional.',
    none: '{priority}: {criteria}, required too.',
    noPriority: 'No priority',
    status: 'Status on {day}: {verdicts}.',
  },
  summary: 'Summary',
  /** A kind of criteria with the question that they answer. */
  kind: '{kind}: {question}',
  /** Captions of the tables of one kind of criteria in an area. */
  criteria: '{area}: {kind}',
  evidence: 'Evidence: {area}, {kind}',
  standard: 'Standard',
  gaps: 'Areas with a gap:',
  notFullyCovered: {
    intro: '{count} of {total} rules and requirements are not fully covered:',
    caption: 'Not fully covered',
  },
  signOff: {
    title: 'Sign-off',
    intro: 'The undersigned accept {title} at revision {revision}.',
  },
} as const;
