/** Words within prose of authors. */
export const prose = {
  alerts: {
    caution: 'Caution',
    important: 'Important',
    note: 'Note',
    tip: 'Tip',
    warning: 'Warning',
  },
  componentLeftOut: 'Component {name} is left out here.',
  componentTextOnly: 'Component {name} is left out here. Its text:',
  danglingReference: 'Dangling reference',
  footnotes: {
    title: 'Footnotes',
    /** Of the link from a note to what it is a note of; the second time with a count. */
    back: 'Back to reference {number}',
    backAgain: 'Back to reference {number}-{again}',
  },
} as const;
